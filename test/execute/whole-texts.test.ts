import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Assessment } from '../../src/domain/judgement.ts';
import type { AgentRun } from '../../src/domain/trial.ts';
import { wholeAssessment, wholeRun } from '../../src/execute/whole-texts.ts';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';
import { buildRecord, databaseIn, plain, readAll } from '../store/stored-run.ts';
import { buildCall, buildCase, buildJudgement, buildTrial, judgedOutcome } from '../support/builders.ts';

const HALF = 'a\ud83d \udc00';
const call = buildCall({ model: HALF, modelReported: HALF, responseId: HALF });
const failure = { code: HALF, message: HALF };

const RUNS: readonly AgentRun[] = [
  { outcome: { status: 'errored', failure }, call },
  {
    outcome: { status: 'answered', output: HALF, finishReason: HALF },
    call,
    toolCalls: [{ name: HALF, arguments: { [HALF]: HALF }, result: HALF, error: HALF, durationMs: 1 }],
  },
  { outcome: { status: 'answered', output: 'x', finishReason: 'stop' } },
];

const ASSESSMENTS: readonly Assessment[] = [
  { outcome: { status: 'errored', failure }, call, rawAnswer: HALF },
  {
    outcome: {
      ...judgedOutcome(8),
      reasoning: HALF,
      evidence: [{ quote: HALF, supports: 'met' }],
      failures: [HALF],
    } as Assessment['outcome'],
    call,
  },
];

test('what a service or program said is what is stored of it', (t) => {
  const store = openSqliteStore(databaseIn(t));
  t.after(() => store.close());
  const record = buildRecord();
  const cases = [buildCase()];
  store.startRun(record, cases);
  const judgements = ASSESSMENTS.map((assessment, index) =>
    buildJudgement({
      ...wholeAssessment(assessment),
      call: wholeAssessment(assessment).call,
      trial: 1,
      repeat: index + 1,
    }),
  );
  const runs = RUNS.map((run, index) => {
    const whole = wholeRun(run);
    return buildTrial({
      ...whole,
      call: whole.call,
      number: index + 1,
      judgements: index === 0 ? judgements : [],
    });
  });
  for (const { judgements: own, ...trial } of runs) {
    store.saveTrial(record.id, trial);
    for (const judgement of own) store.saveJudgement(record.id, judgement);
  }
  const [stored] = readAll(store, record, cases);
  assert.deepEqual(plain(stored?.trials), plain(runs));
});
