// Keys and tokens must not stand in the log, the terminal, the database, a report, a comment or an artifact, also where a
// service echoes them or somebody wrote them into a prompt. The runner hides secrets in its log only. So:
//
// - What the user wrote (prompts, criteria, files, commands, addresses) and holds a key is refused before anything is run:
//   config/check-keys.ts. A key has no business there, and to run with something else in its place would judge other cases.
// - What others say is masked. Every run of an agent and every assessment of a judge passes one mask with all keys of the run
//   before it is stored, judged, checked or shown: agent/mask-agent.ts, judge/mask-judge.ts. So a key that an agent was made
//   to tell does not reach the judge's service either. Where a text is cut off before that, it is masked before the cut, for a
//   part of a key would not be found: in failures of models, of agents behind HTTP and of programs, in all that MCP servers
//   and the commands around the run say. What cuts such a text takes a `Mask`.
// - Which values: config/mask-secrets.ts. Beside them each adapter hides what it alone was given, as the `env` of a program.
// - From which length: keys and what headers name always where something failed; in good answers, where a short one would
//   rather be a part of a word, and in what a program or a tool says, whose variables may be `MODE=on`, from
//   `SHORTEST_SECRET` characters.
// - In which forms: as it is, as JSON writes it, in a URL, and in Base64, alone or with something before it (`user:key`).

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

/** As it is, as our JSON has it, as that of programs which write nothing but ASCII, with slashes escaped, and encoded. */
function waysToWrite(secret: string): string[] {
  const json = JSON.stringify(secret).slice(1, -1);
  const ascii = json.replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const upper = ascii.replace(/\\u[\da-f]{4}/g, (unit) => `\\u${unit.slice(2).toUpperCase()}`);
  const ways = [secret, json, ascii, upper];
  // PHP's, too. Of a short value the other forms would be found everywhere.
  const encoded = secret.length < SHORTEST_SECRET ? [] : [...inUrl(secret), ...inBase64(secret)];
  return [...ways, ...ways.map((way) => way.replaceAll('/', '\\/')), ...encoded];
}

function inUrl(secret: string): string[] {
  const percent = encodeURIComponent(secret.toWellFormed());
  const lower = percent.replace(/%[\dA-F]{2}/g, (code) => code.toLowerCase());
  return [percent, lower, percent.replaceAll('%20', '+')];
}

/** What Base64 makes of it whatever stands before and after it: the characters that depend on nothing else. */
function inBase64(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const found = [0, 1, 2].map((before) => {
    const encoded = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    return encoded.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
  });
  const all = [bytes.toString('base64'), ...found];
  return [...all, ...all.map((text) => text.replaceAll('+', '-').replaceAll('/', '_'))];
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
