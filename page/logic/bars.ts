import type { Bin, Histogram } from '../../src/domain/histogram.ts';
import { formatNumber } from '../../src/report/format.ts';

/** A bin as it is drawn. */
export interface Bar {
  /** Percent of the chart's width. */
  readonly left: number;
  readonly width: number;
  /** 0 to 1. */
  readonly height: number;
  readonly count: number;
  /** The values it counts. */
  readonly label: string;
  /** What stands below it. */
  readonly tick: string;
  /** Whether what it counts reaches the threshold; absent where there is none, and where some of it does. */
  readonly passes?: boolean | undefined;
}

/** With fewer bars there is room left: one that fills the chart says no more than a narrow one. */
const FEWEST_PLACES = 5;

/** Bars of equal width, side by side. */
export function assembleBars(
  bins: Histogram,
  format: (value: number) => string,
  threshold?: number,
): readonly Bar[] {
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const width = 100 / Math.max(FEWEST_PLACES, bins.length);
  return bins.map((bin, index) => ({
    left: index * width,
    width,
    height: bin.count / most,
    count: bin.count,
    label: labelOf(bin, format),
    tick: format(bin.from),
    passes: threshold === undefined ? undefined : passesIn(bin, threshold),
  }));
}

function passesIn({ from, to = Number.POSITIVE_INFINITY }: Bin, threshold: number): boolean | undefined {
  if (from >= threshold) return true;
  return to <= threshold ? false : undefined;
}

function labelOf({ from, to }: Bin, format: (value: number) => string): string {
  if (to === undefined) return `${format(from)} or more`;
  return from === to ? format(from) : `${format(from)} to below ${format(to)}`;
}

/**
 * Where a value stands among the bars, in percent of the width.
 * @returns `undefined` where it is outside.
 */
export function placeOf(value: number, bins: Histogram): number | undefined {
  const index = bins.findIndex(({ from, to = Number.POSITIVE_INFINITY }) =>
    from === to ? value === from : value >= from && value < to,
  );
  const bin = bins[index];
  if (bin === undefined) return undefined;
  const { from, to } = bin;
  const within = to === undefined || to === from ? 0 : (value - from) / (to - from);
  return ((index + within) / Math.max(FEWEST_PLACES, bins.length)) * 100;
}

/** `500 ms`, `2 s`, `1 min`. */
export function formatMs(ms: number): string {
  if (ms < 1_000) return `${formatNumber(ms, 0)} ms`;
  if (ms < 60_000) return `${formatNumber(ms / 1_000, 1)} s`;
  return `${formatNumber(ms / 60_000, 1)} min`;
}
