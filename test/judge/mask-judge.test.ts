import assert from 'node:assert/strict';
import { it } from 'node:test';
import { maskAgent } from '../../src/agent/mask-agent.ts';
import { maskJudge } from '../../src/judge/mask-judge.ts';
import { createMask } from '../../src/report/mask-secrets.ts';
import { buildCall, buildCase, buildCriterion, erroredOutcome } from '../support/builders.ts';
import { fakeAgent, fakeJudge } from '../support/fakes.ts';

const KEY = 'sk-key-1';
const mask = createMask([KEY]);
const { signal } = new AbortController();
const call = buildCall({ model: KEY, modelReported: `${KEY}-2`, responseId: KEY });

it('leaves no secret in any part of an assessment', async () => {
  const outcomes = [
    erroredOutcome(`said ${KEY}`),
    {
      status: 'judged',
      score: 9,
      verdict: 'met',
      reasoning: KEY,
      evidence: [{ quote: KEY, supports: 'met' }],
      failures: [KEY],
      injectionSuspected: false,
    },
  ] as const;
  for (const outcome of outcomes) {
    const judge = maskJudge(
      fakeJudge(() => ({ outcome, call, rawAnswer: `{"x":"${KEY}"}` })),
      mask,
    );
    const request = { criterion: buildCriterion(), prompt: 'p', output: 'o' };
    const assessment = await judge.assess(request, signal);
    assert.ok(!JSON.stringify(assessment).includes(KEY));
    assert.equal(assessment.outcome.status, outcome.status);
    assert.equal(assessment.call?.latencyMs, call.latencyMs);
    assert.equal(judge.name, 'fake-judge');
  }
});

it('leaves no secret in any part of an agent’s run, and closes the agent behind it', async () => {
  let closed = false;
  const close = async () => {
    closed = true;
  };
  const outcomes = [
    erroredOutcome(`said ${KEY}`),
    { status: 'answered', output: `It is ${KEY}.`, finishReason: KEY },
  ] as const;
  for (const outcome of outcomes) {
    const toolCalls = [{ name: KEY, arguments: { [KEY]: [KEY] }, result: KEY, error: KEY }];
    const agent = maskAgent({ ...fakeAgent(() => ({ outcome, call, toolCalls })), close }, mask);
    const run = await agent.run(buildCase(), signal);
    assert.ok(!JSON.stringify(run).includes(KEY), JSON.stringify(run));
    assert.equal(run.outcome.status, outcome.status);
    await agent.close?.();
  }
  assert.ok(closed);
});
