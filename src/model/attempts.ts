import { setTimeout as sleep } from 'node:timers/promises';
import type { CallRecord } from '../domain/call.ts';
import { earlyEndOf } from '../domain/early-end.ts';
import { ProviderError } from '../errors.ts';
import { type Deadline, startDeadline } from './deadline.ts';
import type { RequestQueue } from './request-queue.ts';
import { assessRetry, describeGivingUp } from './retry.ts';
import type { ServiceWatch } from './service-watch.ts';

/**
 * Waits until an attempt may be paid for.
 * @returns what makes the attempt and books what it did cost.
 * @throws ProviderError where it may not be made.
 */
export type Admission<T> = (signal: AbortSignal) => Promise<(attempt: () => Promise<T>) => Promise<T>>;

export interface AttemptOptions<T> {
  /** Of the service; shared by all that call it in a run. */
  readonly requests: RequestQueue;
  /** Is told how each attempt ended, and knows when another would be senseless. */
  readonly watch: ServiceWatch;
  /** Requests of higher priority leave the queue first. */
  readonly priority: number;
  /** For all attempts together, without the time in which the queue holds them back. */
  readonly timeoutSeconds: number;
  /** A limit that several calls share, in place of one for these attempts; whoever made it clears it. */
  readonly sharedLimit?: Deadline | undefined;
  /** Asked before each attempt, where money is limited; waiting for it does not count against the time limit. */
  readonly admit?: Admission<T> | undefined;
  /** What an attempt threw, in the words of reports. */
  readonly describe: (thrown: unknown) => ProviderError;
  /** Uniform in [0, 1); `Math.random` where absent. */
  readonly random?: (() => number) | undefined;
}

export type Attempted<T> =
  | { readonly status: 'succeeded'; readonly value: T; readonly effort: Effort }
  | { readonly status: 'failed'; readonly error: ProviderError; readonly effort: Effort };

export type Effort = Pick<CallRecord, 'latencyMs' | 'attempts' | 'startedAt'>;

/**
 * Tries until it succeeds, another attempt would not help or the time is up. The one owner of retries. Waiting in the queue
 * does not count against the time limit, as nobody works on the call then; waiting after an attempt that failed does, and
 * holds no place. After a rate limit it is the queue that waits, for all who call the service.
 *
 * Never throws: an attempt that throws has failed.
 */
export async function makeAttempts<T>(
  attempt: (signal: AbortSignal) => Promise<T>,
  options: AttemptOptions<T>,
  signal: AbortSignal,
): Promise<Attempted<T>> {
  const { requests, watch, priority, timeoutSeconds, sharedLimit, admit, describe } = options;
  const random = options.random ?? Math.random;
  const makeAttempt = admit === undefined ? begin : () => payAndBegin(admit);
  const limitMs = timeoutSeconds * 1000;
  const startedAt = Date.now();
  let firstBegun: number | undefined;
  let deadline = sharedLimit;
  let attempts = 0;
  let begun = 0;
  let before: ProviderError | undefined;
  const effort = (): Effort => ({ latencyMs: deadline?.elapsedMs() ?? 0, attempts, startedAt });

  function interpret(thrown: unknown): ProviderError {
    if (deadline?.expired) {
      const message = `no answer within ${timeoutSeconds} s (input "timeout", or the case's own).`;
      const earlier = before === undefined ? '' : ` The attempt before: ${before.message}`;
      return new ProviderError('timeout', `${message}${earlier}`, { cause: thrown });
    }
    if (signal.aborted) {
      const { code, message } = earlyEndOf(signal);
      return new ProviderError(code, message, { cause: thrown });
    }
    return describe(thrown);
  }

  function begin(): Promise<T> {
    signal.throwIfAborted();
    deadline ??= startDeadline(signal, limitMs);
    deadline.resume();
    attempts += 1;
    begun = performance.now();
    firstBegun ??= begun;
    return attempt(deadline.signal);
  }

  async function payAndBegin(pay: Admission<T>): Promise<T> {
    signal.throwIfAborted();
    return (await pay(deadline?.signal ?? signal))(begin);
  }

  try {
    for (;;) {
      if (watch.lost !== undefined && !signal.aborted) {
        return { status: 'failed', error: watch.lost, effort: effort() };
      }
      // While it waits for its place nobody works on it.
      deadline?.pause();
      try {
        const value = await requests.run(priority, signal, makeAttempt);
        watch.answered();
        return { status: 'succeeded', value, effort: effort() };
      } catch (thrown) {
        const error = interpret(thrown);
        watch.failed(error, begun);
        const remainingMs = deadline?.remainingMs() ?? 0;
        const heldMs = performance.now() - (firstBegun ?? begun);
        const retry = assessRetry(error, { attempts, limitMs, remainingMs, heldMs }, random);
        if (retry.kind === 'wait') await wait(retry.ms, signal);
        if (signal.aborted) return { status: 'failed', error: interpret(thrown), effort: effort() };
        if (retry.kind === 'give-up') {
          return { status: 'failed', error: describeGivingUp(error, attempts, retry), effort: effort() };
        }
        before = error;
      }
    }
  } finally {
    if (sharedLimit === undefined) deadline?.clear();
  }
}

/** Waits, but not longer than until the signal aborts. */
async function wait(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => {});
}
