import { isEarlyEnd } from '../domain/early-end.ts';
import { ProviderError } from '../errors.ts';

/** Attempts at one call, the first included. */
export const MAX_ATTEMPTS = 5;

const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 8_000;

/**
 * How long to wait before another attempt, in milliseconds; `undefined` when another would not help.
 *
 * The service's own wish wins. Else full jitter: a random share of a bound that doubles with every attempt, so that
 * many calls that failed together do not come back together.
 * @param attempt 1-based number of the attempt that failed.
 * @param random uniform in [0, 1).
 */
export function assessRetry(error: ProviderError, attempt: number, random: () => number): number | undefined {
  if (attempt >= MAX_ATTEMPTS || !isTransient(error)) return undefined;
  if (error.retryAfterMs !== undefined) return error.retryAfterMs;
  return random() * Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (attempt - 1));
}

/**
 * The last error, with how often it was tried and, where the service asked for a longer pause than there was time for, that.
 * @param delayMs after which another attempt would have been made; `undefined` when another would not have helped.
 */
export function describeGivingUp(
  error: ProviderError,
  attempts: number,
  delayMs: number | undefined,
): ProviderError {
  const notes: string[] = [];
  if (attempts > 1) notes.push(`${attempts} attempts`);
  if (delayMs !== undefined && delayMs === error.retryAfterMs) {
    const seconds = Math.ceil(delayMs / 1000);
    notes.push(`it asks to be left alone for ${seconds} s, longer than what is left of "timeout"`);
  }
  if (notes.length === 0 || isEarlyEnd(error.code)) return error;
  const { code, message, status, retryAfterMs, cause } = error;
  return new ProviderError(code, `${message} (${notes.join('; ')})`, { status, retryAfterMs, cause });
}

function isTransient({ code, status }: ProviderError): boolean {
  if (code === 'connection' || code === 'rate-limit' || code === 'server-error') return true;
  return status === 408 || status === 409;
}
