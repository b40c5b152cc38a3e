import { type Deadline, startDeadline } from '../model/deadline.ts';

/**
 * The time limit of a trial of several requests. It starts with the first, and stands still while a later one waits for its
 * place: that is nobody's fault.
 */
export interface TrialLimit extends Deadline {
  readonly seconds: number;
  /** Aborted when the time is up, when the run is cancelled, and at the end of the trial. */
  readonly signal: AbortSignal;
  /** Milliseconds since the first request, without those it stood still; 0 before it. */
  elapsedMs(): number;
  /** Starts it, if it has not been started. */
  resume(): void;
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
  return {
    seconds,
    signal: end.signal,
    get expired() {
      return deadline?.expired ?? false;
    },
    elapsedMs: () => deadline?.elapsedMs() ?? 0,
    remainingMs: () => deadline?.remainingMs() ?? limitMs,
    pause: () => deadline?.pause(),
    resume() {
      if (deadline !== undefined) return deadline.resume();
      deadline = startDeadline(parent, limitMs);
      deadline.signal.addEventListener('abort', () => end.abort(), { once: true });
    },
    clear() {
      parent.removeEventListener('abort', abort);
      deadline?.clear();
      end.abort();
    },
  };
}
