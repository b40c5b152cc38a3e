import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import { createOpenAiJudge } from '../../src/judge/openai-judge.ts';
import type { Model } from '../../src/model/model.ts';
import { buildCriterion, buildJudgeSettings, NUMERIC_SCORING } from '../support/builders.ts';
import { fakeModel, providerError } from '../support/fakes.ts';
import { judgement } from '../support/model-server.ts';
import { openModel } from '../support/open-model.ts';
import { modelService } from '../support/services.ts';

const request = { criterion: buildCriterion(), prompt: 'What is 2 + 2?', output: 'It is four.' };
const signal = new AbortController().signal;

function judgeOf(model: Model) {
  return createOpenAiJudge({
    model,
    settings: buildJudgeSettings({ name: 'llama', model: 'llama', api: 'chat' }),
    scoring: NUMERIC_SCORING,
    guidelines: [],
    drawNonce: () => randomBytes(16).toString('hex'),
  });
}

describe('a server that cannot hold an answer to a schema', () => {
  const refusals = [
    "Invalid parameter: 'response_format' of type 'json_schema' is not supported with this model.",
    'response_format: unsupported type',
    "Unsupported parameter: 'text.format'",
    'Structured outputs are not available for this model',
    'Extra inputs are not permitted: strict',
  ];
  for (const message of refusals) {
    it(`is asked in words after "${message}"`, async () => {
      const model = fakeModel(({ schema }) =>
        schema === undefined ? judgement(8) : providerError('bad-request', `400 ${message}`, 400),
      );
      const { outcome } = await judgeOf(model).assess(request, signal);
      assert.ok(outcome.status === 'judged');
      assert.equal(outcome.score, 8);
      const [first, second] = model.requests;
      assert.equal(model.requests.length, 2);
      assert.ok(second?.instructions?.startsWith(first?.instructions ?? '?'));
      assert.ok(second?.instructions?.includes(JSON.stringify(first?.schema?.schema)));
      assert.deepEqual(second?.messages, first?.messages);
    });
  }

  it('is asked in words at once from then on, for any criterion', async () => {
    const model = fakeModel(({ schema }) =>
      schema === undefined ? judgement(8) : providerError('bad-request', '400 no json_schema here', 400),
    );
    const judge = judgeOf(model);
    await judge.assess(request, signal);
    await judge.assess({ ...request, criterion: buildCriterion({ name: 'brevity' }) }, signal);
    assert.deepEqual(
      model.requests.map(({ schema }) => schema !== undefined),
      [true, false, false],
    );
  });

  it('has the request it refused counted among the requests made, at no cost', async () => {
    const model = fakeModel(({ schema }) =>
      schema === undefined ? judgement(8) : providerError('bad-request', '400 no json_schema here', 400),
    );
    const { call } = await judgeOf(model).assess(request, signal);
    assert.equal(call?.attempts, 2);
    assert.equal(call?.costUsd, 0.5);
  });

  it('is found out over HTTP, too', async (test) => {
    const server = await modelService(test, ({ body }) =>
      'response_format' in body
        ? { status: 400, error: { message: 'response_format json_schema is not supported' } }
        : { text: `Sure!\n\`\`\`json\n${judgement(6).text}\n\`\`\`` },
    );
    const judge = judgeOf(openModel(test, server.url, { api: 'chat', model: 'llama' }));
    for (let n = 0; n < 2; n++) {
      const { outcome } = await judge.assess(request, signal);
      assert.ok(outcome.status === 'judged');
      assert.equal(outcome.score, 6);
    }
    assert.equal(server.calls.length, 3);
    assert.deepEqual(server.calls[2]?.judged, { prompt: request.prompt, answer: request.output });
  });
});

describe('a server that can', () => {
  const errors = [
    providerError('bad-request', "400 This model's maximum context length is 8192 tokens.", 400),
    providerError('bad-request', '400 Access from this country is restricted.', 400),
    providerError('server-error', '500 the json_schema worker crashed', 500),
    providerError('authentication', '401 strict key policy', 401),
    providerError('not-found', '404 no route: schema', 404),
  ];
  for (const error of errors) {
    it(`is not asked in words because of "${error.message}"`, async () => {
      const model = fakeModel((_, number) => (number === 1 ? error : judgement(8)));
      const judge = judgeOf(model);
      const { outcome } = await judge.assess(request, signal);
      assert.deepEqual(outcome, { status: 'errored', failure: { code: error.code, message: error.message } });
      await judge.assess(request, signal);
      assert.equal(model.requests.length, 2);
      assert.notEqual(model.requests[1]?.schema, undefined);
    });
  }

  it('is sent the schema in the format of the Responses API and held to it strictly', async (test) => {
    const server = await modelService(test, () => judgement(9));
    const { outcome, call } = await judgeOf(openModel(test, server.url)).assess(request, signal);
    assert.ok(outcome.status === 'judged');
    const text = server.calls[0]?.body['text'] as { format: Record<string, unknown> };
    assert.equal(text.format['type'], 'json_schema');
    assert.equal(text.format['strict'], true);
    assert.equal(server.calls[0]?.body['store'], false);
    assert.equal(server.calls[0]?.body['temperature'], undefined);
    assert.deepEqual(call?.usage, { inputTokens: 100, cachedInputTokens: 40, outputTokens: 20 });
  });
});
