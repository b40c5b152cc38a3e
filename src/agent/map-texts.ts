/** More than anything sensible has, and little enough for every function that walks down it. */
const DEEPEST = 1000;

/**
 * A JSON value in which each text but the keys is what `change` makes of it.
 * @throws RangeError when it is nested more than 1000 levels deep.
 */
export function mapTexts(value: unknown, change: (text: string) => unknown, depth = 0): unknown {
  if (typeof value === 'string') return change(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= DEEPEST) throw new RangeError(`it is nested more than ${DEEPEST} levels deep`);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, mapTexts(item, change, depth + 1)]),
  );
}
