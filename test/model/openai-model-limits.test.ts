import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { ask, errorOf, HELLO, openModel, replyOf } from '../support/open-model.ts';
import { rawServer } from '../support/raw-server.ts';
import { createRequestQueue } from '../support/request-queue.ts';
import { modelService } from '../support/services.ts';

const never = new Promise<never>(() => {});

describe('the time limit', () => {
  it('ends a call whose service says nothing', async (test) => {
    const server = await modelService(test, () => never);
    const result = await ask(openModel(test, server.url, { timeoutSeconds: 0.2 }));
    const error = errorOf(result);
    assert.equal(error.code, 'timeout');
    assert.match(error.message, /no answer within 0\.2 s.*"timeout"/);
    assert.equal(result.call.attempts, 1);
    assert.ok(result.call.latencyMs >= 190 && result.call.latencyMs < 1_500, `${result.call.latencyMs} ms`);
  });

  it('ends a call whose service stops in the middle of its answer', async (test) => {
    const server = await rawServer(test, (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
      response.write('{"id": "resp_1", "output": [');
    });
    const begin = performance.now();
    const result = await ask(openModel(test, server.url, { timeoutSeconds: 0.2 }));
    assert.equal(errorOf(result).code, 'timeout');
    assert.ok(performance.now() - begin < 1_500, `${performance.now() - begin} ms`);
  });

  it('hangs up on the service it gave up on', async (test) => {
    const hungUp = Promise.withResolvers<void>();
    const server = await rawServer(test, (request) => request.socket.once('close', () => hungUp.resolve()));
    await ask(openModel(test, server.url, { timeoutSeconds: 0.1 }));
    const late = sleep(2_000, 'late', { ref: false });
    assert.notEqual(await Promise.race([hungUp.promise, late]), 'late');
  });

  it('is for all attempts together', async (test) => {
    const server = await modelService(test, (_, number) =>
      number === 1 ? { status: 503, headers: { 'retry-after-ms': '150' } } : never,
    );
    const result = await ask(openModel(test, server.url, { timeoutSeconds: 0.3 }));
    assert.equal(errorOf(result).code, 'timeout');
    assert.match(errorOf(result).message, /within 0\.3 s .* Before that: .* answered 503 .*\(2 attempts\)$/);
    assert.equal(result.call.attempts, 2);
    assert.ok(result.call.latencyMs < 440, `${result.call.latencyMs} ms`);
  });

  it('does not run while the service is left alone, as it asked', async (test) => {
    const server = await modelService(test, (_, number) =>
      number < 3 ? { status: 429, headers: { 'retry-after-ms': '200' } } : { text: 'Hi!' },
    );
    const result = await ask(openModel(test, server.url, { timeoutSeconds: 0.3 }));
    assert.equal(replyOf(result).text, 'Hi!');
    assert.equal(result.call.attempts, 3);
  });

  it('does not run while a call waits for a place among the requests', async (test) => {
    const server = await modelService(test, () => ({ text: 'Hi!' }), { latencyMs: 150 });
    const requests = createRequestQueue(1);
    const model = openModel(test, server.url, { timeoutSeconds: 0.4, requests });
    const results = await Promise.all(Array.from({ length: 5 }, () => ask(model)));
    for (const result of results) assert.equal(replyOf(result).text, 'Hi!');
  });
});

describe('an abort', () => {
  it('ends a call that waits for its answer', async (test) => {
    const run = new AbortController();
    const server = await modelService(test, () => {
      run.abort();
      return never;
    });
    const error = errorOf(await ask(openModel(test, server.url), run.signal));
    assert.equal(error.code, 'cancelled');
    assert.match(error.message, /cancelled/);
    assert.equal(server.calls.length, 1);
  });

  it('keeps a call from starting', async (test) => {
    const server = await modelService(test, () => ({ text: 'Hi!' }));
    assert.equal(errorOf(await ask(openModel(test, server.url), AbortSignal.abort())).code, 'cancelled');
    assert.equal(server.calls.length, 0);
  });

  it('ends a call that waits for a place among the requests', async (test) => {
    const run = new AbortController();
    const server = await modelService(test, () => never);
    const requests = createRequestQueue(1);
    const model = openModel(test, server.url, { requests });
    const calls = [ask(model, run.signal), ask(model, run.signal)];
    while (server.calls.length === 0) await sleep(1);
    run.abort();
    const codes = (await Promise.all(calls)).map((result) => errorOf(result).code);
    assert.deepEqual(codes, ['cancelled', 'cancelled']);
    assert.equal(server.calls.length, 1);
  });

  it('ends a call that waits between two attempts', async (test) => {
    const run = new AbortController();
    const server = await modelService(test, () => {
      setTimeout(() => run.abort(), 50);
      return { status: 429, headers: { 'retry-after': '8' } };
    });
    const begin = performance.now();
    const result = await ask(openModel(test, server.url), run.signal);
    assert.equal(result.status, 'failed');
    assert.equal(server.calls.length, 1);
    assert.ok(performance.now() - begin < 2_000, `${performance.now() - begin} ms`);
  });

  it('finds no listener left behind by calls that are done', async (test) => {
    const run = new AbortController();
    const server = await modelService(test, () => ({ text: 'Hi!' }));
    const model = openModel(test, server.url);
    for (let n = 0; n < 12; n++) await ask(model, run.signal);
    assert.ok(getEventListeners(run.signal, 'abort').length <= 1);
  });
});

describe('requests in flight', () => {
  it('are never more than the bound that two models share, and as many as it allows', async (test) => {
    const server = await modelService(test, () => ({ text: 'Hi!' }), { latencyMs: 10 });
    const requests = createRequestQueue(3);
    const agent = openModel(test, server.url, { model: 'agent', requests });
    const judge = openModel(test, server.url, { model: 'judge', requests, priority: 1 });
    const calls = Array.from({ length: 12 }, () => [ask(agent), ask(judge)]).flat();
    for (const result of await Promise.all(calls)) assert.equal(replyOf(result).text, 'Hi!');
    assert.equal(server.calls.length, 24);
    assert.equal(server.mostInFlight, 3);
  });

  it('go first to the model of higher priority', async (test) => {
    const server = await modelService(test, () => ({ text: 'Hi!' }), { latencyMs: 5 });
    const requests = createRequestQueue(1);
    const agent = openModel(test, server.url, { model: 'agent', requests });
    const judge = openModel(test, server.url, { model: 'judge', requests, priority: 1 });
    await Promise.all([ask(agent), ask(agent), ask(agent), ask(judge), ask(judge)]);
    assert.deepEqual(
      server.calls.map(({ model }) => model),
      ['agent', 'judge', 'judge', 'agent', 'agent'],
    );
  });

  it('do not count a call that waits between two attempts', async (test) => {
    const server = await modelService(test, ({ input }, number) =>
      number === 1 ? { status: 503, headers: { 'retry-after-ms': '200' } } : { text: input },
    );
    const requests = createRequestQueue(1);
    const model = openModel(test, server.url, { requests });
    const order: string[] = [];
    const call = async (content: string) => {
      const message = { role: 'user', content } as const;
      const result = await model.call({ ...HELLO, messages: [message] }, new AbortController().signal);
      order.push(replyOf(result).text);
    };
    await Promise.all([call('limited'), call('second'), call('third')]);
    assert.deepEqual(order, ['second', 'third', 'limited']);
  });
});
