/**
 * Works off items with at most `lanes` at a time, in order of their start. Once `signal` aborts no further item is
 * started; those under way are waited for.
 * @throws what `work` throws first, after every lane has come to rest.
 */
export async function runLanes<T>(
  items: Iterable<T>,
  lanes: number,
  signal: AbortSignal,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const iterator = items[Symbol.iterator]();
  let failed = false;
  async function lane(): Promise<void> {
    for (let next = iterator.next(); !next.done && !signal.aborted && !failed; next = iterator.next()) {
      try {
        await work(next.value);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  }
  const ends = await Promise.allSettled(Array.from({ length: lanes }, lane));
  const broken = ends.find((end) => end.status === 'rejected');
  if (broken !== undefined) throw broken.reason;
}
