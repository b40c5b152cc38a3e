/**
 * What a JSON Pointer points to (RFC 6901); `undefined`, which JSON does not have, where there is nothing.
 * @param pointer well-formed: empty, or parts that each begin with a slash.
 */
export function resolvePointer(document: unknown, pointer: string): unknown {
  let at = document;
  for (const part of pointer.split('/').slice(1)) {
    // In this order, so that `~01` is `~1` and not `/`.
    at = child(at, part.replaceAll('~1', '/').replaceAll('~0', '~'));
    if (at === undefined) return undefined;
  }
  return at;
}

function child(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return /^(0|[1-9]\d*)$/.test(key) ? value[Number(key)] : undefined;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string, unknown>>)[key];
}
