import type { CaseResult } from '../src/domain/result.ts';
import { createFigures } from '../src/gate/assemble-figures.ts';
import { collectTotals } from '../src/gate/collect-totals.ts';
import { evaluateGate } from '../src/gate/evaluate-gate.ts';
import { summarizeRun } from '../src/gate/summarize-run.ts';
import { collectAgnoResults } from '../src/store/agno.ts';
import { openSqliteStore } from '../src/store/sqlite-store.ts';
import { type RunEnd, type RunStore, streamResults } from '../src/store/store.ts';
import type { PlannedRun } from './scenario.ts';

/** Stores a run as the pipeline does, from its first trial to its verdict. */
export function storeRun(database: string, run: PlannedRun): void {
  const { record, cases, trials } = run;
  const store = openSqliteStore(database, (error) => {
    throw error;
  });
  try {
    store.startRun(record, cases);
    for (const { judgements, ...trial } of trials) {
      store.saveTrial(record.id, trial);
      for (const judgement of judgements) store.saveJudgement(record.id, judgement);
    }
    finishRun(store, run);
  } finally {
    store.close();
  }
}

function finishRun(store: RunStore, run: PlannedRun): void {
  const { record, cases, earlyEnd, duration } = run;
  const { gate } = record.config;
  const results: CaseResult[] = [...streamResults(store, record, cases)];
  const agno = collectAgnoResults(record);
  const totals = collectTotals();
  for (const result of results) {
    store.saveCase(record.id, result);
    agno.add(result);
    totals.add(result);
  }
  const figures = results.map(createFigures());
  const summary = summarizeRun(figures, totals.assemble(), gate);
  const verdict = evaluateGate(summary, gate, figures, earlyEnd);
  const end: RunEnd = { finishedAt: record.startedAt + duration, earlyEnd, summary, verdict };
  store.finishRun(record, end, agno.assemble(end));
}
