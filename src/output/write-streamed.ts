import type { CaseResult } from '../domain/result.ts';
import type { StreamedFile } from '../report/streamed-file.ts';
import { type Draft, openDraft } from './draft.ts';

/**
 * Writes files side by side as the cases are read, once for all of them. One that cannot be written does not keep the others
 * from being so.
 * @param files by their paths.
 * @param failed is told why one could not be written.
 * @throws what reading the cases throws; then no file is written.
 */
export async function writeStreamed(
  files: ReadonlyMap<string, StreamedFile>,
  cases: Iterable<CaseResult>,
  failed: (error: unknown) => void,
): Promise<void> {
  const drafts = new Map<StreamedFile, Draft>();

  async function step(file: StreamedFile, work: (draft: Draft) => Promise<void>): Promise<void> {
    const draft = drafts.get(file);
    if (draft === undefined) return;
    try {
      await work(draft);
    } catch (error) {
      drafts.delete(file);
      await draft.discard();
      failed(error);
    }
  }

  for (const [path, file] of files) {
    try {
      drafts.set(file, await openDraft(path));
    } catch (error) {
      failed(error);
    }
    await step(file, (draft) => draft.write(file.begin));
  }
  try {
    for (const result of cases) {
      for (const file of files.values())
        await step(file, async (draft) => draft.write(await file.add(result)));
    }
  } catch (error) {
    for (const draft of drafts.values()) await draft.discard();
    throw error;
  }
  for (const file of files.values()) {
    await step(file, async (draft) => {
      await draft.write(await file.end());
      await draft.keep();
    });
  }
}
