/** More than anything sensible has, and little enough for every function that walks down it. */
const DEEPEST = 1000;

type Change = (text: string) => unknown;

/**
 * A JSON value in which each text is what `change` makes of it.
 * @param changeKey is applied to the keys of objects; where absent, they are left alone.
 * @throws RangeError when it is nested more than 1000 levels deep.
 */
export function mapTexts(value: unknown, change: Change, changeKey?: (key: string) => string): unknown {
  return mapAt(value, 0);

  function mapAt(at: unknown, depth: number): unknown {
    if (typeof at === 'string') return change(at);
    if (typeof at !== 'object' || at === null) return at;
    if (depth >= DEEPEST) throw new RangeError(`it is nested more than ${DEEPEST} levels deep`);
    if (Array.isArray(at)) return at.map((item) => mapAt(item, depth + 1));
    return Object.fromEntries(
      Object.entries(at).map(([key, item]) => [changeKey?.(key) ?? key, mapAt(item, depth + 1)]),
    );
  }
}
