import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createHttpAgent } from '../../src/agent/http-agent.ts';
import { agentServer } from '../support/agent-server.ts';
import { askAgent, failureOf, outputOf } from '../support/ask-agent.ts';
import { buildCase } from '../support/builders.ts';
import { httpSettings, openHttpAgent } from '../support/open-http-agent.ts';
import { createRequestQueue, noWatch } from '../support/request-queue.ts';

const KEY = 's3cret-0123456789';

describe('the request of an HTTP agent', () => {
  it('is by default a POST of the prompt as JSON', async (test) => {
    const server = await agentServer(test, () => ({ body: 'It is 4.' }));
    await askAgent(openHttpAgent(test, { url: `${server.origin}/ask` }), { prompt: 'What is "2 + 2"?\n' });
    const [call] = server.calls;
    assert.equal(`${call?.method} ${call?.path}`, 'POST /ask');
    assert.equal(call?.headers['content-type'], 'application/json');
    assert.equal(call?.body, '{"prompt":"What is \\"2 + 2\\"?\\n"}');
  });

  it('has the method, URL, headers and body of its settings, filled in', async (test) => {
    const server = await agentServer(test, () => ({ body: 'ok' }));
    const agent = openHttpAgent(
      test,
      {
        url: `${server.origin}/{{vars.team}}/ask?id={{id}}`,
        method: 'PUT',
        headers: {
          'Content-Type': 'application/vnd.agent+json',
          'X-Plain': 'yes',
          Authorization: { env: 'API_KEY', prefix: 'Bearer ' },
          'X-Key': { env: 'API_KEY', prefix: '' },
        },
        body: { messages: '{{messages}}', team: 'of {{team}}', temperature: 0.5 },
      },
      { secrets: { API_KEY: `${KEY}\n` } },
    );
    await askAgent(agent, {
      id: 'a/b',
      prompt: 'And now?',
      messages: [{ role: 'assistant', content: 'Hi!' }],
      vars: { team: 'red & blue' },
    });
    const [call] = server.calls;
    assert.equal(`${call?.method} ${call?.path}`, 'PUT /red%20%26%20blue/ask?id=a%2Fb');
    assert.equal(call?.headers['content-type'], 'application/vnd.agent+json');
    assert.equal(call?.headers['x-plain'], 'yes');
    assert.equal(call?.headers.authorization, `Bearer ${KEY}`);
    assert.equal(call?.headers['x-key'], KEY);
    assert.deepEqual(JSON.parse(call?.body ?? ''), {
      messages: [
        { role: 'assistant', content: 'Hi!' },
        { role: 'user', content: 'And now?' },
      ],
      team: 'of red & blue',
      temperature: 0.5,
    });
  });

  it('has no body with GET', async (test) => {
    const server = await agentServer(test, () => ({ body: 'ok' }));
    const agent = openHttpAgent(test, { url: `${server.origin}/?q={{prompt}}`, method: 'GET' });
    await askAgent(agent, { prompt: 'a&b \ud800' });
    const [call] = server.calls;
    assert.equal(`${call?.method} ${call?.path}`, 'GET /?q=a%26b%20%EF%BF%BD');
    assert.equal(call?.body, '');
    assert.equal(call?.headers['content-type'], undefined);
  });

  it('sends null and false as bodies, for they are JSON', async (test) => {
    const server = await agentServer(test, () => ({ body: 'ok' }));
    for (const body of [null, false]) await askAgent(openHttpAgent(test, { url: server.origin, body }));
    assert.deepEqual(
      server.calls.map((call) => call.body),
      ['null', 'false'],
    );
  });

  it('uses its connections again and again', async (test) => {
    const server = await agentServer(test, (_, number) => ({
      status: number % 3 === 0 ? 503 : 200,
      body: 'ok',
    }));
    const agent = openHttpAgent(test, { url: server.origin });
    for (let n = 0; n < 10; n++) assert.equal(outputOf(await askAgent(agent)), 'ok');
    assert.ok(server.calls.length > 10);
    // A second one, where a request leaves before the answer to the last is quite done with.
    assert.ok(server.connections() <= 2, `${server.connections()} connections`);
  });
});

describe('a request that cannot be made', () => {
  const headers = { 'x-key': { env: 'API_KEY', prefix: '' } };
  const table: readonly (readonly [string, object, Record<string, string>, RegExp])[] = [
    ['has a name nobody knows', { body: '{{promt}}' }, {}, /\{\{promt\}\}.*no value.*\{\{prompt\}\}/],
    ['has such a name in its URL', { url: 'http://127.0.0.1:1/{{town}}' }, {}, /\{\{town\}\}/],
    ['needs a variable that is not there', { headers }, {}, /"x-key".*API_KEY.*not set/],
    ['needs a variable that is empty', { headers }, { API_KEY: ' ' }, /API_KEY.*not set or empty/],
    [
      'needs a variable named like what objects have',
      { headers: { 'x-key': { env: 'constructor', prefix: '' } } },
      {},
      /not set/,
    ],
    [
      'would break a header with its secret',
      { headers },
      { API_KEY: `${KEY}\nx: y` },
      /"x-key".*API_KEY.*cannot be sent/,
    ],
    ['would break a header', { headers: { 'x-key': 'é' } }, {}, /"x-key".*cannot be sent/],
  ];
  for (const [what, settings, secrets, message] of table) {
    it(`is an errored trial where it ${what}`, async (test) => {
      const run = await askAgent(openHttpAgent(test, settings, { secrets }));
      assert.equal(failureOf(run).code, 'configuration');
      assert.match(failureOf(run).message, message);
      assert.ok(!failureOf(run).message.includes(KEY));
      assert.equal(run.call, undefined);
    });
  }

  it('is not tried again where a header may not be set', async (test) => {
    const server = await agentServer(test, () => ({ body: 'ok' }));
    const agent = openHttpAgent(test, { url: server.origin, headers: { 'Transfer-Encoding': 'chunked' } });
    const run = await askAgent(agent);
    assert.equal(failureOf(run).code, 'bad-request');
    assert.match(failureOf(run).message, /could not be sent: .*transfer-encoding/);
    assert.equal(run.call?.attempts, 1);
  });
});

describe('the fingerprint of an HTTP agent', () => {
  const of = (more: object) =>
    createHttpAgent(httpSettings(more), {
      fetch,
      requests: createRequestQueue(1),
      watch: noWatch,
      timeoutSeconds: 1,
      secrets: { API_KEY: KEY },
    });

  it('is one of its settings', () => {
    assert.equal(of({}).kind, 'http');
    assert.equal(of({}).fingerprint, of({}).fingerprint);
    const different = [{}, { url: 'http://x' }, { method: 'PUT' }, { body: {} }, { answer: '/x' }];
    assert.equal(new Set(different.map((more) => of(more).fingerprint)).size, 5);
  });
});

describe('the record of the call', () => {
  it('says how long it took and how often it was tried, and knows no model or price', async (test) => {
    const server = await agentServer(test, (_, number) => ({ status: number === 1 ? 500 : 200, body: 'ok' }));
    const before = Date.now();
    const agent = openHttpAgent(test, { url: server.origin });
    const { call } = await agent.run(buildCase(), new AbortController().signal);
    assert.deepEqual(Object.keys(call ?? {}).sort(), ['attempts', 'latencyMs', 'startedAt', 'usage']);
    assert.equal(call?.attempts, 2);
    assert.equal(call?.usage, undefined);
    assert.ok((call?.latencyMs ?? 0) > 0 && (call?.latencyMs ?? 0) < 5_000);
    assert.ok((call?.startedAt ?? 0) >= before && (call?.startedAt ?? 0) <= Date.now());
  });
});
