import { type Deadline, startDeadline } from '../model/deadline.ts';

/** The time limit of a trial of several requests. It starts with the first: waiting for a place is nobody's fault. */
export interface TrialLimit extends Deadline {
  readonly seconds: number;
  /** Aborted when the time is up, when the run is cancelled, and at the end of the trial. */
  readonly signal: AbortSignal;
  /** Milliseconds since the first request; 0 before it. */
  elapsedMs(): number;
  /** Starts it, if it has not been started. @returns the limit itself. */
  start(): Deadline;
  /** Must be called at the end of the trial: it ends what still goes on. */
  clear(): void;
}

export function createTrialLimit(parent: AbortSignal, seconds: number): TrialLimit {
  const limitMs = seconds * 1000;
  const end = new AbortController();
  const abort = () => end.abort(parent.reason);
  let deadline: Deadline | undefined;
  parent.addEventListener('abort', abort, { once: true });
  if (parent.aborted) abort();
  const limit: TrialLimit = {
    seconds,
    signal: end.signal,
    get expired() {
      return deadline?.expired ?? false;
    },
    elapsedMs: () => deadline?.elapsedMs() ?? 0,
    remainingMs: () => deadline?.remainingMs() ?? limitMs,
    start() {
      if (deadline === undefined) {
        deadline = startDeadline(parent, limitMs);
        deadline.signal.addEventListener('abort', () => end.abort(), { once: true });
      }
      return limit;
    },
    clear() {
      parent.removeEventListener('abort', abort);
      deadline?.clear();
      end.abort();
    },
  };
  return limit;
}
