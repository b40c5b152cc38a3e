/**
 * Milliseconds a service asks us to wait: from `retry-after-ms`, or `Retry-After` as seconds or a date. `undefined` where
 * it asks for nothing that can be read, or for a time that has passed.
 * @param now milliseconds since the epoch, for a date from a service that does not say what time it takes it to be.
 */
export function parseRetryAfter(headers: Headers, now: number): number | undefined {
  const ms = parseAmount(headers.get('retry-after-ms'));
  if (ms !== undefined) return ms;
  const wish = headers.get('retry-after');
  const seconds = parseAmount(wish);
  if (seconds !== undefined) return seconds * 1000;
  // By the service's own clock, which need not be ours.
  const answeredAt = Date.parse(headers.get('date') ?? '');
  const wait = Date.parse(wish ?? '') - (Number.isNaN(answeredAt) ? now : answeredAt);
  return wait > 0 ? wait : undefined;
}

function parseAmount(text: string | null): number | undefined {
  return /^\s*\d+(\.\d*)?\s*$/.test(text ?? '') ? Number(text) : undefined;
}
