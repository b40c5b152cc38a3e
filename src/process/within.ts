/**
 * Waits for work, but at most so many milliseconds (which may be infinite), and not once `early` has aborted.
 * @param work never rejects.
 * @returns whether it was done in time.
 */
export async function within(limitMs: number, work: Promise<unknown>, early?: AbortSignal): Promise<boolean> {
  const done = Promise.withResolvers<boolean>();
  const giveUp = () => done.resolve(false);
  const timer = Number.isFinite(limitMs) ? setTimeout(giveUp, limitMs) : undefined;
  if (early?.aborted) giveUp();
  early?.addEventListener('abort', giveUp, { once: true });
  void work.then(() => done.resolve(true));
  const inTime = await done.promise;
  clearTimeout(timer);
  early?.removeEventListener('abort', giveUp);
  return inTime;
}
