import type { Bin, Histogram } from '../domain/histogram.ts';

/** Bins of a scale are about so many. */
const BINS = 10;

/**
 * Counts scores over their whole scale, the bins without any included. The best score has a bin of its own, so that whole
 * numbers never share one, nor does a score that reaches a whole threshold share one with a score that does not.
 */
export function countScores(
  scores: readonly number[],
  { min, max }: { readonly min: number; readonly max: number },
): Histogram {
  const range = max - min;
  const step = Number.isInteger(range) && range >= 3 && range <= BINS ? 1 : range / BINS;
  const steps = Math.round(range / step);
  const edges = Array.from({ length: steps + 1 }, (_, index) => Number((min + index * step).toPrecision(12)));
  return countBetween(scores, edges).map((bin) => (bin.to === undefined ? { ...bin, to: max } : bin));
}

/** Milliseconds, each about twice the one before. */
const LATENCY_EDGES = [0, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 60_000];

/** Counts latencies in milliseconds, without the empty bins before the first and after the last. */
export function countLatencies(latencies: readonly number[]): Histogram {
  const bins = countBetween(latencies, LATENCY_EDGES);
  const first = bins.findIndex(({ count }) => count > 0);
  return first === -1 ? [] : bins.slice(first, bins.findLastIndex(({ count }) => count > 0) + 1);
}

/** Into as many bins as there are edges; the last has no upper bound. Values below the first edge are in the first bin. */
function countBetween(values: readonly number[], edges: readonly number[]): Bin[] {
  const counts = edges.map(() => 0);
  for (const value of values) {
    const bin = Math.max(
      0,
      edges.findLastIndex((edge) => edge <= value),
    );
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return edges.map((from, index) => ({ from, to: edges[index + 1], count: counts[index] ?? 0 }));
}
