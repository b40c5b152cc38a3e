import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ANSWER_TOKENS, estimateRun, JUDGEMENT_TOKENS, totalOf } from '../../src/report/estimate-run.ts';
import {
  buildAgentSettings,
  buildCase,
  buildConfig,
  buildCriterion,
  buildJudgeSettings,
  buildPolicy,
} from '../support/builders.ts';

const COMMAND = {
  kind: 'command',
  command: 'x',
  protocol: 'text',
  workers: 1,
  casesPerWorker: 1,
  env: [],
  maxOutputBytes: 1,
} as const;

const cases = [buildCase(), buildCase({ output: 'It is 4.', position: 1 })];

test('the agent is called for every trial of a case without an answer', () => {
  const { agent } = estimateRun(buildConfig({ trials: 3 }), cases);
  assert.deepEqual([agent.calls, agent.outputTokens], [3, 3 * ANSWER_TOKENS]);
  // 14 characters of prompt.
  assert.equal(agent.inputTokens, Math.ceil((3 * 14) / 4));
  const instructed = buildConfig({ agent: buildAgentSettings({ instructions: 'x'.repeat(400) }) });
  assert.equal(estimateRun(instructed, cases).agent.inputTokens, Math.ceil(414 / 4));
});

test('the conversation before a prompt is sent as well, and an answer has no more tokens than it may', () => {
  const config = buildConfig({ agent: buildAgentSettings({ maxOutputTokens: 20 }) });
  const spoken = buildCase({ messages: [{ role: 'user', content: 'x'.repeat(86) }] });
  const { agent } = estimateRun(config, [spoken]);
  assert.deepEqual([agent.inputTokens, agent.outputTokens], [25, 20]);
});

test('each judge is called for every trial, criterion and repeat, those of single cases included', () => {
  const config = buildConfig({
    trials: 2,
    gate: buildPolicy({ criteria: [buildCriterion({ name: 'a' }), buildCriterion({ name: 'b' })] }),
    judges: [buildJudgeSettings(), buildJudgeSettings({ name: 'other', repeats: 3 })],
    escalateTo: buildJudgeSettings({ name: 'big' }),
  });
  const own = buildCase({ criteria: [buildCriterion({ name: 'c' })] });
  const { judges, escalation } = estimateRun(config, [own, ...cases.slice(1)]);
  assert.deepEqual(
    judges.map(({ estimate }) => estimate.calls),
    [10, 30],
  );
  assert.equal(judges[0]?.estimate.outputTokens, 10 * JUDGEMENT_TOKENS);
  assert.equal(escalation?.estimate.calls, 10);
});

test('what a judge reads grows with the answer, or with the one assumed', () => {
  const inputOf = (output?: string) =>
    estimateRun(buildConfig(), [buildCase({ output })]).judges[0]?.estimate.inputTokens ?? 0;
  assert.equal(inputOf() - inputOf(''), ANSWER_TOKENS);
  assert.equal(inputOf('x'.repeat(4000)) - inputOf(''), 1000);
});

test('what a judge reads has the conversation before the prompt', () => {
  const inputOf = (content: string) =>
    estimateRun(buildConfig({ trials: 2 }), [buildCase({ messages: [{ role: 'user', content }] })]).judges[0]
      ?.estimate.inputTokens ?? 0;
  assert.equal(inputOf('x'.repeat(40_000)) - inputOf(''), 2 * 10_000);
});

test('a price that is not known makes the sum unknown, what is not called does not', () => {
  const priced = estimateRun(buildConfig(), cases);
  assert.ok((totalOf(priced).costUsd ?? 0) > 0);
  const local = buildConfig({ judges: [buildJudgeSettings({ baseUrl: 'http://localhost:1/v1' })] });
  assert.equal(totalOf(estimateRun(local, cases)).costUsd, undefined);
  assert.ok((totalOf(estimateRun(local, cases)).inputTokens ?? 0) > 0);
  const command = totalOf(estimateRun(buildConfig({ agent: COMMAND }), cases));
  assert.deepEqual([command.calls, command.inputTokens, command.costUsd], [3, undefined, undefined]);
  const recorded = totalOf(estimateRun(buildConfig({ agent: COMMAND }), cases.slice(1)));
  assert.equal(recorded.calls, 1);
  assert.ok((recorded.costUsd ?? 0) > 0);
});

test('without a judge only the agent is called', () => {
  const config = buildConfig({ judges: [], gate: buildPolicy({ criteria: [] }) });
  assert.equal(totalOf(estimateRun(config, cases)).calls, 1);
});
