// What an agent or a service says is stored, and shown in a comment that anybody may read; the runner hides secrets in its
// log only. So the secrets they were given are masked in it:
//
// - where: in every failure of a model, of an agent behind HTTP and of one that is a program, in the good answers of the last
//   two with all that stands beside them, in all that MCP servers and the commands around the run say, and in the arguments
//   of tools;
// - when: before anything is cut off, for a part of a secret would not be found. What cuts such a text takes a `Mask`;
// - which: the API key, what the headers of an HTTP agent name, what the `env` of a program names, and what the headers and
//   `env` of MCP servers name; of the commands around the run every secret of ours;
// - from which length: keys and what headers name always, but in good answers, where a short one would rather be a part of a
//   word, and in what a program or a tool says, whose variables may be `MODE=on`, from `SHORTEST_SECRET` characters.

/** Where a value may be none: shorter ones, such as `true` or the name of a region, are no secrets. */
export const SHORTEST_SECRET = 8;

/** Puts `***` for each secret in a text. */
export interface Mask {
  (text: string): string;
  /** The same for what begins at `index`; a secret that has begun before it and goes beyond it is masked as a whole. */
  readonly from: (text: string, index: number) => string;
  /** Characters (UTF-16 units) of the longest secret, as it may be written; 0 where there is none. */
  readonly longest: number;
}

/**
 * Makes a function that puts `***` for each of these values in a text, also where they stand as JSON writes them. White
 * space around a value does not count.
 * @param shortest values of fewer characters are left alone.
 */
export function createMask(values: readonly (string | undefined)[], shortest = 1): Mask {
  const secrets = values
    .map((value = '') => value.trim())
    .filter((value) => value !== '' && value.length >= shortest);
  const written = [...new Set(secrets.flatMap(waysToWrite))];

  function from(text: string, index: number): string {
    let masked = '';
    let at = index;
    for (const { start, end } of findAll(text, written)) {
      if (end <= index) continue;
      masked += `${text.slice(at, start)}***`;
      at = end;
    }
    return masked + text.slice(at);
  }

  const longest = Math.max(0, ...written.map(({ length }) => length));
  return Object.assign((text: string) => from(text, 0), { from, longest });
}

/** As it is, as our JSON has it, as that of programs which write nothing but ASCII, and with slashes escaped. */
function waysToWrite(secret: string): string[] {
  const json = JSON.stringify(secret).slice(1, -1);
  const ascii = json.replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const upper = ascii.replace(/\\u[\da-f]{4}/g, (unit) => `\\u${unit.slice(2).toUpperCase()}`);
  const ways = [secret, json, ascii, upper];
  // PHP's, too.
  return [...ways, ...ways.map((way) => way.replaceAll('/', '\\/'))];
}

interface Place {
  readonly start: number;
  /** Exclusive. */
  end: number;
}

/** Where these words stand, in order; those that overlap are one place, or the rest of one would stay. */
function findAll(text: string, words: readonly string[]): readonly Place[] {
  const found: Place[] = [];
  for (const word of words) {
    for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + 1)) {
      found.push({ start, end: start + word.length });
    }
  }
  const places: Place[] = [];
  for (const place of found.toSorted((a, b) => a.start - b.start)) {
    const last = places.at(-1);
    if (last === undefined || place.start >= last.end) places.push(place);
    else last.end = Math.max(last.end, place.end);
  }
  return places;
}
