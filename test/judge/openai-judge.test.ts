import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BINARY_SCORING, type Scoring } from '../../src/domain/scoring.ts';
import type { Judge } from '../../src/judge/judge.ts';
import { createOpenAiJudge } from '../../src/judge/openai-judge.ts';
import type { Model } from '../../src/model/model.ts';
import { buildCriterion, buildJudgeSettings, NUMERIC_SCORING } from '../support/builders.ts';
import { type FakeModel, fakeModel, providerError } from '../support/fakes.ts';
import { binaryJudgement, judgement } from '../support/model-server.ts';

const criterion = buildCriterion({ name: 'clarity', description: 'It is clear.' });
const request = { criterion, prompt: 'What is 2 + 2?', expected: '4', output: 'It is four.' };
const signal = new AbortController().signal;

function judgeOf(
  model: Model,
  scoring: Scoring = NUMERIC_SCORING,
  guidelines: readonly string[] = [],
): Judge {
  let drawn = 0;
  return createOpenAiJudge({
    model,
    settings: buildJudgeSettings(),
    scoring,
    guidelines,
    drawNonce: () => `nonce-${++drawn}`,
  });
}

async function assess(model: FakeModel, scoring?: Scoring) {
  const assessment = await judgeOf(model, scoring).assess(request, signal);
  const { outcome } = assessment;
  return { ...assessment, failure: outcome.status === 'errored' ? outcome.failure : undefined };
}

describe('a judge that is a model', () => {
  it('takes a good answer from one call', async () => {
    const model = fakeModel(() => judgement(8, { reasoning: 'Good.' }));
    const { outcome, call, rawAnswer } = await assess(model);
    assert.equal(model.requests.length, 1);
    assert.ok(outcome.status === 'judged');
    assert.equal(outcome.score, 8);
    assert.equal(outcome.reasoning, 'Good.');
    assert.equal(rawAnswer, undefined);
    assert.equal(call?.attempts, 1);
  });

  it('puts criterion, rules and scale into the instructions and the case alone into the message', async () => {
    const model = fakeModel(() => judgement(8));
    await judgeOf(model, NUMERIC_SCORING, ['British spelling.']).assess(request, signal);
    const [{ instructions = '', messages, schema } = { messages: [] }] = model.requests;
    assert.match(instructions, /It is clear\./);
    assert.match(instructions, /British spelling\./);
    assert.match(instructions, /1 to 10/);
    for (const text of [request.prompt, request.output]) assert.ok(!instructions.includes(text));
    assert.equal(messages.length, 1);
    assert.equal(messages[0]?.role, 'user');
    assert.match(messages[0]?.content ?? '', /<answer nonce="nonce-1">\n"It is four\."\n/);
    assert.doesNotMatch(messages[0]?.content ?? '', /clear|British/);
    assert.equal(schema?.name, 'judgement');
  });

  it('says the same of every case before the case, so that the prompt cache hits', async () => {
    const model = fakeModel(() => judgement(8));
    const judge = judgeOf(model);
    await judge.assess(request, signal);
    await judge.assess({ criterion, prompt: 'Another?', output: 'Another answer.' }, signal);
    const [first, second] = model.requests;
    assert.equal(first?.instructions, second?.instructions);
    assert.deepEqual(first?.schema, second?.schema);
    assert.notEqual(first?.messages[0]?.content, second?.messages[0]?.content);
  });

  it('draws a nonce for every case', async () => {
    const model = fakeModel(() => judgement(8));
    const judge = judgeOf(model);
    await judge.assess(request, signal);
    await judge.assess(request, signal);
    assert.match(model.requests[0]?.messages[0]?.content ?? '', /nonce-1/);
    assert.match(model.requests[1]?.messages[0]?.content ?? '', /nonce-2/);
  });

  it('judges met or not met with binary scoring', async () => {
    for (const met of [true, false]) {
      const { outcome } = await assess(
        fakeModel(() => binaryJudgement(met)),
        BINARY_SCORING,
      );
      assert.ok(outcome.status === 'judged');
      assert.equal(outcome.score, met ? 1 : 0);
    }
  });

  it('has the name of its model', () => {
    assert.equal(judgeOf(fakeModel(() => judgement(8))).name, 'gpt-5.2');
  });
});

describe("a judge's fingerprint", () => {
  const model = fakeModel(() => judgement(8));
  const settings = buildJudgeSettings();
  const drawNonce = () => 'n';
  const base = { model, settings, scoring: NUMERIC_SCORING, guidelines: [], drawNonce };
  const usual = createOpenAiJudge(base).fingerprint(criterion);

  it('is the same for the same judge, however the criterion is weighed', () => {
    assert.equal(createOpenAiJudge(base).fingerprint({ ...criterion, weight: 3, required: true }), usual);
    assert.match(usual, /^[0-9a-f]{64}$/);
  });

  it('changes with whatever changes its judgements', () => {
    const others = [
      createOpenAiJudge({ ...base, settings: { ...settings, model: 'gpt-5-mini' } }).fingerprint(criterion),
      createOpenAiJudge({ ...base, settings: { ...settings, baseUrl: 'http://x' } }).fingerprint(criterion),
      createOpenAiJudge({ ...base, guidelines: ['A rule.'] }).fingerprint(criterion),
      createOpenAiJudge({ ...base, scoring: BINARY_SCORING }).fingerprint(criterion),
      createOpenAiJudge(base).fingerprint({ ...criterion, description: 'It is not clear.' }),
    ];
    assert.equal(new Set([usual, ...others]).size, 6);
  });
});

describe('a judge whose answer cannot be used', () => {
  it('is told what is wrong and asked once more; both calls count', async () => {
    const model = fakeModel((_, number) => judgement(number === 1 ? 11 : 7));
    const { outcome, call, rawAnswer } = await assess(model);
    assert.ok(outcome.status === 'judged');
    assert.equal(outcome.score, 7);
    assert.equal(rawAnswer, undefined);
    assert.deepEqual(call?.usage, { inputTokens: 200, cachedInputTokens: 40, outputTokens: 20 });
    assert.equal(call?.costUsd, 1);
    assert.equal(call?.attempts, 2);
    assert.equal(call?.latencyMs, 100);

    const [first, second] = model.requests;
    assert.equal(second?.messages.length, 3);
    assert.deepEqual(second?.messages[0], first?.messages[0]);
    assert.deepEqual(second?.messages[1], { role: 'assistant', content: judgement(11).text });
    assert.equal(second?.messages[2]?.role, 'user');
    assert.match(second?.messages[2]?.content ?? '', /the score is 11, .*scale from 1 to 10/);
  });

  it('is asked twice and no more; what it said last is kept', async () => {
    const model = fakeModel((_, number) => ({ text: `no JSON, take ${number}` }));
    const { failure, call, rawAnswer } = await assess(model);
    assert.equal(model.requests.length, 2);
    assert.equal(failure?.code, 'invalid-judgement');
    assert.match(failure?.message ?? '', /could not be used, twice: it is not complete, valid JSON/);
    assert.equal(rawAnswer, 'no JSON, take 2');
    assert.equal(call?.attempts, 2);
    assert.equal(call?.usage?.inputTokens, 200);
  });

  it('is never sent an empty message back, which services refuse', async () => {
    const model = fakeModel((_, number) => (number === 1 ? { text: '' } : judgement(7)));
    assert.equal((await assess(model)).outcome.status, 'judged');
    assert.notEqual(model.requests[1]?.messages[1]?.content, '');
  });

  it('is told when it was cut off', async () => {
    const cut = { text: '{"criterion": "clar', finishReason: 'length' };
    const { failure, rawAnswer } = await assess(fakeModel(() => cut));
    assert.equal(failure?.code, 'invalid-judgement');
    assert.match(failure?.message ?? '', /cut off at the token limit/);
    assert.equal(rawAnswer, cut.text);
  });

  it('that cannot judge is not asked again', async () => {
    const model = fakeModel(() => judgement(null, { verdict: 'cannot_judge', reasoning: 'It is empty.' }));
    const { failure } = await assess(model);
    assert.equal(model.requests.length, 1);
    assert.equal(failure?.code, 'cannot-judge');
    assert.match(failure?.message ?? '', /It is empty\./);
  });

  it('fails the second time for a reason of its own, and both calls count', async () => {
    const model = fakeModel((_, number) =>
      number === 1 ? { text: 'no JSON' } : providerError('rate-limit', 'slow down', 429),
    );
    const { failure, call } = await assess(model);
    assert.equal(failure?.code, 'rate-limit');
    assert.equal(call?.attempts, 2);
    assert.equal(call?.usage?.inputTokens, 100);
    assert.equal(call?.costUsd, undefined);
  });
});

describe('a judge that declines', () => {
  it('is errored by its refusal, in its words, without being asked again', async () => {
    const model = fakeModel(() => ({ refusal: 'I will not read this.' }));
    const { failure } = await assess(model);
    assert.equal(model.requests.length, 1);
    assert.equal(failure?.code, 'refusal');
    assert.match(failure?.message ?? '', /I will not read this\./);
  });

  it('is errored by a content filter, and what it had said is kept', async () => {
    const model = fakeModel(() => ({ text: '{"crit', finishReason: 'content_filter' }));
    const { failure, rawAnswer } = await assess(model);
    assert.equal(model.requests.length, 1);
    assert.equal(failure?.code, 'content-filter');
    assert.equal(rawAnswer, '{"crit');
  });

  for (const code of ['timeout', 'cancelled', 'quota', 'server-error', 'bad-request'] as const) {
    it(`is errored by the service's ${code}`, async () => {
      const model = fakeModel(() => providerError(code, `it is ${code}`));
      const { failure, call } = await assess(model);
      assert.equal(model.requests.length, 1);
      assert.deepEqual(failure, { code, message: `it is ${code}` });
      assert.equal(call?.attempts, 1);
    });
  }
});
