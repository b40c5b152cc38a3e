import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setImmediate as tick } from 'node:timers/promises';
import { evaluateChecks } from '../../src/checks/evaluate-check.ts';
import { type EarlyEnd, earlyEndOf } from '../../src/domain/early-end.ts';
import type { Trial } from '../../src/domain/trial.ts';
import { executeRun } from '../../src/execute/execute-run.ts';
import { createRunEnding } from '../../src/execute/run-ending.ts';
import { buildCase, buildPolicy } from '../support/builders.ts';
import { answered, fakeAgent, fakeJudge, judged, NOTHING_EARLIER, panelOf } from '../support/fakes.ts';

const SPENT: EarlyEnd = { code: 'max-cost', message: 'the money was spent.' };

/** A run of eight cases, two at a time, that is ended while the third case is with its agent. */
async function endInThirdCase(abort: boolean) {
  const ending = createRunEnding(new AbortController().signal);
  const saved: Trial[] = [];
  const reasons = new Map<string, string>();
  const agent = fakeAgent(async ({ id }, signal) => {
    await tick();
    if (id === 'case-3') ending.end(SPENT, { abort });
    if (signal.aborted) return { outcome: { status: 'errored', failure: earlyEndOf(signal) } };
    return answered('x');
  });
  const results = await executeRun(
    Array.from({ length: 8 }, (_, position) => buildCase({ position })),
    buildPolicy(),
    { trials: 1, concurrency: 2 },
    {
      agentFor: () => agent,
      evaluateChecks,
      ...NOTHING_EARLIER,
      panel: panelOf(fakeJudge(() => judged(8))),
      saveTrial: (trial) => void saved.push(trial),
      saveJudgement() {},
      caseFinished: ({ case: { id }, reason }) => void reasons.set(id, reason),
    },
    ending,
  );
  return { results: results.map((own) => ({ ...own, reason: reasons.get(own.case.id) })), saved };
}

describe('executeRun, ended early', () => {
  it('lets the trials under way finish where it was not aborted, and starts no other', async () => {
    const { results, saved } = await endInThirdCase(false);
    const passed = results.filter(({ status }) => status === 'passed').map(({ case: { id } }) => id);
    assert.ok(passed.includes('case-3') && passed.length <= 4, `passed: ${passed}`);
    assert.equal(saved.length, 8, 'those not run are saved, too');
    for (const { status, reason } of results.slice(passed.length)) {
      assert.deepEqual([status, reason], ['errored', 'agent: not run: the money was spent.']);
    }
  });

  it('aborts the trials under way where it is to, with the reason', async () => {
    const { results } = await endInThirdCase(true);
    assert.equal(results[2]?.reason, 'agent: the money was spent.');
    assert.equal(results[7]?.reason, 'agent: not run: the money was spent.');
  });
});
