/** How many values fell between two bounds: from `from` on, and below `to`. */
export interface Bin {
  readonly from: number;
  /** Equal to `from` where only that value is counted; absent where there is no upper bound. */
  readonly to?: number | undefined;
  readonly count: number;
}

/** Bins that touch, in ascending order. */
export type Histogram = readonly Bin[];
