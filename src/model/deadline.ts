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
      leave();
    },
  };
  const leave = follow(parent, abort);
  if (parent.aborted) abort();
  deadline.resume();
  return deadline;
}

interface Followers {
  readonly calls: Set<() => void>;
  readonly callAll: () => void;
}

const followers = new WeakMap<AbortSignal, Followers>();

/**
 * Calls when the signal aborts, once. A signal looks through all its listeners for each that comes or goes, and hundreds of
 * calls follow that of the run; so they are one listener together.
 * @returns what ends it.
 */
function follow(signal: AbortSignal, call: () => void): () => void {
  const { calls, callAll } = followers.get(signal) ?? startFollowing(signal);
  calls.add(call);
  return () => {
    calls.delete(call);
    if (calls.size > 0) return;
    signal.removeEventListener('abort', callAll);
    followers.delete(signal);
  };
}

function startFollowing(signal: AbortSignal): Followers {
  const calls = new Set<() => void>();
  const made: Followers = {
    calls,
    callAll() {
      for (const call of calls) call();
    },
  };
  followers.set(signal, made);
  signal.addEventListener('abort', made.callAll, { once: true });
  return made;
}
