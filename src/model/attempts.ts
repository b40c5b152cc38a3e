import { setTimeout as sleep } from 'node:timers/promises';
import type { CallRecord } from '../domain/call.ts';
import { earlyEndOf } from '../domain/early-end.ts';
import { ProviderError } from '../errors.ts';
import { type Deadline, startDeadline } from './deadline.ts';
import type { RequestQueue } from './request-queue.ts';
import { assessRetry, describeGivingUp } from './retry.ts';

/**
 * Waits until an attempt may be paid for.
 * @returns what makes the attempt and books what it did cost.
 * @throws ProviderError where it may not be made.
 */
export type Admission<T> = (signal: AbortSignal) => Promise<(attempt: () => Promise<T>) => Promise<T>>;

export interface AttemptOptions<T> {
  /** Shared by all that call services in a run: it bounds the requests in flight. */
  readonly requests: RequestQueue;
  /** Requests of higher priority leave the queue first. */
  readonly priority: number;
  /** For all attempts together. */
  readonly timeoutSeconds: number;
  /** Gives a limit that several calls share, in place of one for these attempts; whoever made it clears it. */
  readonly sharedLimit?: (() => Deadline) | undefined;
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
 * Tries until it succeeds, another attempt would not help or the time is up. The one owner of retries. Waiting for a place
 * among the requests does not count against the time limit, waiting between attempts does and holds no place.
 *
 * Never throws: an attempt that throws has failed.
 */
export async function makeAttempts<T>(
  attempt: (signal: AbortSignal) => Promise<T>,
  {
    requests,
    priority,
    timeoutSeconds,
    sharedLimit,
    admit,
    describe,
    random = Math.random,
  }: AttemptOptions<T>,
  signal: AbortSignal,
): Promise<Attempted<T>> {
  const startedAt = Date.now();
  let deadline: Deadline | undefined;
  let attempts = 0;
  const effort = (): Effort => ({ latencyMs: deadline?.elapsedMs() ?? 0, attempts, startedAt });

  function interpret(thrown: unknown): ProviderError {
    if (deadline?.expired) {
      return new ProviderError(
        'timeout',
        `no answer within ${timeoutSeconds} s (input "timeout", or the case's own).`,
        {
          cause: thrown,
        },
      );
    }
    if (signal.aborted) {
      const { code, message } = earlyEndOf(signal);
      return new ProviderError(code, message, { cause: thrown });
    }
    return describe(thrown);
  }

  try {
    for (;;) {
      try {
        const value = await requests.run(priority, async () => {
          signal.throwIfAborted();
          const pay = await admit?.(deadline?.signal ?? signal);
          deadline ??= sharedLimit?.() ?? startDeadline(signal, timeoutSeconds * 1000);
          const { signal: limit } = deadline;
          attempts += 1;
          return pay === undefined ? attempt(limit) : pay(() => attempt(limit));
        });
        return { status: 'succeeded', value, effort: effort() };
      } catch (thrown) {
        const error = interpret(thrown);
        const delay = assessRetry(error, attempts, random);
        const inTime = delay !== undefined && delay < (deadline?.remainingMs() ?? 0);
        if (!inTime || !(await waited(delay, signal))) {
          const last = signal.aborted ? interpret(thrown) : error;
          return { status: 'failed', error: describeGivingUp(last, attempts, delay), effort: effort() };
        }
      }
    }
  } finally {
    if (sharedLimit === undefined) deadline?.clear();
  }
}

async function waited(ms: number, signal: AbortSignal): Promise<boolean> {
  try {
    await sleep(ms, undefined, { signal });
    return true;
  } catch {
    return false;
  }
}
