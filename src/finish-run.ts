import { basename } from 'node:path';
import type { Report, ReportHead, ShownCases } from './domain/report.ts';
import type { CaseFigures, CaseResult } from './domain/result.ts';
import { messageOf } from './errors.ts';
import {
  type RenderedReport,
  type ReportFiles,
  renderReport,
  streamedFilesOf,
  writeReportTexts,
} from './output/report-files.ts';
import { isSystemError } from './output/system-error.ts';
import { type FileFailed, writeStreamed } from './output/write-streamed.ts';
import { assembleReport } from './report/assemble-report.ts';
import { sentence } from './report/format.ts';
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
  const unwritten = collectUnwritten();
  let shown = NOTHING_SHOWN;
  try {
    const { agno, first } = await readThrough(run, head, unwritten.add);
    shown = selectShown(figures, first, (cases) => streamResults(store, record, cases));
    store.finishRun(record, end, agno.assemble(end));
  } catch (error) {
    warn(`${sentence(messageOf(error))} The verdict stands, but the results are not all stored.`);
  }
  const report = { ...head, shown };
  const rendered = renderReport(report);
  await writeReportTexts(rendered, files, unwritten.add);
  for (const message of unwritten.describe()) warn(message);
  return { report, rendered, files };
}

/** Reads all results once, for all who need them, and writes the files that have them all on the way. */
async function readThrough(
  { store, record, figures, files }: RunToFinish,
  head: ReportHead,
  failed: FileFailed,
) {
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

  await writeStreamed(streamedFilesOf(head, files), readAll(), failed);
  return { agno, first };
}

/** What keeps one file from being written mostly keeps the others, too; a renderer's fault is of its file alone. */
function collectUnwritten() {
  const byReason = new Map<string, { readonly names: string[]; readonly error: unknown }>();
  return {
    add(path: string, error: unknown): void {
      const reason = isSystemError(error) ? `${error.code}` : messageOf(error);
      const known = byReason.get(reason);
      if (known === undefined) byReason.set(reason, { names: [basename(path)], error });
      else known.names.push(basename(path));
    },
    describe: (): string[] =>
      [...byReason.values()].map(({ names, error }) => {
        const hint = isSystemError(error)
          ? 'Make room, or use another "output-directory".'
          : 'This is a fault of agent-judge; please report it.';
        return `cannot write ${names.join(', ')}: ${sentence(messageOf(error))} The verdict stands. ${hint}`;
      }),
  };
}

/** Leaves a single file behind, if it can. */
export function closeStore(store: RunStore, warn: (message: string) => void): void {
  try {
    store.close();
  } catch (error) {
    warn(`the results database could not be closed: ${sentence(messageOf(error))}`);
  }
}
