import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { Case } from '../../src/domain/case.ts';
import type { CaseResult, JudgedTrial } from '../../src/domain/result.ts';
import { assembleFigures } from '../../src/gate/assemble-figures.ts';
import { evaluateGate } from '../../src/gate/evaluate-gate.ts';
import { collectAgnoResults } from '../../src/store/agno.ts';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';
import { type RunEnd, type RunRecord, type RunStore, streamResults } from '../../src/store/store.ts';
import {
  buildCase,
  buildConfig,
  buildCriterion,
  buildJudgement,
  buildPolicy,
  buildTrial,
  judgedOutcome,
  summarizeResults,
} from '../support/builders.ts';
import { temporaryFolder } from '../support/run-bundle.ts';

/** Two criteria of the same weight. */
export const policy = buildPolicy({
  criteria: [buildCriterion({ name: 'a' }), buildCriterion({ name: 'b' })],
});

export function buildRecord(overrides: Partial<RunRecord> = {}): RunRecord {
  const config = buildConfig({ gate: policy });
  return {
    id: 'run-1',
    toolVersion: '1.2.3',
    startedAt: 1_785_000_000_000,
    config,
    provenance: {},
    ...overrides,
  };
}

/** A trial of a case with a judgement of either criterion. */
export function buildTrialOf(caseId: string, number = 1, scores: readonly number[] = [9, 8]): JudgedTrial {
  const judgements = scores.map((score, index) =>
    buildJudgement({ caseId, trial: number, criterion: 'ab'.charAt(index), outcome: judgedOutcome(score) }),
  );
  return buildTrial({ caseId, number, judgements });
}

export function saveTrials(store: RunStore, runId: string, trials: readonly JudgedTrial[]): void {
  for (const { judgements, ...trial } of trials) {
    store.saveTrial(runId, trial);
    for (const judgement of judgements) store.saveJudgement(runId, judgement);
  }
}

function endOf(record: RunRecord, results: readonly CaseResult[]): RunEnd {
  const { gate } = record.config;
  const summary = summarizeResults(results, gate);
  const verdict = evaluateGate(summary, gate, results.map(assembleFigures));
  return { finishedAt: record.startedAt + 4_000, summary, verdict };
}

/** All that is stored of a run's cases. */
export function readAll(store: RunStore, run: RunRecord, cases: readonly Case[]): readonly CaseResult[] {
  return [...streamResults(store, run, cases)];
}

/** Does what is done at the end of a run: every case's result, then the run's. */
export function finishStoredRun(store: RunStore, run: RunRecord, cases: readonly Case[]): void {
  const results = readAll(store, run, cases);
  const agno = collectAgnoResults(run);
  for (const result of results) {
    store.saveCase(run.id, result);
    agno.add(result);
  }
  const end = endOf(run, results);
  store.finishRun(run, end, agno.assemble(end));
}

/** The same value without fields that hold `undefined`: a store need not tell them from absent ones. */
export function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** Where a test may put a database. */
export function databaseIn(test: TestContext): string {
  return join(temporaryFolder(test), 'results.sqlite');
}

/** A finished run of a case that passed, one that failed and one that is errored. */
export function storeRun(path: string, id = 'run-1'): void {
  const record = buildRecord({ id });
  const store = openSqliteStore(path);
  const cases = [0, 1, 2].map((position) => buildCase({ position, prompt: `prompt ${position}` }));
  store.startRun(record, cases);
  saveTrials(store, id, [buildTrialOf('case-1'), buildTrialOf('case-2', 1, [2, 3])]);
  finishStoredRun(store, record, cases);
  store.close();
}
