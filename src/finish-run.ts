import type { Report, ReportHead, ShownCases } from './domain/report.ts';
import type { CaseFigures, CaseResult } from './domain/result.ts';
import {
  type RenderedReport,
  type ReportFiles,
  renderReport,
  streamedFilesOf,
  writeReportTexts,
} from './output/report-files.ts';
import { writeStreamed } from './output/write-streamed.ts';
import { assembleReport } from './report/assemble-report.ts';
import { collectFirst, selectShown } from './report/select-shown.ts';
import { collectAgnoResults } from './store/agno.ts';
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
  const head = assembleReport(record, end);
  let shown = NOTHING_SHOWN;
  try {
    const { agno, first } = await readThrough(run, head);
    shown = selectShown(figures, first, (cases) => streamResults(store, record, cases));
    store.finishRun(record, end, agno.assemble(end));
  } catch (error) {
    warn(`${messageOf(error)} The verdict stands, but the results are not all stored.`);
  }
  const report = { ...head, shown };
  const rendered = renderReport(report);
  await writeReportTexts(rendered, files).catch((error) => warn(describeUnwritten(error)));
  return { report, rendered, files };
}

/** Reads all results once, for all who need them, and writes the files that have them all on the way. */
async function readThrough({ store, record, figures, files, warn }: RunToFinish, head: ReportHead) {
  const cases = figures.map((own) => own.case);
  const agno = collectAgnoResults(record);
  const first = collectFirst();

  function* readAll(): Generator<CaseResult> {
    for (const result of streamResults(store, record, cases)) {
      agno.add(result);
      first.add(result);
      yield result;
    }
  }

  const unwritten: unknown[] = [];
  try {
    await writeStreamed(streamedFilesOf(head, files), readAll(), (error) => unwritten.push(error));
  } finally {
    // What keeps one file from being written mostly keeps the others, too.
    if (unwritten.length > 0) warn(describeUnwritten(unwritten[0], unwritten.length));
  }
  return { agno, first };
}

function describeUnwritten(error: unknown, files = 1): string {
  const what = files === 1 ? 'the report' : `${files} files of the report`;
  return `cannot write ${what}: ${messageOf(error)} The verdict stands. Make room, or use another "output-directory".`;
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
