/** One of several ways to the same result. */
export interface Lane {
  /** Whether it was the first. */
  readonly isFirst: boolean;
  /** Whether no other is under way. */
  readonly isAlone: () => boolean;
  /** Whether another was begun in its place. */
  readonly isReplaced: () => boolean;
  /** Begins another in its place, once; this one may still get there first. */
  replace(): void;
}

/** @param isFinal whether nothing that other lanes may come to could be better. */
export interface LaneEnd<R> {
  readonly result: R;
  readonly isFinal: boolean;
}

/**
 * Runs a lane, and those that are begun in its place.
 * @returns the first final result, or the last of all. Other lanes may then still be under way: their results are dropped,
 *   and `abandon` is called for them.
 * @throws what a lane throws.
 */
export function raceLanes<R>(run: (lane: Lane) => Promise<LaneEnd<R>>, abandon: () => void): Promise<R> {
  return new Promise((resolve, reject) => {
    let running = 0;
    let isOver = false;

    function begin(isFirst: boolean): void {
      let replaced = false;
      running += 1;
      run({
        isFirst,
        isAlone: () => running === 1,
        isReplaced: () => replaced,
        replace() {
          if (replaced || isOver) return;
          replaced = true;
          begin(false);
        },
      }).then(end, reject);
    }

    function end({ result, isFinal }: LaneEnd<R>): void {
      running -= 1;
      if (isOver || (!isFinal && running > 0)) return;
      isOver = true;
      resolve(result);
      if (running > 0) abandon();
    }

    begin(true);
  });
}
