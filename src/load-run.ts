import { KILLED } from './domain/early-end.ts';
import type { Report, ShownCases } from './domain/report.ts';
import type { CaseFigures, CaseResult } from './domain/result.ts';
import { ConfigurationError } from './errors.ts';
import { addMissingTrials } from './gate/add-missing-trials.ts';
import { createFigures } from './gate/assemble-figures.ts';
import { collectOwnCalls } from './gate/collect-own-calls.ts';
import { collectTotals } from './gate/collect-totals.ts';
import { evaluateGate } from './gate/evaluate-gate.ts';
import { summarizeRun } from './gate/summarize-run.ts';
import { collectRepeated } from './judge/guards/repeated.ts';
import { assembleReport } from './report/assemble-report.ts';
import { truncate } from './report/escape-text.ts';
import { findNearIds } from './report/near-ids.ts';
import { collectFirst, selectShown } from './report/select-shown.ts';
import type { StoredRun } from './store/parse-run-row.ts';
import { type RunEnd, type RunRecord, streamResults } from './store/store.ts';
import { openStoredRuns, type StoredRuns } from './store/stored-runs.ts';

/** A run that is read back from its database. */
export interface LoadedRun {
  readonly report: Report;
  /** All of them in the dataset's order, read as they are asked for. */
  readonly cases: () => Iterable<CaseResult>;
  close(): void;
}

/**
 * The report of a stored run. Of one that has no end the figures are made of what there is, and the rest is "not run".
 * @param runId or how it begins; the newest run where absent.
 * @throws ConfigurationError when there is no such run, or more than one.
 * @throws InternalError when the database cannot be read.
 */
export function loadRun(database: string, runId?: string): LoadedRun {
  const stored = openStoredRuns(database);
  try {
    const run = chooseRun(stored.runs, database, runId);
    const cases = () => readCases(stored, run);
    const { figures, first, end } = readThrough(run, cases());
    const shown: ShownCases = selectShown(figures, first, (wanted) => readCases(stored, run, wanted));
    return { report: { ...assembleReport(run.record, end), shown }, cases, close: stored.close };
  } catch (error) {
    stored.close();
    throw error;
  }
}

/**
 * The cases of a stored run, for whoever has its report already.
 * @throws as `loadRun`.
 */
export function loadCases(database: string, runId: string): Pick<LoadedRun, 'cases' | 'close'> {
  const stored = openStoredRuns(database);
  try {
    const run = chooseRun(stored.runs, database, runId);
    return { cases: () => readCases(stored, run), close: stored.close };
  } catch (error) {
    stored.close();
    throw error;
  }
}

/** A case of a stored run, with the run. */
export interface LoadedCase {
  readonly run: RunRecord;
  readonly result: CaseResult;
}

/**
 * One case of a stored run, without reading the others.
 * @param runId as in `loadRun`.
 * @throws ConfigurationError when there is no such run or case; with ids that are like it.
 * @throws InternalError when the database cannot be read.
 */
export function loadCase(database: string, caseId: string, runId?: string): LoadedCase {
  const stored = openStoredRuns(database);
  try {
    const run = chooseRun(stored.runs, database, runId);
    const ids = stored.readCaseIds(run.record);
    const position = ids.indexOf(caseId);
    const [result] = position === -1 ? [] : readCases(stored, run, [{ position }]);
    if (result === undefined) throw refuse('case', describeUnknownCase(caseId, ids, run.record));
    return { run: run.record, result };
  } finally {
    stored.close();
  }
}

function describeUnknownCase(caseId: string, ids: readonly string[], { id, config }: RunRecord): string {
  const near = findNearIds(caseId, ids);
  const quoted = (near.length > 0 ? near : ids.slice(0, 5))
    .map((each) => `"${truncate(each, 80)}"`)
    .join(', ');
  const hint =
    near.length > 0 ? `Did you mean ${quoted}?` : `It has ${quoted}${ids.length > 5 ? ', …' : ''}.`;
  return `received "${truncate(caseId, 80)}"; run ${id} (${config.name}) has no such case. ${hint}`;
}

function chooseRun(runs: readonly StoredRun[], database: string, runId = ''): StoredRun {
  const fitting = runs.filter(({ record }) => record.id.startsWith(runId));
  const [run] = fitting;
  if (run !== undefined && (runId === '' || fitting.length === 1)) return run;
  if (runs.length === 0) throw refuse(database, 'holds no run.');
  const list = (run === undefined ? runs : fitting)
    .slice(0, 10)
    .map(({ record: { id, startedAt, config } }) => {
      return `${id} (${config.name}, ${new Date(startedAt).toISOString()})`;
    });
  const found =
    run === undefined ? 'no run with this id' : `${fitting.length} runs whose ids begin like this`;
  throw refuse('--run', `received "${runId}": ${database} has ${found}. It has ${list.join(', ')}.`);
}

function refuse(where: string, message: string): ConfigurationError {
  return new ConfigurationError([{ where, message }]);
}

function* readCases(
  stored: StoredRuns,
  { record, end }: StoredRun,
  wanted?: readonly Pick<CaseFigures['case'], 'position'>[],
): Generator<CaseResult> {
  const cases = wanted ?? stored.readCaseIds(record).map((_, position) => ({ position }));
  const unfinished = end === undefined ? stored.readUnfinished(record) : new Set();
  for (const result of streamResults(stored, record, cases)) {
    const isUnfinished = unfinished.has(result.case.id);
    yield isUnfinished ? addMissingTrials(result, record.config, `not run: ${KILLED.message}`) : result;
  }
}

/** Everything that is said of the run as a whole, in one reading. */
function readThrough({ record, end }: StoredRun, cases: Iterable<CaseResult>) {
  const assembleFigures = createFigures();
  const figures: CaseFigures[] = [];
  const first = collectFirst();
  const made = collectEnd(record);
  for (const result of cases) {
    figures.push(assembleFigures(result));
    first.add(result);
    if (end === undefined) made.add(result);
  }
  return { figures, first, end: end ?? made.assemble(figures) };
}

/** The end of a run that has none stored. As far as is known, it went on until its last call, and spent what its calls did cost. */
function collectEnd({ config, startedAt }: RunRecord) {
  const all = { totals: collectTotals(), calls: collectOwnCalls(), repeated: collectRepeated(config.guards) };
  return {
    add(result: CaseResult): void {
      for (const one of Object.values(all)) one.add(result);
    },
    assemble(figures: readonly CaseFigures[]): RunEnd {
      const { lastAt = startedAt, knownUsd } = all.calls.assemble();
      const summary = summarizeRun(figures, all.totals.assemble(), config.gate, all.repeated.describe());
      const earlyEnd = summary.errored > 0 ? KILLED : undefined;
      const verdict = evaluateGate(summary, config.gate, figures, earlyEnd);
      return { finishedAt: Math.max(startedAt, lastAt), earlyEnd, bookedUsd: knownUsd, summary, verdict };
    },
  };
}
