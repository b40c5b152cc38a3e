import { CANCELLED, type EarlyEnd } from '../domain/early-end.ts';
import { RunEndedError } from '../errors.ts';

/** How a run can be ended before every case is done, and whether it was. */
export interface RunEnding {
  /** Aborts the calls under way; its reason says why: see `earlyEndOf`. */
  readonly signal: AbortSignal;
  /** Why no trial is started any more; absent while the run goes on. The first reason stays, but for a cancellation. */
  readonly ended: EarlyEnd | undefined;
  /**
   * Ends it: no trial is started any more.
   * @param abort whether the calls under way are cut off; else they may finish.
   */
  end(why: EarlyEnd, options: { readonly abort: boolean }): void;
  /** Must be called when the run is over: until then the listener is held. */
  clear(): void;
}

/** @param cancellation ends the run, at any time, when a person or the runner asks for it. */
export function createRunEnding(cancellation: AbortSignal): RunEnding {
  const calls = new AbortController();
  let ended: EarlyEnd | undefined;

  function end(why: EarlyEnd, { abort }: { readonly abort: boolean }): void {
    if (ended === undefined || why.code === 'cancelled') ended = why;
    if (abort && !calls.signal.aborted) calls.abort(new RunEndedError(why));
  }

  const cancel = () => end(CANCELLED, { abort: true });
  cancellation.addEventListener('abort', cancel, { once: true });
  if (cancellation.aborted) cancel();
  return {
    signal: calls.signal,
    get ended() {
      return ended;
    },
    end,
    clear: () => cancellation.removeEventListener('abort', cancel),
  };
}
