import { isEarlyEnd } from '../domain/early-end.ts';
import { ProviderError } from '../errors.ts';

const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 16_000;
/** A call that meets nothing but rate limits is given up after so many of its time limits. */
const LIMITED_PATIENCE = 10;
/** Attempts whose answer cannot be read, until a call is given up: at a model that has answered well before, and at any other. */
const MOST_UNREADABLE = { known: 6, unknown: 3 } as const;

/** How far a call has come. All times are milliseconds. */
export interface Progress {
  /** Made so far, at least 1. */
  readonly attempts: number;
  /** The time limit of the call, and what is left of it. */
  readonly limitMs: number;
  readonly remainingMs: number;
  /** Since the call began, however it was spent. */
  readonly heldMs: number;
  /** Attempts so far whose answer could not be read. */
  readonly unreadable: number;
  /** Whether the model has ever answered well; absent where an answer that cannot be read is not asked for again. */
  readonly hasAnswered?: boolean | undefined;
}

export type Retry =
  /** After a pause of the call's own. */
  | { readonly kind: 'wait'; readonly ms: number }
  /** As soon as the queue, which waits for all who call the service, lets it through. */
  | { readonly kind: 'queue' }
  /** @param tooLongMs the pause the service asked for, where it was that. */
  | { readonly kind: 'give-up'; readonly tooLongMs?: number };

/**
 * What to do after an attempt that failed.
 *
 * Full jitter: a random share of a bound that doubles with every attempt up to a cap, so that many calls that failed
 * together do not come back together. A service that names a pause is not asked before it is over, and a little later.
 * @param random uniform in [0, 1).
 */
export function assessRetry(error: ProviderError, progress: Progress, random: () => number): Retry {
  const { attempts, limitMs, remainingMs, heldMs } = progress;
  const { retryAfterMs } = error;
  if (!isTransient(error) && !isWorthReading(error, progress)) return { kind: 'give-up' };
  if (error.code === 'rate-limit') {
    if ((retryAfterMs ?? 0) > limitMs) return { kind: 'give-up', tooLongMs: retryAfterMs ?? 0 };
    return remainingMs > 0 && heldMs < limitMs * LIMITED_PATIENCE ? { kind: 'queue' } : { kind: 'give-up' };
  }
  const bound = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (attempts - 1));
  const ms = retryAfterMs === undefined ? random() * bound : retryAfterMs * (1 + random() / 10);
  if (ms < remainingMs) return { kind: 'wait', ms };
  return retryAfterMs === undefined ? { kind: 'give-up' } : { kind: 'give-up', tooLongMs: retryAfterMs };
}

/** The last error, with how often it was tried and, where the service asked for a longer pause than there was time for, that. */
export function describeGivingUp(error: ProviderError, attempts: number, retry: Retry): ProviderError {
  const notes: string[] = [];
  if (attempts > 1) notes.push(`${attempts} attempts`);
  if (retry.kind === 'give-up' && retry.tooLongMs !== undefined) {
    const seconds = Math.ceil(retry.tooLongMs / 1000);
    notes.push(`it asks to be left alone for ${seconds} s, longer than what is left of "timeout"`);
  }
  return isEarlyEnd(error.code) ? error : withNotes(error, notes);
}

/** The last error of a call that may not be tried again: that it is, and not the money, is why the call has failed. */
export function describeUnpaid(error: ProviderError, attempts: number): ProviderError {
  const tries = `${attempts} ${attempts === 1 ? 'attempt' : 'attempts'}`;
  return withNotes(error, [tries, 'for another there is no money left of "max-cost"']);
}

function withNotes(error: ProviderError, notes: readonly string[]): ProviderError {
  if (notes.length === 0) return error;
  const { code, message, status, retryAfterMs, cause } = error;
  return new ProviderError(code, `${message} (${notes.join('; ')})`, { status, retryAfterMs, cause });
}

/** Something on the way may have garbled it; but something that is no such service at all is not asked for two minutes. */
function isWorthReading({ code }: ProviderError, { unreadable, hasAnswered }: Progress): boolean {
  if (code !== 'invalid-response' || hasAnswered === undefined) return false;
  return unreadable < MOST_UNREADABLE[hasAnswered ? 'known' : 'unknown'];
}

/** Whether the same request may well succeed a little later. */
export function isTransient({ code, status }: ProviderError): boolean {
  if (code === 'connection' || code === 'rate-limit' || code === 'server-error') return true;
  return status === 408 || status === 409;
}
