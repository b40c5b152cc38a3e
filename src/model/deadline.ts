/** A time limit that also ends when somebody else aborts. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** Whether it was the time limit that ended it. */
  readonly expired: boolean;
  /** Milliseconds since it started. */
  elapsedMs(): number;
  remainingMs(): number;
  /** Must be called when the work is done: until then the timer and the listener are held. */
  clear(): void;
}

/**
 * Starts a time limit. `AbortSignal.timeout` and `AbortSignal.any` would do the same in one line, but hold everything
 * they touch until the time is up: thousands of finished calls, two minutes each.
 */
export function startDeadline(parent: AbortSignal, limitMs: number): Deadline {
  const controller = new AbortController();
  const start = performance.now();
  let expired = false;
  const abort = () => controller.abort(parent.reason);
  const timer = setTimeout(() => {
    expired = true;
    controller.abort();
  }, limitMs);
  parent.addEventListener('abort', abort, { once: true });
  if (parent.aborted) abort();
  const elapsedMs = () => performance.now() - start;
  return {
    signal: controller.signal,
    get expired() {
      return expired;
    },
    elapsedMs,
    remainingMs: () => limitMs - elapsedMs(),
    clear() {
      clearTimeout(timer);
      parent.removeEventListener('abort', abort);
    },
  };
}
