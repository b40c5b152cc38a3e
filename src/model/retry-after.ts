import type { ReceivedHeaders } from './received-headers.ts';

/**
 * Milliseconds a service asks us to wait: from `retry-after-ms`, or `Retry-After` as seconds or a date. `undefined` where
 * it asks for nothing that can be read, or for a time that has passed.
 * @param now milliseconds since the epoch, for a date from a service that does not say what time it takes it to be.
 */
export function parseRetryAfter(headers: ReceivedHeaders, now: number): number | undefined {
  const ms = parseAmount(headers['retry-after-ms']);
  if (ms !== undefined) return ms;
  const wish = headers['retry-after'];
  const seconds = parseAmount(wish);
  if (seconds !== undefined) return seconds * 1000;
  // By the service's own clock, which need not be ours.
  const answeredAt = Date.parse(String(headers['date'] ?? ''));
  const wait = Date.parse(String(wish ?? '')) - (Number.isNaN(answeredAt) ? now : answeredAt);
  return wait > 0 ? wait : undefined;
}

function parseAmount(value: string | string[] | undefined): number | undefined {
  const text = String(value ?? '');
  return /^\s*\d+(\.\d*)?\s*$/.test(text) ? Number(text) : undefined;
}
