/** A time limit that also ends when somebody else aborts. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** Whether it was the time limit that ended it. */
  readonly expired: boolean;
  /** Milliseconds since it started, without the time it stood still. */
  elapsedMs(): number;
  remainingMs(): number;
  /** Stands still until `resume`: meanwhile nobody works on what it limits. Both may be called at any time. */
  pause(): void;
  resume(): void;
  /** Must be called when the work is done: until then the timer and the listener are held. */
  clear(): void;
}

/**
 * Starts a time limit. `AbortSignal.timeout` and `AbortSignal.any` would do the same in one line, but hold everything
 * they touch until the time is up: thousands of finished calls, two minutes each.
 */
export function startDeadline(parent: AbortSignal, limitMs: number): Deadline {
  const controller = new AbortController();
  let expired = false;
  let cleared = false;
  let spentMs = 0;
  let runsSince: number | undefined;
  let timer: NodeJS.Timeout | undefined;
  const abort = () => controller.abort(parent.reason);
  const elapsedMs = () => spentMs + (runsSince === undefined ? 0 : performance.now() - runsSince);
  const deadline: Deadline = {
    signal: controller.signal,
    get expired() {
      return expired;
    },
    elapsedMs,
    remainingMs: () => limitMs - elapsedMs(),
    pause() {
      spentMs = elapsedMs();
      runsSince = undefined;
      clearTimeout(timer);
    },
    resume() {
      if (runsSince !== undefined || cleared) return;
      runsSince = performance.now();
      timer = setTimeout(() => {
        expired = true;
        controller.abort();
      }, limitMs - spentMs);
    },
    clear() {
      cleared = true;
      clearTimeout(timer);
      parent.removeEventListener('abort', abort);
    },
  };
  parent.addEventListener('abort', abort, { once: true });
  if (parent.aborted) abort();
  deadline.resume();
  return deadline;
}
