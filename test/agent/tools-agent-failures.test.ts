import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildCase } from '../support/builders.ts';
import type { ModelAnswer } from '../support/model-server.ts';
import { API_KEY } from '../support/open-model.ts';
import { openToolsAgent, signal, toolResults, until, usesTool } from '../support/open-tools-agent.ts';
import { createRequestQueue } from '../support/request-queue.ts';
import { modelService } from '../support/services.ts';

const callsEcho: ModelAnswer = { calls: [{ name: 'echo', arguments: { text: 'again' } }] };

describe('an agent whose tools fail', () => {
  const failures = [
    ['fail', { text: 'no such city' }, 'no such city'],
    ['throw', {}, 'the disk is full'],
    ['nothing_like_it', {}, 'there is no tool named "nothing_like_it".'],
    ['echo', 'not {json', 'the arguments are not JSON.'],
    ['echo', '["a list"]', 'the arguments of a tool must be a JSON object.'],
  ] as const;
  for (const api of ['responses', 'chat'] as const) {
    for (const [name, args, error] of failures) {
      it(`tells the model and goes on: ${name} ${JSON.stringify(args)} (${api})`, async (test) => {
        const service = await modelService(test, usesTool(name, args));
        const { outcome, toolCalls } = await openToolsAgent(test, service.url, { api }).run(
          buildCase(),
          signal,
        );
        assert.equal(outcome.status, 'answered');
        const [told] = toolResults(service.calls[1] ?? assert.fail());
        assert.match(told ?? '', /error|not found/i);
        assert.equal(toolCalls?.length, 1);
        assert.equal(toolCalls[0]?.name, name);
        assert.equal(toolCalls[0]?.result, undefined);
        assert.ok(toolCalls[0]?.error?.includes(error), toolCalls[0]?.error);
        const given = name === 'echo' && args === 'not {json' ? args : undefined;
        assert.deepEqual(
          toolCalls[0]?.arguments,
          given ?? (typeof args === 'string' ? JSON.parse(args) : args),
        );
      });
    }
  }

  it('is errored when it never stops to use tools, with the calls so far', async (test) => {
    const service = await modelService(test, () => callsEcho);
    const agent = openToolsAgent(test, service.url, { maxTurns: 3 });
    const { outcome, toolCalls, call } = await agent.run(buildCase(), signal);
    assert.ok(outcome.status === 'errored');
    assert.equal(outcome.failure.code, 'max-turns');
    assert.match(outcome.failure.message, /3 model calls.*"max-turns"/);
    assert.deepEqual(
      toolCalls?.map(({ result }) => result),
      ['again', 'again', 'again'],
    );
    assert.equal(service.calls.length, 3);
    assert.equal(call?.usage?.inputTokens, 300);
  });

  it('is errored when a tool hangs until the time is up, and can go on', async (test) => {
    const service = await modelService(test, (call) =>
      call.input === 'hang' ? { calls: [{ name: 'hang', arguments: {} }] } : { text: 'fine' },
    );
    const agent = openToolsAgent(test, service.url);
    await agent.connect(signal);
    const start = performance.now();
    const { outcome, toolCalls } = await agent.run(
      buildCase({ prompt: 'hang', timeoutSeconds: 1.5 }),
      signal,
    );
    assert.ok(performance.now() - start < 6000);
    assert.deepEqual(outcome, {
      status: 'errored',
      failure: {
        code: 'timeout',
        message:
          'no answer within 1.5 s (input "timeout", or the case\'s own); it was waiting for the tool hang.',
      },
    });
    assert.deepEqual(toolCalls, [
      { name: 'hang', arguments: {}, error: 'the trial ended before the tool was done.' },
    ]);
    assert.equal((await agent.run(buildCase(), signal)).outcome.status, 'answered');
  });

  it('is errored when the run is cancelled', async (test) => {
    const service = await modelService(test, usesTool('hang'));
    const cancellation = new AbortController();
    const agent = openToolsAgent(test, service.url);
    const running = agent.run(buildCase(), cancellation.signal);
    await until(() => service.calls.length > 0);
    cancellation.abort();
    const { outcome } = await running;
    assert.ok(outcome.status === 'errored' && outcome.failure.code === 'cancelled');
    await agent.close();
  });
});

describe('an agent with tools whose service fails', () => {
  it('repeats a request in the middle, and does not use the tool again', async (test) => {
    const answers: ModelAnswer[] = [callsEcho, { status: 429 }, { drop: true }, { text: 'done' }];
    const service = await modelService(test, (_, number) => answers[number - 1] ?? assert.fail());
    const { outcome, toolCalls, call } = await openToolsAgent(test, service.url).run(buildCase(), signal);
    assert.ok(outcome.status === 'answered' && outcome.output === 'done');
    assert.equal(toolCalls?.length, 1);
    assert.equal(call?.attempts, 4);
  });

  it('holds no place while it waits to repeat a request', async (test) => {
    const service = await modelService(test, (_, number) =>
      number === 1 ? { status: 503, headers: { 'retry-after-ms': '300' } } : { text: 'done' },
    );
    const requests = createRequestQueue(1);
    const running = openToolsAgent(test, service.url, {}, { requests }).run(buildCase(), signal);
    await until(() => service.calls.length === 1);
    await requests.run(0, signal, async () => {});
    assert.equal(service.calls.length, 1);
    assert.equal((await running).outcome.status, 'answered');
  });

  it('is errored when the service fails for good, with the calls so far and without the key', async (test) => {
    const service = await modelService(test, (_, number) =>
      number === 1 ? callsEcho : { status: 401, error: { message: `bad key ${API_KEY}` } },
    );
    const { outcome, toolCalls, call } = await openToolsAgent(test, service.url).run(buildCase(), signal);
    assert.ok(outcome.status === 'errored');
    assert.equal(outcome.failure.code, 'authentication');
    assert.ok(!outcome.failure.message.includes(API_KEY));
    assert.equal(toolCalls?.[0]?.result, 'again');
    assert.equal(call?.usage?.inputTokens, 100);
  });

  it('gives up on one request when the time is up', async (test) => {
    const service = await modelService(test, () => ({ status: 503 }));
    const options = { timeoutSeconds: 1.2, random: () => 0.5 };
    const { outcome } = await openToolsAgent(test, service.url, {}, options).run(buildCase(), signal);
    assert.ok(outcome.status === 'errored' && outcome.failure.code === 'server-error');
    // After 0, 250 and 750 ms; the next would be after 1,750.
    assert.equal(service.calls.length, 3);
  });

  it('has one time limit for all requests together', async (test) => {
    const service = await modelService(test, () => callsEcho, { latencyMs: 200 });
    const { outcome, call } = await openToolsAgent(test, service.url, {}, { timeoutSeconds: 0.7 }).run(
      buildCase(),
      signal,
    );
    assert.ok(outcome.status === 'errored' && outcome.failure.code === 'timeout');
    assert.ok((call?.latencyMs ?? 0) < 1_500, `${call?.latencyMs} ms`);
  });

  it('does not wait to repeat a request when too little of the time limit is left', async (test) => {
    const service = await modelService(
      test,
      (_, number) => (number === 1 ? callsEcho : { status: 503, headers: { 'retry-after-ms': '900' } }),
      { latencyMs: 200 },
    );
    const agent = openToolsAgent(test, service.url, {}, { timeoutSeconds: 1 });
    const { outcome } = await agent.run(buildCase(), signal);
    assert.ok(outcome.status === 'errored' && outcome.failure.code === 'server-error');
    assert.equal(service.calls.length, 2);
  });

  it('is errored when the answer is none', async (test) => {
    const service = await modelService(test, () => ({ raw: '{"hello": "you"}' }));
    const { outcome } = await openToolsAgent(test, service.url).run(buildCase(), signal);
    assert.ok(outcome.status === 'errored' && outcome.failure.code === 'invalid-response');
  });

  it('takes a place for each request, and none while a tool is at work', async (test) => {
    const service = await modelService(test, usesTool('together', { text: 'x' }), { latencyMs: 20 });
    const agent = openToolsAgent(test, service.url, {}, { requests: createRequestQueue(1) });
    const runs = await Promise.all([1, 2, 3].map(() => agent.run(buildCase(), signal)));
    assert.deepEqual(
      runs.map(({ outcome }) => outcome.status),
      ['answered', 'answered', 'answered'],
    );
    assert.equal(service.mostInFlight, 1);
  });

  it('does not count the time in which a request waits for its place', async (test) => {
    const service = await modelService(test, usesTool('echo', { text: 'x' }));
    const requests = createRequestQueue(1);
    const agent = openToolsAgent(test, service.url, {}, { requests, timeoutSeconds: 0.4 });
    await agent.connect(signal);
    // Somebody more important takes the only place while the tool is at work, and keeps it for long.
    const running = agent.run(buildCase(), signal);
    await until(() => service.calls.length > 0);
    await requests.run(1, signal, () => sleep(700));
    const { outcome, call } = await running;
    assert.equal(outcome.status, 'answered');
    assert.ok((call?.latencyMs ?? 0) < 400, `${call?.latencyMs} ms`);
  });
});
