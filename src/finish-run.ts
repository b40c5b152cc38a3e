import type { Report, ShownCases } from './domain/report.ts';
import type { CaseFigures } from './domain/result.ts';
import {
  type RenderedReport,
  type ReportFiles,
  renderReport,
  writeReportJson,
  writeReportTexts,
} from './output/report-files.ts';
import { assembleReport } from './report/assemble-report.ts';
import { selectShown } from './report/select-shown.ts';
import { type RunEnd, type RunRecord, type RunStore, streamResults } from './store/store.ts';

/** A run of which the verdict is known. */
export interface FinishedRun {
  readonly report: Report;
  readonly rendered: RenderedReport;
  readonly files: ReportFiles;
}

export interface RunToFinish {
  readonly store: RunStore;
  readonly record: RunRecord;
  readonly end: RunEnd;
  /** Of every case, in the dataset's order. */
  readonly figures: readonly CaseFigures[];
  readonly files: ReportFiles;
  readonly warn: (message: string) => void;
}

const NOTHING_SHOWN: ShownCases = { first: [], worst: [], doubtful: [] };

/** Stores the end of a run and writes its files. What cannot be stored or written is a warning: the verdict stands. */
export async function finishRun(run: RunToFinish): Promise<FinishedRun> {
  const { store, record, end, figures, files, warn } = run;
  const cases = figures.map((own) => own.case);
  const results = () => streamResults(store, record, cases);

  let shown = NOTHING_SHOWN;
  try {
    shown = selectShown(figures, (selected) => streamResults(store, record, selected));
    store.finishRun(record, end, results());
  } catch (error) {
    warn(`${messageOf(error)} The verdict stands, but the results are not all stored.`);
  }
  const report = assembleReport(record, end, shown);
  const rendered = renderReport(report);
  try {
    await writeReportTexts(rendered, files);
    if (shown !== NOTHING_SHOWN) await writeReportJson(report, results(), files);
  } catch (error) {
    warn(
      `cannot write the report: ${messageOf(error)} The verdict stands. Make room, or use another "output-directory".`,
    );
  }
  return { report, rendered, files };
}

/** Leaves a single file behind, if it can. */
export function closeStore(store: RunStore, warn: (message: string) => void): void {
  try {
    store.close();
  } catch (error) {
    warn(`the results database could not be closed: ${messageOf(error)}`);
  }
}

function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return /[.!?]$/.test(message) ? message : `${message}.`;
}
