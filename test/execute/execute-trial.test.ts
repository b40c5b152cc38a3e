import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setImmediate as tick } from 'node:timers/promises';
import type { Agent } from '../../src/agent/agent.ts';
import { evaluateChecks } from '../../src/checks/evaluate-check.ts';
import type { Case } from '../../src/domain/case.ts';
import type { Judgement } from '../../src/domain/judgement.ts';
import type { Trial } from '../../src/domain/trial.ts';
import { executeTrial } from '../../src/execute/execute-trial.ts';
import type { Judge, JudgeRequest } from '../../src/judge/judge.ts';
import { buildCase, buildCriterion, buildPolicy, erroredOutcome } from '../support/builders.ts';
import {
  answered,
  fakeAgent,
  fakeJudge,
  judged,
  NOTHING_EARLIER,
  panelOf,
  planTrial,
} from '../support/fakes.ts';

const criteria = [buildCriterion({ name: 'clarity' }), buildCriterion({ name: 'brevity' })];
const policy = buildPolicy({ criteria });
const signal = new AbortController().signal;
const planned = { ...planTrial(buildCase({ expected: '4' })), number: 2 };

interface Scenario {
  readonly agent?: Agent;
  readonly judge?: Judge;
  readonly testCase?: Case;
}

async function execute({ agent = fakeAgent(), judge = fakeJudge(), testCase }: Scenario) {
  const trial = testCase === undefined ? planned : planTrial(testCase);
  const trials: Trial[] = [];
  const judgements: Judgement[] = [];
  const ports = {
    agentFor: () => agent,
    evaluateChecks,
    ...NOTHING_EARLIER,
    panel: panelOf(judge),
    saveTrial: (trial: Trial) => void trials.push(trial),
    saveJudgement: (judgement: Judgement) => void judgements.push(judgement),
  };
  const result = await executeTrial(trial, policy, ports, signal);
  return { result, trials, judgements };
}

describe('executeTrial', () => {
  it('puts prompt, expected answer and output before the judge, once for each criterion', async () => {
    const requests: JudgeRequest[] = [];
    const judge = fakeJudge((request) => {
      requests.push(request);
      return judged(8);
    });
    await execute({ judge });
    const { prompt, expected } = planned.case;
    const output = `Answer to: ${prompt}`;
    assert.deepEqual(
      requests,
      criteria.map((criterion) => ({ criterion, prompt, expected, output })),
    );
  });

  it('saves each thing once, as it is returned', async () => {
    const { result, trials, judgements } = await execute({});
    const { judgements: returned, ...trial } = result;
    assert.deepEqual(trials, [trial]);
    assert.deepEqual(judgements, returned);
    assert.equal(trial.caseId, 'case-1');
    assert.equal(trial.number, 2);
    assert.equal(trial.agentKind, 'fake');
  });

  it('has judged what is stored: half a surrogate pair cannot be', async () => {
    const requests: JudgeRequest[] = [];
    const judge = fakeJudge((request) => {
      requests.push(request);
      return judged(8);
    });
    const agent = fakeAgent(() => ({
      ...answered('It is 4 \ud83d'),
      toolCalls: [{ name: 'add\ud800', arguments: {}, result: '\udc00', error: '\ud800' }],
    }));
    const testCase = buildCase({ criteria: [buildCriterion({ name: 'own', toolCalls: true })] });
    const { trials } = await execute({ agent, judge, testCase });
    const [trial] = trials;
    assert.deepEqual(trial?.toolCalls, [
      { name: 'add\ufffd', arguments: {}, result: '\ufffd', error: '\ufffd' },
    ]);
    assert.deepEqual(trial?.outcome, { status: 'answered', output: 'It is 4 \ufffd', finishReason: 'stop' });
    assert.equal(requests[2]?.output, 'It is 4 \ufffd');
    assert.deepEqual(requests[2]?.toolCalls, trial?.toolCalls);
    const failure = { code: 'agent-error', message: 'no \ud83d' };
    const errored = await execute({ agent: fakeAgent(() => ({ outcome: { status: 'errored', failure } })) });
    assert.deepEqual(errored.trials[0]?.outcome, {
      status: 'errored',
      failure: { code: 'agent-error', message: 'no \ufffd' },
    });
  });

  it('keeps judgements in the order of the criteria, whichever is there first', async () => {
    const judge = fakeJudge(async ({ criterion }) => {
      for (let n = 0; n < (criterion.name === 'clarity' ? 5 : 1); n++) await tick();
      return judged(8);
    });
    const { result, judgements } = await execute({ judge });
    assert.deepEqual(
      judgements.map(({ criterion }) => criterion),
      ['brevity', 'clarity'],
    );
    assert.deepEqual(
      result.judgements.map(({ criterion }) => criterion),
      ['clarity', 'brevity'],
    );
  });

  it('asks about all criteria at once', async () => {
    let underWay = 0;
    let most = 0;
    const judge = fakeJudge(async () => {
      underWay += 1;
      most = Math.max(most, underWay);
      await tick();
      underWay -= 1;
      return judged(8);
    });
    await execute({ judge });
    assert.equal(most, 2);
  });

  it('has saved the trial before a judge is asked, so that what was paid for is never lost', async () => {
    const order: string[] = [];
    const judge = fakeJudge(() => {
      order.push('judge asked');
      return judged(8);
    });
    const ports = {
      agentFor: () => fakeAgent(),
      evaluateChecks,
      ...NOTHING_EARLIER,
      panel: panelOf(judge),
      saveTrial: () => void order.push('trial saved'),
      saveJudgement: () => void order.push('judgement saved'),
    };
    await executeTrial(planned, buildPolicy({ criteria: criteria.slice(0, 1) }), ports, signal);
    assert.deepEqual(order, ['trial saved', 'judge asked', 'judgement saved']);
  });

  it('does not have an agent judged that errored', async () => {
    const failed = { outcome: erroredOutcome('no answer within 1 s.') };
    const judge = fakeJudge(() => assert.fail('nothing is there to judge'));
    const { result, trials } = await execute({ agent: fakeAgent(() => failed), judge });
    assert.deepEqual(result.judgements, []);
    assert.deepEqual(trials[0]?.outcome, failed.outcome);
  });

  it('has an empty answer judged like any other', async () => {
    const { result } = await execute({ agent: fakeAgent(() => answered('')) });
    assert.equal(result.judgements.length, 2);
  });

  it('looks at the answer with the case’s checks, and judges it all the same when one fails', async () => {
    const check = {
      name: 'short',
      required: false,
      weight: 0,
      test: { kind: 'max-length', value: 3 },
    } as const;
    const { result, trials } = await execute({ testCase: buildCase({ checks: [check] }) });
    assert.deepEqual(
      trials[0]?.checks?.map(({ name, passed }) => [name, passed]),
      [['short', false]],
    );
    assert.equal(result.judgements.length, 2);
  });

  it('spends no judge call on an answer that fails a required check', async () => {
    const check = {
      name: 'short',
      required: true,
      weight: 0,
      test: { kind: 'max-length', value: 3 },
    } as const;
    const judge = fakeJudge(() => assert.fail('it was judged'));
    const testCase = buildCase({ checks: [check] });
    const { result } = await execute({ testCase, judge });
    assert.deepEqual(result.judgements, []);
    const good = await execute({ testCase, agent: fakeAgent(() => answered('4')) });
    assert.equal(good.result.judgements.length, 2);
  });

  it('has a case’s own criteria judged after the run’s', async () => {
    const testCase = buildCase({ criteria: [buildCriterion({ name: 'own' })] });
    const { result } = await execute({ testCase });
    assert.deepEqual(
      result.judgements.map(({ criterion }) => criterion),
      ['clarity', 'brevity', 'own'],
    );
  });

  it('keeps the other judgement when one could not be made', async () => {
    const judge = fakeJudge(({ criterion: { name } }) =>
      name === 'clarity' ? { outcome: erroredOutcome('it broke'), rawAnswer: 'hm' } : judged(8),
    );
    const { judgements } = await execute({ judge });
    assert.deepEqual(
      judgements.map(({ outcome }) => outcome.status),
      ['errored', 'judged'],
    );
    assert.equal(judgements[0]?.rawAnswer, 'hm');
  });
});

describe('content keys', () => {
  const keysOf = async (options: Parameters<typeof execute>[0]) => {
    const { result } = await execute(options);
    return { trial: result.contentKey, judgement: result.judgements[0]?.contentKey };
  };

  it('are the same for the same question to the same agent and judge', async () => {
    assert.deepEqual(await keysOf({}), await keysOf({}));
  });

  it('of a trial change with the agent, and of a judgement with the judge or the answer', async () => {
    const usual = await keysOf({});
    const otherAgent = await keysOf({ agent: { ...fakeAgent(), fingerprint: 'another' } });
    const otherJudge = await keysOf({ judge: { ...fakeJudge(), fingerprint: () => 'another' } });
    const otherAnswer = await keysOf({ agent: fakeAgent(() => answered('Something else')) });
    assert.notEqual(otherAgent.trial, usual.trial);
    assert.equal(otherAgent.judgement, usual.judgement);
    assert.equal(otherJudge.trial, usual.trial);
    assert.notEqual(otherJudge.judgement, usual.judgement);
    assert.notEqual(otherAnswer.judgement, usual.judgement);
  });
});
