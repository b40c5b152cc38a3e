import type { CaseResult } from '../domain/result.ts';

/** A file that is rendered case by case, for all together may be longer than a text can be. */
export interface StreamedFile {
  readonly begin: string;
  /** Called for every case, in the dataset's order, each once what came of the one before is written. */
  add(result: CaseResult): string | Promise<string>;
  /** Called once, after the last case. */
  end(): string | Promise<string>;
}
