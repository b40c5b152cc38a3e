import type { CaseResult } from '../../src/domain/result.ts';
import type { StreamedFile } from '../../src/report/streamed-file.ts';

/** A file that is rendered case by case as one text, for whoever knows that it is not too long for that. */
export async function renderWhole(file: StreamedFile, cases: Iterable<CaseResult>): Promise<string> {
  const parts = [file.begin];
  for (const result of cases) parts.push(await file.add(result));
  parts.push(await file.end());
  return parts.join('');
}
