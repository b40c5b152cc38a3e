// What an agent or a service says is stored, and shown in a comment that anybody may read; the runner hides secrets in its
// log only. So the secrets they were given are masked in it:
//
// - where: in every failure of a model, of an agent behind HTTP and of one that is a program, in the good answers of an
//   agent behind HTTP, in all that MCP servers and the commands around the run say, and in the arguments of tools, before
//   anything is cut off, for a part of a secret would not be found;
// - which: the API key, what the headers of an HTTP agent name, what the `env` of a program names, and what the headers and
//   `env` of MCP servers name; of the commands around the run every secret of ours;
// - from which length: keys and what headers name always, but in good answers, where a short one would rather be a part of a
//   word, and in what a program or a tool says, whose variables may be `MODE=on`, from `SHORTEST_SECRET` characters.

/** Where a value may be none: shorter ones, such as `true` or the name of a region, are no secrets. */
export const SHORTEST_SECRET = 8;

/**
 * Makes a function that puts `***` for each of these values in a text, also where they stand as JSON writes them. White
 * space around a value does not count.
 * @param shortest values of fewer characters are left alone.
 */
export function createMask(values: readonly (string | undefined)[], shortest = 1): (text: string) => string {
  const written = values
    .map((value = '') => value.trim())
    .filter((value) => value !== '' && value.length >= shortest)
    .flatMap((value) => [value, JSON.stringify(value).slice(1, -1)]);
  // The longest first: where one is the beginning of another, the rest of that other would stay.
  const longestFirst = [...new Set(written)].toSorted((a, b) => b.length - a.length);
  return (text) => longestFirst.reduce((masked, value) => masked.replaceAll(value, '***'), text);
}
