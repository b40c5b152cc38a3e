import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setImmediate as tick } from 'node:timers/promises';
import { evaluateChecks } from '../../src/checks/evaluate-check.ts';
import { executeRun } from '../../src/execute/execute-run.ts';
import { createRunEnding } from '../../src/execute/run-ending.ts';
import { buildCase, buildPolicy } from '../support/builders.ts';
import { answered, fakeAgent, fakeJudge, judged, NOTHING_EARLIER, panelOf } from '../support/fakes.ts';

const NEVER = new AbortController().signal;

describe('executeRun, between its ports', () => {
  it('takes the agent that belongs to each case', async () => {
    const policyOfOne = buildPolicy();
    const outputs: string[] = [];
    await executeRun(
      [buildCase({ position: 0 }), buildCase({ position: 1, output: 'recorded' })],
      policyOfOne,
      { trials: 1, concurrency: 1 },
      {
        agentFor: ({ case: { output } }) => fakeAgent(() => answered(output ?? 'fresh')),
        evaluateChecks,
        ...NOTHING_EARLIER,
        panel: panelOf(
          fakeJudge(({ output }) => {
            outputs.push(output);
            return judged(8);
          }),
        ),
        saveTrial: () => {},
        saveJudgement: () => {},
        caseFinished: () => {},
      },
      createRunEnding(NEVER),
    );
    assert.deepEqual(outputs, ['fresh', 'recorded']);
  });

  it('ends with the error when something cannot be saved, and starts nothing further', async () => {
    let started = 0;
    const failing = executeRun(
      Array.from({ length: 10 }, (_, position) => buildCase({ position })),
      buildPolicy(),
      { trials: 1, concurrency: 2 },
      {
        agentFor: () =>
          fakeAgent(async () => {
            started += 1;
            await tick();
            return answered('x');
          }),
        evaluateChecks,
        ...NOTHING_EARLIER,
        panel: panelOf(fakeJudge()),
        saveTrial: () => {
          throw new Error('the disk is full');
        },
        saveJudgement: () => {},
        caseFinished: () => {},
      },
      createRunEnding(NEVER),
    );
    await assert.rejects(failing, { message: 'the disk is full' });
    assert.equal(started, 2);
  });
});
