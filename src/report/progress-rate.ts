/** How fast a run goes, from what it did in the last while. */
export interface ProgressRate {
  /** @param done cases so far. @param now milliseconds. */
  sample(done: number, now: number): void;
  /** Cases a second, of late; absent before the first case is done. */
  perSecond(): number | undefined;
}

/** More would follow too slowly, fewer would jump. */
const LEAST_CASES = 20;
const LEAST_MS = 10_000;

/** So many samples are kept; when there are more, every other one goes. */
const MOST_SAMPLES = 256;

interface Sample {
  readonly done: number;
  readonly at: number;
}

/**
 * Looks as far back as it takes to see 10 seconds and 20 cases: what an earlier run had paid for is done at once and says
 * nothing of the rest, and slow cases come in bursts.
 * @param start milliseconds.
 */
export function createProgressRate(start: number): ProgressRate {
  let samples: Sample[] = [{ done: 0, at: start }];
  let spacing = 250;
  let latest: Sample = { done: 0, at: start };

  return {
    sample(done, now) {
      latest = { done, at: now };
      const last = samples.at(-1);
      if (last !== undefined && now - last.at < spacing) return;
      samples.push(latest);
      if (samples.length < MOST_SAMPLES) return;
      samples = samples.filter((_, index) => index % 2 === 0);
      spacing *= 2;
    },
    perSecond() {
      const { done, at } = latest;
      if (done === 0) return undefined;
      const far = samples.findLast(
        (sample) => at - sample.at >= LEAST_MS && done - sample.done >= LEAST_CASES,
      );
      const from = far ?? samples[0];
      if (from === undefined || at <= from.at) return undefined;
      return ((done - from.done) * 1000) / (at - from.at);
    },
  };
}
