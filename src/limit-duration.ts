import type { RunEnding } from './execute/run-ending.ts';

/**
 * Ends a run when its time is over, and cuts off the calls under way.
 * @param seconds at most what a timer can hold; without a limit nothing happens.
 * @returns what takes the limit away; until then the timer is held.
 */
export function limitDuration(ending: RunEnding, seconds: number | undefined): () => void {
  if (seconds === undefined) return () => {};
  const message = `the run's time was over (max-duration ${seconds} s).`;
  const timer = setTimeout(
    () => ending.end({ code: 'max-duration', message }, { abort: true }),
    seconds * 1000,
  );
  return () => clearTimeout(timer);
}
