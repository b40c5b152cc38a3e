import { setTimeout as sleep } from 'node:timers/promises';
import type { CallRecord } from '../domain/call.ts';
import { earlyEndOf } from '../domain/early-end.ts';
import { ProviderError } from '../errors.ts';
import type { AnswerTimes } from './answer-times.ts';
import { type Deadline, startDeadline } from './deadline.ts';
import { isTimeout } from './http-status.ts';
import { startLateTimer } from './late-timer.ts';
import { type Lane, type LaneEnd, raceLanes } from './race-lanes.ts';
import type { RequestQueue } from './request-queue.ts';
import { assessRetry, describeGivingUp, describeUnpaid, isTransient } from './retry.ts';
import type { ServiceWatch } from './service-watch.ts';

/**
 * Asks whether an attempt can be paid for now.
 * @returns what makes the attempt and books what it did cost; absent while it may be possible later.
 * @throws ProviderError where it may not be made.
 */
export type Admission<T> = () => ((attempt: () => Promise<T>) => Promise<T>) | undefined;

export interface AttemptOptions<T> {
  /** Of the service; shared by all that call it in a run. */
  readonly requests: RequestQueue;
  /** Is told how each attempt ended, and knows when another would be senseless. */
  readonly watch: ServiceWatch;
  /**
   * Of the model. Absent for an agent: what it does may have effects, so it is never asked twice at a time, and what it
   * answers is what is tested.
   */
  readonly times?: AnswerTimes | undefined;
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

/** An attempt beside a late one goes before all that have not begun. */
const PRIORITY_BESIDE = 10;

/**
 * Tries until it succeeds, another attempt would not help or the time is up. The one owner of retries. Waiting in the queue
 * does not count against the time limit, as nobody works on the call then; waiting after an attempt that failed does, and
 * holds no place. After a rate limit it is the queue that waits, for all who call the service.
 *
 * An attempt that is late by what is usual of the model goes on, and another is made beside it: the first answer counts, and
 * the others are hung up on. Not where money is limited, for it may be paid twice.
 *
 * Never throws: an attempt that throws has failed.
 */
export async function makeAttempts<T>(
  attempt: (signal: AbortSignal) => Promise<T>,
  options: AttemptOptions<T>,
  signal: AbortSignal,
): Promise<Attempted<T>> {
  const { requests, watch, priority, timeoutSeconds, sharedLimit, admit, describe } = options;
  const times = admit === undefined ? options.times : undefined;
  const random = options.random ?? Math.random;
  const limitMs = timeoutSeconds * 1000;
  const startedAt = Date.now();
  const hangUp = new AbortController();
  let firstBegun: number | undefined;
  let deadline = sharedLimit;
  let attempts = 0;
  let unreadable = 0;
  let isOver = false;
  let lastFailure: ProviderError | undefined;
  const effort = (): Effort => ({ latencyMs: deadline?.elapsedMs() ?? 0, attempts, startedAt });
  const end = () => hangUp.abort(deadline?.signal.reason);

  function interpret(thrown: unknown): ProviderError {
    if (deadline?.expired) {
      const before = lastFailure === undefined ? '' : ` Before that: ${lastFailure.message}`;
      const message = `no answer within ${timeoutSeconds} s (input "timeout", or the case's own).${before}`;
      return new ProviderError('timeout', message, { cause: thrown });
    }
    if (signal.aborted) {
      const { code, message } = earlyEndOf(signal);
      return new ProviderError(code, message, { cause: thrown });
    }
    return describe(thrown);
  }

  function failed(error: ProviderError): LaneEnd<Attempted<T>> {
    return { result: { status: 'failed', error, effort: effort() }, isFinal: !isTransient(error) };
  }

  /** Starts the time limit with the first attempt; later it goes on. */
  function resumeClock(): void {
    deadline ??= startDeadline(signal, limitMs);
    if (firstBegun === undefined) {
      firstBegun = performance.now();
      deadline.signal.addEventListener('abort', end, { once: true });
      if (deadline.signal.aborted) end();
    }
    deadline.resume();
  }

  async function tryInLane(lane: Lane): Promise<LaneEnd<Attempted<T>>> {
    const mayBegin = lane.isFirst ? signal : hangUp.signal;
    let pay: ReturnType<Admission<T>>;
    const mayPay =
      admit &&
      (() => {
        pay = admit();
        return pay !== undefined;
      });
    const makeAttempt = (leave: () => void) => (pay === undefined ? begin(leave) : pay(() => begin(leave)));
    let tries = 0;
    let begun = 0;

    async function begin(leave: () => void): Promise<T> {
      mayBegin.throwIfAborted();
      resumeClock();
      attempts += 1;
      tries += 1;
      begun = performance.now();
      const stopTimer = times && startLateTimer(times, limitMs, () => late(leave));
      try {
        return await attempt(hangUp.signal);
      } finally {
        stopTimer?.();
      }
    }

    /** The place goes to the attempt beside it: with a tenth of the answers missing, all places would soon be waiting. */
    function late(leave: () => void): void {
      lane.replace();
      leave();
    }

    for (;;) {
      if (watch.lost !== undefined && !signal.aborted) return failed(watch.lost);
      // While it waits for its place nobody works on it.
      if (lane.isAlone()) deadline?.pause();
      try {
        const value = await requests.run(
          lane.isFirst ? priority : priority + PRIORITY_BESIDE,
          mayBegin,
          makeAttempt,
          mayPay,
        );
        if (!isOver) {
          watch.answered();
          times?.answered(performance.now() - begun);
        }
        return { result: { status: 'succeeded', value, effort: effort() }, isFinal: true };
      } catch (thrown) {
        const error = interpret(thrown);
        if (isOver) return failed(error);
        if (error.code === 'max-cost' && lastFailure !== undefined && lastFailure.code !== 'rate-limit')
          return failed(describeUnpaid(lastFailure, attempts));
        // Another attempt at a slow case tells no more of the service; another call does.
        const tellsMore = lane.isFirst && !isTimeout(error);
        watch.failed(error, tellsMore ? begun : (firstBegun ?? begun));
        lastFailure = error;
        if (error.code === 'invalid-response') unreadable += 1;
        const remainingMs = deadline?.remainingMs() ?? 0;
        const heldMs = performance.now() - (firstBegun ?? begun);
        const { hasAnswered } = times ?? {};
        const progress = { attempts: tries, limitMs, remainingMs, heldMs, unreadable, hasAnswered };
        const retry = assessRetry(error, progress, random);
        if (lane.isReplaced() && retry.kind !== 'give-up') return failed(error);
        if (retry.kind === 'wait') await wait(retry.ms, mayBegin);
        if (signal.aborted) return failed(interpret(thrown));
        if (retry.kind === 'give-up') return failed(describeGivingUp(error, attempts, retry));
      }
    }
  }

  try {
    return await raceLanes(tryInLane, () => {
      isOver = true;
      hangUp.abort();
    });
  } finally {
    deadline?.signal.removeEventListener('abort', end);
    if (sharedLimit === undefined) deadline?.clear();
  }
}

/** Waits, but not longer than until the signal aborts. */
async function wait(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => {});
}
