import type { AnswerTimes } from './answer-times.ts';

/**
 * Calls once, when an attempt that begins now is late by what is then known of the model.
 * @returns what must be called at the attempt's end: until then a timer is held.
 */
export function startLateTimer(times: AnswerTimes, limitMs: number, late: () => void): () => void {
  const begun = performance.now();
  let timer: NodeJS.Timeout;

  function check(): void {
    const lateAfterMs = times.lateAfter(limitMs);
    const elapsedMs = performance.now() - begun;
    if (lateAfterMs !== undefined && elapsedMs >= lateAfterMs) late();
    else wait(lateAfterMs === undefined ? times.soonest(limitMs) : lateAfterMs - elapsedMs);
  }
  function wait(ms: number): void {
    timer = setTimeout(check, Math.ceil(ms));
  }

  wait(times.soonest(limitMs));
  return () => clearTimeout(timer);
}
