import { once } from 'node:events';
import type { CaseResult } from '../domain/result.ts';
import type { StreamedFile } from '../report/streamed-file.ts';

/** Writes a file to a stream case by case, no faster than it is read; ends early when nobody reads it any more. */
export async function writeStreamedTo(
  stream: NodeJS.WritableStream,
  file: StreamedFile,
  cases: Iterable<CaseResult>,
): Promise<void> {
  await write(stream, file.begin);
  for (const result of cases) {
    if (!stream.writable) return;
    await write(stream, await file.add(result));
  }
  await write(stream, await file.end());
}

async function write(stream: NodeJS.WritableStream, text: string): Promise<void> {
  if (!stream.writable || stream.write(text)) return;
  const enough = new AbortController();
  const { signal } = enough;
  // An error is told to whoever listens for it on the stream; the one that was not first is given up.
  const either = ['drain', 'close'].map((event) => once(stream, event, { signal }).catch(() => {}));
  await Promise.race(either);
  enough.abort();
}
