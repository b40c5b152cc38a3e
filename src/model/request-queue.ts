/** Bounds the requests in flight, of however many models share it. */
export interface RequestQueue {
  /** Does the work once there is a place for it; of those that wait the highest priority goes first, then the oldest. */
  run<T>(priority: number, work: () => Promise<T>): Promise<T>;
}

/**
 * A queue with so many places. Each of thousands of requests passes through it, and so it does no more than it must: a
 * general queue from a library cost about 4% of a run's processor time.
 * @param places at least 1.
 */
export function createRequestQueue(places: number): RequestQueue {
  const waiting = new Map<number, (() => void)[]>();
  let free = places;

  function wait(priority: number): Promise<void> {
    const line = waiting.get(priority) ?? [];
    waiting.set(priority, line);
    return new Promise((proceed) => line.push(proceed));
  }

  function takeFirst(): (() => void) | undefined {
    const occupied = [...waiting].filter(([, line]) => line.length > 0);
    const [first] = occupied.sort(([a], [b]) => b - a);
    return first?.[1].shift();
  }

  return {
    async run(priority, work) {
      if (free > 0) free -= 1;
      else await wait(priority);
      try {
        return await work();
      } finally {
        const proceed = takeFirst();
        if (proceed === undefined) free += 1;
        else proceed();
      }
    },
  };
}
