/**
 * Works off items with at most `lanes` at a time, in order of their start. Once `over` says so no further item is
 * started, or taken from the iterable; those under way are waited for.
 * @throws what `work` throws first, after every lane has come to rest.
 */
export async function runLanes<T>(
  items: Iterable<T>,
  lanes: number,
  over: () => boolean,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const iterator = items[Symbol.iterator]();
  const errors: unknown[] = [];
  async function lane(): Promise<void> {
    while (!over() && errors.length === 0) {
      const next = iterator.next();
      if (next.done) return;
      try {
        await work(next.value);
      } catch (error) {
        errors.push(error);
      }
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane));
  if (errors.length > 0) throw errors[0];
}
