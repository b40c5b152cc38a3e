import type { ReceivedHeaders } from './received-headers.ts';

/** What is left of a limit until it is renewed. */
export interface RateLimit {
  readonly remaining: number;
  readonly resetMs: number;
  readonly limit?: number | undefined;
}

export interface RateLimits {
  readonly requests?: RateLimit | undefined;
  readonly tokens?: RateLimit | undefined;
}

/** Reads `x-ratelimit-…`, as OpenAI and others send them. @returns `undefined` where there is nothing that can be read. */
export function parseRateLimits(headers: ReceivedHeaders): RateLimits | undefined {
  const requests = parseRateLimit(headers, 'requests');
  const tokens = parseRateLimit(headers, 'tokens');
  return requests === undefined && tokens === undefined ? undefined : { requests, tokens };
}

function parseRateLimit(headers: ReceivedHeaders, what: 'requests' | 'tokens'): RateLimit | undefined {
  const left = headers[`x-ratelimit-remaining-${what}`];
  if (left === undefined) return undefined;
  const remaining = parseCount(left);
  const resetMs = parseDuration(headers[`x-ratelimit-reset-${what}`]);
  if (remaining === undefined || resetMs === undefined) return undefined;
  return { remaining, resetMs, limit: parseCount(headers[`x-ratelimit-limit-${what}`]) };
}

function parseCount(value: string | string[] | undefined): number | undefined {
  const text = String(value ?? '').trim();
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Milliseconds of `6m0s`, `1.5s`, `20ms`, or of a bare number of seconds. */
function parseDuration(value: string | string[] | undefined): number | undefined {
  const text = String(value ?? '').trim();
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * 1_000;
  if (!/^(\d+(\.\d+)?(ms|s|m|h|d))+$/.test(text)) return undefined;
  const parts = text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/g);
  return parts.reduce((sum, [, amount, unit]) => sum + Number(amount) * (UNITS[unit ?? ''] ?? 0), 0);
}
