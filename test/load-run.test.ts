import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { CaseResult } from '../src/domain/result.ts';
import { loadCase, loadCases, loadRun } from '../src/load-run.ts';
import { openSqliteStore } from '../src/store/sqlite-store.ts';
import {
  buildRecord,
  buildTrialOf,
  databaseIn,
  finishStoredRun,
  policy,
  readAll,
  saveTrials,
  storeRun,
} from './store/stored-run.ts';
import {
  buildCall,
  buildCase,
  buildConfig,
  buildJudgement,
  buildJudgeSettings,
  buildTrial,
} from './support/builders.ts';
import { temporaryFolder } from './support/run-bundle.ts';

describe('loadRun', () => {
  it('reads the newest run as it was reported, with its cases', (test) => {
    const path = databaseIn(test);
    storeRun(path, 'run-1');
    storeRun(path, 'run-2');
    const { report, cases, close } = loadRun(path);
    assert.equal(report.run.id, 'run-2');
    assert.equal(report.verdict.state, 'errored');
    assert.ok(report.verdict.requirements.length > 0);
    assert.deepEqual([report.summary.passed, report.summary.failed, report.summary.errored], [1, 1, 1]);
    assert.deepEqual(
      [...cases()].map(({ case: { id }, status }) => [id, status]),
      [
        ['case-1', 'passed'],
        ['case-2', 'failed'],
        ['case-3', 'errored'],
      ],
    );
    assert.deepEqual(
      report.shown.worst.map((result) => result.case.id),
      ['case-2', 'case-3'],
    );
    close();
  });

  it('finds a run by the beginning of its id, and says which there are', (test) => {
    const path = databaseIn(test);
    for (const id of ['aa-1', 'ab-2']) storeRun(path, id);
    const { report, close } = loadRun(path, 'aa');
    assert.equal(report.run.id, 'aa-1');
    close();
    assert.throws(() => loadRun(path, 'x'), /--run: received "x": .* has no run with this id.*ab-2.*aa-1/);
    assert.throws(() => loadRun(path, 'a'), /--run: received "a": .* has 2 runs whose ids begin like this/);
  });

  it('makes the figures of a run that was killed, and says what was not run', (test) => {
    const path = databaseIn(test);
    const config = buildConfig({ gate: policy, maxCostUsd: 1 });
    const record = buildRecord({ config });
    const { startedAt } = record;
    const store = openSqliteStore(path);
    const cases = [0, 1, 2].map((position) => buildCase({ position }));
    store.startRun(record, cases);
    // The second has its trial, and only one of the two judgements that it needs.
    const call = buildCall({ startedAt: startedAt + 2_000, latencyMs: 700, costUsd: 0.25 });
    saveTrials(store, record.id, [{ ...buildTrialOf('case-1'), call }, buildTrialOf('case-2', 1, [9])]);
    const [first] = store.readResults(record, [0]);
    assert.ok(first !== undefined);
    store.saveCase(record.id, first);
    store.close();
    const { report, close } = loadRun(path);
    assert.equal(report.verdict.state, 'errored');
    assert.match(report.verdict.message, /killed, or still going on, after 1 of 3 cases/);
    assert.deepEqual([report.summary.passed, report.summary.notRun], [1, 2]);
    assert.equal(report.run.durationMs, 2_700);
    assert.equal(report.budget?.bookedUsd, report.costUsd);
    assert.ok((report.costUsd ?? 0) > 0.25);
    close();
  });

  it('finds the same answer everywhere in a run that was killed when all was judged', (test) => {
    const path = databaseIn(test);
    const guards = { ...buildConfig().guards, repeated: 'fail' as const };
    const record = buildRecord({ config: buildConfig({ gate: policy, guards }) });
    const prompts = ['What is the capital of France?', 'Write a haiku on autumn', 'Sort 3, 1, 2'];
    const cases = prompts.map((prompt, position) => buildCase({ position, prompt }));
    const store = openSqliteStore(path);
    store.startRun(record, cases);
    const outcome = { status: 'answered', output: 'The same. '.repeat(20), finishReason: 'stop' } as const;
    saveTrials(
      store,
      record.id,
      cases.map(({ id }) => ({ ...buildTrialOf(id), outcome })),
    );
    for (const result of readAll(store, record, cases)) store.saveCase(record.id, result);
    store.close();
    const { report, close } = loadRun(path);
    close();
    assert.deepEqual([report.verdict.state, report.summary.passed], ['failed', 3]);
    assert.equal(report.summary.repeated?.answers[0]?.cases, 3);
  });

  it('takes no case for judged whose jury was not heard when the run was killed', (test) => {
    const path = databaseIn(test);
    const judges = ['a', 'slow', 'c'].map((name) => buildJudgeSettings({ name }));
    const record = buildRecord({ config: buildConfig({ judges }) });
    const store = openSqliteStore(path);
    store.startRun(record, [buildCase()]);
    const judgements = ['a', 'c'].map((judge) => buildJudgement({ judge }));
    saveTrials(store, record.id, [buildTrial({ judgements })]);
    store.close();
    const { report, close } = loadRun(path);
    assert.deepEqual([report.verdict.state, report.summary.passed, report.summary.notRun], ['errored', 0, 1]);
    assert.deepEqual(report.shown.first, []);
    close();
  });

  it('reads a run that goes on as it was at one moment', (test) => {
    const path = databaseIn(test);
    const record = buildRecord();
    const cases = [0, 1].map((position) => buildCase({ position }));
    const store = openSqliteStore(path);
    store.startRun(record, cases);
    saveTrials(store, record.id, [buildTrialOf('case-1')]);
    store.readResults(record, [0]);
    const loaded = loadRun(path);
    const asReported = ({ case: { id }, status, reason }: CaseResult) => [id, status, reason];
    const before = [...loaded.cases()].map(asReported);
    saveTrials(store, record.id, [buildTrialOf('case-2')]);
    finishStoredRun(store, record, cases);
    assert.deepEqual([...loaded.cases()].map(asReported), before);
    assert.equal(loaded.report.summary.notRun, 2);
    loaded.close();
    store.close();
  });

  it('says what is wrong with a file that is no database of ours, or holds no run', (test) => {
    const empty = databaseIn(test);
    openSqliteStore(empty).close();
    assert.throws(() => loadRun(empty), /results\.sqlite: holds no run/);
    assert.throws(() => loadRun(join(temporaryFolder(test), 'none.sqlite')), {
      name: 'InternalError',
      message: /cannot read the results database .*none\.sqlite/,
    });
    assert.throws(() => loadRun(import.meta.filename), /cannot read the results database/);
  });
});

describe('loadCases', () => {
  it('reads the cases of a run alone', (test) => {
    const path = databaseIn(test);
    for (const id of ['run-1', 'run-2']) storeRun(path, id);
    const { cases, close } = loadCases(path, 'run-1');
    assert.deepEqual(
      [...cases()].map(({ status }) => status),
      ['passed', 'failed', 'errored'],
    );
    close();
    assert.throws(() => loadCases(path, 'run-3'), /no run with this id/);
  });
});

describe('loadCase', () => {
  it('reads one case of the newest run, or of another one', (test) => {
    const path = databaseIn(test);
    for (const id of ['run-1', 'run-2']) storeRun(path, id);
    const { run, result } = loadCase(path, 'case-2');
    assert.deepEqual([run.id, result.case.id, result.status], ['run-2', 'case-2', 'failed']);
    assert.equal(loadCase(path, 'case-2', 'run-1').run.id, 'run-1');
  });

  it('says which cases there are, the likeliest first', (test) => {
    const path = databaseIn(test);
    storeRun(path);
    assert.throws(
      () => loadCase(path, 'cas-2'),
      /case: received "cas-2"; run run-1 .* Did you mean "case-2", "case-1", "case-3"\?/,
    );
    assert.throws(() => loadCase(path, 'x'), /no such case\. It has "case-1", "case-2", "case-3"\./);
    assert.throws(() => loadCase(path, 'case-1', 'other'), /--run: received "other"/);
  });

  it('shows a case that a killed run did not come to', (test) => {
    const path = databaseIn(test);
    const store = openSqliteStore(path);
    store.startRun(buildRecord(), [buildCase()]);
    store.close();
    const { result } = loadCase(path, 'case-1');
    assert.deepEqual([result.status, /^agent: not run: /.test(result.reason)], ['errored', true]);
  });
});
