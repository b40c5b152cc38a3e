/** Whether two values that came from JSON are the same; the order of an object's keys does not count. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((item, index) => sameJson(item, b[index]));
  }
  if (isObject(a)) {
    return isObject(b) && Object.keys(a).length === Object.keys(b).length && hasSame(a, b, sameJson);
  }
  return a === b;
}

/** Whether all that an expected value names is in the actual one: objects may have more keys, all else is exact. */
export function includesJson(expected: unknown, actual: unknown): boolean {
  if (!isObject(expected)) return sameJson(expected, actual);
  return isObject(actual) && hasSame(expected, actual, includesJson);
}

/** Whether an array has one item twice; in time linear in its size. */
export function hasDuplicates(items: readonly unknown[]): boolean {
  return new Set(items.map((item) => JSON.stringify(item, sortKeys))).size < items.length;
}

function hasSame(
  some: Record<string, unknown>,
  all: Record<string, unknown>,
  same: (a: unknown, b: unknown) => boolean,
): boolean {
  return Object.entries(some).every(([key, value]) => Object.hasOwn(all, key) && same(value, all[key]));
}

function sortKeys(_key: string, value: unknown): unknown {
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
