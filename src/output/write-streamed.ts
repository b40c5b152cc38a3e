import type { CaseResult } from '../domain/result.ts';
import type { StreamedFile } from '../report/streamed-file.ts';
import { type Draft, openDraft } from './draft.ts';

/** Told of a file that could not be rendered or written. */
export type FileFailed = (path: string, error: unknown) => void;

/**
 * Writes files side by side as the cases are read, once for all of them. One that cannot be rendered or written does not keep
 * the others from being so.
 * @param files how the rendering of each begins, by their paths.
 * @throws what reading the cases throws; then no file is written.
 */
export async function writeStreamed(
  files: ReadonlyMap<string, () => StreamedFile>,
  cases: Iterable<CaseResult>,
  failed: FileFailed,
): Promise<void> {
  const open = new Map<string, { readonly file: StreamedFile; readonly draft: Draft }>();

  async function step(
    path: string,
    work: (file: StreamedFile, draft: Draft) => Promise<void>,
  ): Promise<void> {
    const own = open.get(path);
    if (own === undefined) return;
    try {
      await work(own.file, own.draft);
    } catch (error) {
      open.delete(path);
      await own.draft.discard();
      failed(path, error);
    }
  }

  for (const [path, begin] of files) {
    try {
      const file = begin();
      open.set(path, { file, draft: await openDraft(path) });
    } catch (error) {
      failed(path, error);
    }
    await step(path, (file, draft) => draft.write(file.begin));
  }
  try {
    for (const result of cases) {
      for (const path of files.keys())
        await step(path, async (file, draft) => draft.write(await file.add(result)));
    }
  } catch (error) {
    for (const { draft } of open.values()) await draft.discard();
    throw error;
  }
  for (const path of files.keys()) {
    await step(path, async (file, draft) => {
      await draft.write(await file.end());
      await draft.keep();
    });
  }
}
