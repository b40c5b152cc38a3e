/** 0 for no values. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/**
 * Arithmetic mean.
 * @returns `undefined` for no values, never `NaN`.
 */
export function mean(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined;
  return sum(values) / values.length;
}

/**
 * Mean weighted by positive weights.
 * @returns `undefined` for no values.
 */
export function weightedMean(items: readonly { value: number; weight: number }[]): number | undefined {
  if (items.length === 0) return undefined;
  const total = sum(items.map(({ weight }) => weight));
  return sum(items.map(({ value, weight }) => value * weight)) / total;
}

/**
 * Median; of an even number of values the mean of the middle two.
 * @returns `undefined` for no values.
 */
export function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) return undefined;
  const lower = sorted.length % 2 === 1 ? upper : sorted[middle - 1];
  return lower === undefined ? upper : (lower + upper) / 2;
}

/**
 * The smallest value that at least this share of the values does not exceed (nearest rank).
 * @param share above 0, at most 1.
 * @returns `undefined` for no values.
 */
export function quantile(values: readonly number[], share: number): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

/**
 * Standard deviation of a sample, √(Σ(x-x̄)²/(n-1)).
 * @returns `undefined` for no values; 0 for one, as agno's `std_dev_score`.
 */
export function sampleStandardDeviation(values: readonly number[]): number | undefined {
  const average = mean(values);
  if (average === undefined) return undefined;
  if (values.length === 1) return 0;
  const squares = values.map((value) => (value - average) ** 2);
  return Math.sqrt(sum(squares) / (values.length - 1));
}
