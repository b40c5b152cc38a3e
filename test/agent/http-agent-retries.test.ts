import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { agentServer } from '../support/agent-server.ts';
import { askAgent, failureOf, outputOf } from '../support/ask-agent.ts';
import { openHttpAgent } from '../support/open-http-agent.ts';
import { createRequestQueue } from '../support/request-queue.ts';

const silence = () => undefined;

describe('an HTTP agent that fails for a while', () => {
  for (const status of [408, 409, 429, 500, 502, 503, 529]) {
    it(`is asked again after status ${status}`, async (test) => {
      const server = await agentServer(test, (_, number) =>
        number < 3 ? { status, body: 'busy' } : { body: 'Hi!' },
      );
      const run = await askAgent(openHttpAgent(test, { url: server.origin }));
      assert.equal(outputOf(run), 'Hi!');
      assert.equal(run.call?.attempts, 3);
    });
  }

  it('is asked again with the same request', async (test) => {
    const server = await agentServer(test, (_, number) => (number < 3 ? { status: 503 } : { body: 'Hi!' }));
    const headers = { 'x-key': { env: 'API_KEY', prefix: '' } };
    await askAgent(openHttpAgent(test, { url: server.origin, headers }, { secrets: { API_KEY: 'k' } }));
    assert.equal(new Set(server.calls.map((call) => JSON.stringify(call))).size, 1);
  });

  it('is left alone for the seconds it asks for', async (test) => {
    const server = await agentServer(test, (_, number) =>
      number === 1 ? { status: 429, headers: { 'retry-after': '0.2' } } : { body: 'Hi!' },
    );
    const begin = performance.now();
    const { call } = await askAgent(openHttpAgent(test, { url: server.origin }));
    const tookMs = performance.now() - begin;
    assert.equal(call?.attempts, 2);
    assert.ok(tookMs >= 199 && tookMs < 5_000, `${tookMs} ms`);
    // It was we who held it back.
    assert.ok((call?.latencyMs ?? 0) < 190, `${call?.latencyMs} ms`);
  });

  it('is left alone until the date it names, by its own clock', async (test) => {
    const hour = 3_600_000;
    const date = (ms: number) => new Date(Date.now() + hour + ms).toUTCString();
    const server = await agentServer(test, (_, number) =>
      number === 1
        ? { status: 503, headers: { date: date(0), 'retry-after': date(1_000) } }
        : { body: 'Hi!' },
    );
    const { call } = await askAgent(openHttpAgent(test, { url: server.origin }));
    assert.equal(call?.attempts, 2);
    // Dates are of whole seconds: one or two between them.
    assert.ok((call?.latencyMs ?? 0) >= 999 && (call?.latencyMs ?? 0) < 5_000, `${call?.latencyMs} ms`);
  });

  it('is not waited for beyond the time limit', async (test) => {
    const server = await agentServer(test, () => ({
      status: 429,
      headers: { 'retry-after': '60' },
      body: 'slow down',
    }));
    const run = await askAgent(openHttpAgent(test, { url: `${server.origin}/ask` }, { timeoutSeconds: 5 }));
    assert.deepEqual(failureOf(run), {
      code: 'rate-limit',
      message: `POST ${server.origin}/ask answered 429: slow down (it asks to be left alone for 60 s, longer than what is left of "timeout")`,
    });
    assert.equal(server.calls.length, 1);
  });

  it('has failed when the time is up, in the words of the last attempt', async (test) => {
    const server = await agentServer(test, (_, number) => ({ status: 500, body: `broken ${number}` }));
    const options = { timeoutSeconds: 1.2, random: () => 0.5 };
    const run = await askAgent(openHttpAgent(test, { url: server.origin }, options));
    assert.equal(failureOf(run).code, 'server-error');
    // After 0, 250 and 750 ms; the next would be after 1,750.
    assert.match(failureOf(run).message, /answered 500: broken 3 \(3 attempts\)$/);
    assert.equal(run.call?.attempts, 3);
  });

  it('is asked again when the connection is cut', async (test) => {
    const server = await agentServer(test, (_call, number, response) => {
      if (number > 2) return { body: 'Hi!' };
      response.destroy();
      return undefined;
    });
    assert.equal((await askAgent(openHttpAgent(test, { url: server.origin }))).call?.attempts, 3);
  });

  it('is named when nobody listens there', async (test) => {
    const server = await agentServer(test, silence);
    await server.close();
    const options = { timeoutSeconds: 1.2, random: () => 0.5 };
    const run = await askAgent(openHttpAgent(test, { url: `${server.origin}/ask` }, options));
    assert.equal(failureOf(run).code, 'connection');
    assert.match(failureOf(run).message, /^no connection to POST http:\/\/127.*\/ask: .*ECONNREFUSED/);
    assert.equal(run.call?.attempts, 3);
  });
});

describe('an HTTP agent that refuses', () => {
  const codes = {
    300: 'bad-request',
    304: 'bad-request',
    400: 'bad-request',
    401: 'authentication',
    403: 'permission',
    404: 'not-found',
    410: 'gone',
    422: 'bad-request',
  };
  for (const [status, code] of Object.entries(codes)) {
    it(`with ${status} is asked once`, async (test) => {
      const server = await agentServer(test, () => ({
        status: Number(status),
        body: status === '304' ? undefined : { detail: 'no' },
      }));
      const run = await askAgent(openHttpAgent(test, { url: server.origin }));
      assert.equal(failureOf(run).code, code);
      assert.ok(failureOf(run).message.includes(`answered ${status}`), failureOf(run).message);
      assert.equal(server.calls.length, 1);
    });
  }

  it('with a status that HTTP does not have is asked once', async (test) => {
    const server = await agentServer(test, (_call, _number, response) => {
      response.socket?.end('HTTP/1.1 600 Strange\r\ncontent-length: 2\r\n\r\nHi');
      return undefined;
    });
    const failure = failureOf(await askAgent(openHttpAgent(test, { url: server.origin })));
    assert.equal(failure.code, 'invalid-response');
    assert.match(failure.message, /^POST http:\S+ answered with status 600, which HTTP does not have/);
    assert.equal(server.calls.length, 1);
  });

  it('is quoted, but not at length', async (test) => {
    const server = await agentServer(test, () => ({ status: 400, body: `<html>\n${'no '.repeat(10_000)}` }));
    const { message } = failureOf(await askAgent(openHttpAgent(test, { url: server.origin })));
    assert.match(message, /answered 400: <html> no no no/);
    assert.ok(message.length < 700 && !message.includes('\n'), message);
  });
});

describe('the time limit of an HTTP agent', () => {
  it('ends a run whose agent says nothing, and it is not asked again', async (test) => {
    const server = await agentServer(test, silence);
    const run = await askAgent(openHttpAgent(test, { url: server.origin }, { timeoutSeconds: 0.2 }));
    assert.equal(failureOf(run).code, 'timeout');
    assert.match(failureOf(run).message, /no answer within 0\.2 s/);
    assert.equal(server.calls.length, 1);
    assert.ok((run.call?.latencyMs ?? 0) >= 190 && (run.call?.latencyMs ?? 0) < 2_000);
  });

  it('ends a run whose agent stops in the middle of its answer', async (test) => {
    const server = await agentServer(test, (_call, _number, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('the first part');
      return undefined;
    });
    const run = await askAgent(openHttpAgent(test, { url: server.origin }, { timeoutSeconds: 0.2 }));
    assert.equal(failureOf(run).code, 'timeout');
  });

  it("is the case's own where it has one", async (test) => {
    const server = await agentServer(test, silence);
    const agent = openHttpAgent(test, { url: server.origin }, { timeoutSeconds: 60 });
    const failure = failureOf(await askAgent(agent, { timeoutSeconds: 0.1 }));
    assert.match(failure.message, /no answer within 0\.1 s/);
  });
});

describe('the end of the run', () => {
  it('ends a request that is under way', async (test) => {
    const run = new AbortController();
    const server = await agentServer(test, () => void run.abort());
    const failure = failureOf(await askAgent(openHttpAgent(test, { url: server.origin }), {}, run.signal));
    assert.deepEqual(failure, { code: 'cancelled', message: 'the run was cancelled.' });
  });

  it('ends the wait between two attempts', async (test) => {
    const run = new AbortController();
    const server = await agentServer(test, () => {
      setTimeout(() => run.abort(), 50);
      return { status: 503, headers: { 'retry-after': '8' } };
    });
    const begin = performance.now();
    const failure = failureOf(await askAgent(openHttpAgent(test, { url: server.origin }), {}, run.signal));
    assert.equal(failure.code, 'cancelled');
    assert.ok(performance.now() - begin < 3_000);
    assert.equal(server.calls.length, 1);
  });
});

describe('requests in flight', () => {
  it('are never more than the bound of the run', async (test) => {
    let now = 0;
    let most = 0;
    const server = await agentServer(test, (_call, _number, response) => {
      now += 1;
      most = Math.max(most, now);
      void sleep(20).then(() => {
        now -= 1;
        response.end('Hi!');
      });
      return undefined;
    });
    const agent = openHttpAgent(test, { url: server.origin }, { requests: createRequestQueue(2) });
    await Promise.all(Array.from({ length: 6 }, () => askAgent(agent)));
    assert.equal(most, 2);
  });
});
