import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { API_KEY, ask, errorOf, openModel, replyOf, withoutJitter } from '../support/open-model.ts';
import { modelService } from '../support/services.ts';

describe('a model over the Responses API', () => {
  it('sends the key, and nothing about us that the service need not know', async (test) => {
    const server = await modelService(test, () => ({ text: 'Hi!' }));
    await ask(openModel(test, server.url));
    const [call] = server.calls;
    assert.equal(call?.path, '/v1/responses');
    assert.equal(call?.headers['authorization'], `Bearer ${API_KEY}`);
    assert.equal(call?.headers['content-type'], 'application/json');
    assert.deepEqual(call?.body, {
      model: 'gpt-5.2',
      store: false,
      input: [{ role: 'user', content: 'Hello?' }],
    });
  });

  it('records the call: models, tokens, attempts, time', async (test) => {
    const server = await modelService(test, () => ({ text: 'Hi!', model: 'gpt-5.2-x' }), { latencyMs: 20 });
    const before = Date.now();
    const result = await ask(openModel(test, server.url));
    assert.equal(replyOf(result).text, 'Hi!');
    const { latencyMs, startedAt, ...call } = result.call;
    assert.deepEqual(call, {
      model: 'gpt-5.2',
      modelReported: 'gpt-5.2-x',
      responseId: 'resp_1',
      usage: { inputTokens: 100, cachedInputTokens: 40, outputTokens: 20 },
      costUsd: undefined,
      attempts: 1,
    });
    assert.ok(latencyMs >= 19 && latencyMs < 5_000, `${latencyMs} ms`);
    assert.ok(startedAt >= before && startedAt <= Date.now());
  });

  it('tells refusals and answers that were cut off', async (test) => {
    const server = await modelService(test, (_, number) =>
      number === 1 ? { refusal: 'No.' } : { text: 'Once upon', finishReason: 'length' },
    );
    const model = openModel(test, server.url);
    assert.equal(replyOf(await ask(model)).refusal, 'No.');
    assert.equal(replyOf(await ask(model)).finishReason, 'length');
  });
});

describe('a model over Chat Completions', () => {
  it('asks on that route and reads that answer', async (test) => {
    const server = await modelService(test, () => ({ text: 'Hi!' }));
    const result = await ask(openModel(test, server.url, { api: 'chat', model: 'llama' }));
    assert.equal(server.calls[0]?.path, '/v1/chat/completions');
    assert.deepEqual(server.calls[0]?.body, {
      model: 'llama',
      messages: [{ role: 'user', content: 'Hello?' }],
    });
    assert.equal(replyOf(result).text, 'Hi!');
    assert.deepEqual(result.call.usage, { inputTokens: 100, cachedInputTokens: 40, outputTokens: 20 });
  });
});

describe('retries', () => {
  it('comes back when a rate limit says it may, in milliseconds', async (test) => {
    const server = await modelService(test, (_, number) =>
      number === 1
        ? { status: 429, headers: { 'retry-after-ms': '40', 'retry-after': '9' } }
        : { text: 'Hi!' },
    );
    const begin = performance.now();
    const result = await ask(openModel(test, server.url));
    const tookMs = performance.now() - begin;
    assert.equal(replyOf(result).text, 'Hi!');
    assert.equal(result.call.attempts, 2);
    assert.ok(tookMs >= 39 && tookMs < 5_000, `came back after ${tookMs} ms`);
  });

  it('comes back when a rate limit says it may, in seconds', async (test) => {
    const server = await modelService(test, (_, number) =>
      number === 1 ? { status: 429, headers: { 'retry-after': '0.05' } } : { text: 'Hi!' },
    );
    const begin = performance.now();
    const { call } = await ask(openModel(test, server.url));
    assert.equal(call.attempts, 2);
    assert.ok(performance.now() - begin >= 49, `came back after ${performance.now() - begin} ms`);
  });

  it('does not wait for a time that lies beyond its limit', async (test) => {
    const server = await modelService(test, () => ({ status: 429, headers: { 'retry-after': '3600' } }));
    const result = await ask(openModel(test, server.url, { timeoutSeconds: 2 }));
    const error = errorOf(result);
    assert.equal(error.code, 'rate-limit');
    assert.equal(error.retryAfterMs, 3_600_000);
    assert.equal(result.call.attempts, 1);
    assert.ok(result.call.latencyMs < 1_500, `gave up after ${result.call.latencyMs} ms`);
  });

  it('does not come back before the date a rate limit names, and so not at all where that is too late', async (test) => {
    const server = await modelService(test, () => ({
      status: 429,
      headers: { 'retry-after': 'Wed, 21 Oct 2099 07:28:00 GMT' },
    }));
    const result = await ask(openModel(test, server.url));
    assert.equal(errorOf(result).code, 'rate-limit');
    assert.equal(result.call.attempts, 1);
  });

  for (const status of [408, 409, 500, 502, 503, 529]) {
    it(`tries again after status ${status}`, async (test) => {
      withoutJitter(test);
      const server = await modelService(test, (_, number) => (number < 3 ? { status } : { text: 'Hi!' }));
      const result = await ask(openModel(test, server.url));
      assert.equal(replyOf(result).text, 'Hi!');
      assert.equal(result.call.attempts, 3);
    });
  }

  it('gives up on a service when the time is up, and says what it said last', async (test) => {
    withoutJitter(test, 5);
    const server = await modelService(test, (_, number) => ({
      status: 500,
      error: { message: `broken for the ${number}. time` },
    }));
    const result = await ask(openModel(test, server.url));
    const error = errorOf(result);
    assert.equal(error.code, 'server-error');
    assert.equal(error.status, 500);
    assert.match(error.message, /500 broken for the 5\. time/);
    assert.ok(error.message.includes(server.url), error.message);
    assert.equal(result.call.attempts, 5);
    assert.equal(server.calls.length, 5);
  });

  it('tries again when the connection is cut, and says so when it stays cut', async (test) => {
    withoutJitter(test);
    const flaky = await modelService(test, (_, number) => (number === 1 ? { drop: true } : { text: 'Hi!' }));
    assert.equal((await ask(openModel(test, flaky.url))).call.attempts, 2);

    withoutJitter(test, 5);
    const dead = await modelService(test, () => ({ drop: true }));
    const result = await ask(openModel(test, dead.url));
    const error = errorOf(result);
    assert.equal(error.code, 'connection');
    assert.ok(error.message.startsWith(`no connection to ${dead.url}: `), error.message);
    assert.equal(result.call.attempts, 5);
  });

  it('tries again when nobody listens, and names the address', async (test) => {
    withoutJitter(test, 5);
    const server = await modelService(test, () => ({ text: 'never' }));
    await server.close();
    const result = await ask(openModel(test, server.url));
    assert.equal(errorOf(result).code, 'connection');
    assert.match(errorOf(result).message, /ECONNREFUSED/);
    assert.equal(result.call.attempts, 5);
  });

  it('leaves retries to no one else: one request an attempt', async (test) => {
    withoutJitter(test);
    const server = await modelService(test, (_, number) =>
      number < 3 ? { status: 500, headers: { 'x-should-retry': 'true' } } : { text: 'Hi!' },
    );
    const { call } = await ask(openModel(test, server.url));
    assert.equal(server.calls.length, 3);
    assert.equal(call.attempts, 3);
  });
});
