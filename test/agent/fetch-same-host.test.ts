import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { agentServer } from '../support/agent-server.ts';
import { askAgent, failureOf, outputOf } from '../support/ask-agent.ts';
import { openHttpAgent } from '../support/open-http-agent.ts';

const KEY = 's3cret-0123456789';
const secrets = { API_KEY: KEY };
const headers = { authorization: { env: 'API_KEY', prefix: 'Bearer ' } };

describe('redirects', () => {
  const table: readonly (readonly [number, 'POST' | 'PUT' | 'GET', string])[] = [
    [301, 'POST', 'GET'],
    [302, 'POST', 'GET'],
    [303, 'POST', 'GET'],
    [307, 'POST', 'POST'],
    [308, 'POST', 'POST'],
    [301, 'PUT', 'PUT'],
    [303, 'PUT', 'GET'],
    [302, 'GET', 'GET'],
    [303, 'GET', 'GET'],
    [308, 'GET', 'GET'],
  ];
  for (const [status, method, then] of table) {
    it(`of ${status} on the same host turn a ${method} into a ${then}`, async (test) => {
      const server = await agentServer(test, ({ path }) =>
        path === '/a/ask' ? { status, headers: { location: 'there?x=1' } } : { body: 'Hi!' },
      );
      const agent = openHttpAgent(test, { url: `${server.origin}/a/ask`, method, headers }, { secrets });
      const run = await askAgent(agent);
      assert.equal(outputOf(run), 'Hi!');
      const second = server.calls[1];
      assert.equal(`${second?.method} ${second?.path}`, `${then} /a/there?x=1`);
      assert.equal(second?.headers.authorization, `Bearer ${KEY}`);
      assert.equal(second?.body, then === 'GET' ? '' : server.calls[0]?.body);
      assert.equal(second?.headers['content-type'], then === 'GET' ? undefined : 'application/json');
      assert.equal(run.call?.attempts, 1);
    });
  }

  for (const status of [301, 302, 303, 307, 308]) {
    it(`of ${status} to another host are refused, and it hears nothing of us`, async (test) => {
      const other = await agentServer(test, () => ({ body: 'stolen' }));
      const server = await agentServer(test, () => ({
        status,
        headers: { location: `${other.origin}/ask?key=1` },
      }));
      const run = await askAgent(openHttpAgent(test, { url: server.origin, headers }, { secrets }));
      const { code, message } = failureOf(run);
      assert.equal(code, 'invalid-response');
      assert.ok(
        message.includes(`a redirect from ${server.origin} to ${other.origin}. It was not followed`),
        message,
      );
      assert.match(message, /make it the agent's "url"/);
      assert.equal(other.calls.length, 0);
      assert.equal(server.calls.length, 1);
    });
  }

  it('are refused to another host at the second step too', async (test) => {
    const other = await agentServer(test, () => ({ body: 'stolen' }));
    const server = await agentServer(test, ({ path }) => ({
      status: 307,
      headers: { location: path === '/1' ? '/2' : other.origin },
    }));
    failureOf(await askAgent(openHttpAgent(test, { url: `${server.origin}/1`, headers }, { secrets })));
    assert.deepEqual(
      server.calls.map(({ path }) => path),
      ['/1', '/2'],
    );
    assert.equal(other.calls.length, 0);
  });

  const places: readonly (readonly [string, (origin: string) => string, RegExp])[] = [
    ['another scheme', (origin) => origin.replace('http:', 'https:'), /to https:\/\/127/],
    [
      'another name of this machine',
      (origin) => origin.replace('127.0.0.1', 'localhost'),
      /to http:\/\/localhost/,
    ],
    [
      'a name that begins with ours',
      (origin) => `${origin.replace('127.0.0.1', '127.0.0.1.evil.test')}`,
      /evil\.test/,
    ],
    [
      'our name as a user',
      (origin) => `http://${new URL(origin).host}@evil.test/`,
      /to http:\/\/evil\.test\. /,
    ],
    ['a host without a scheme', () => '//evil.test/ask', /to http:\/\/evil\.test\. /],
    ['a file', () => 'file:///etc/passwd', /to file:\. /],
    ['no URL', () => 'http://', /something that is no URL/],
  ];
  for (const [what, location, message] of places) {
    it(`to ${what} are refused`, async (test) => {
      const server = await agentServer(test, () => ({
        status: 302,
        headers: { location: location(server.origin) },
      }));
      const run = await askAgent(openHttpAgent(test, { url: server.origin }));
      assert.match(failureOf(run).message, message);
      assert.equal(server.calls.length, 1);
    });
  }

  it('are followed five times and no more', async (test) => {
    const server = await agentServer(test, ({ path }) =>
      path === '/0'
        ? { body: 'Hi!' }
        : { status: 307, headers: { location: `/${Number(path.slice(1)) - 1}` } },
    );
    assert.equal(outputOf(await askAgent(openHttpAgent(test, { url: `${server.origin}/5` }))), 'Hi!');
    const { message } = failureOf(await askAgent(openHttpAgent(test, { url: `${server.origin}/6` })));
    assert.match(message, /redirects more than 5 times/);
    assert.equal(server.calls.length, 12);
  });

  it('without a place to go are answers that failed', async (test) => {
    const server = await agentServer(test, () => ({ status: 302, body: 'somewhere' }));
    assert.match(
      failureOf(await askAgent(openHttpAgent(test, { url: server.origin }))).message,
      /answered 302: somewhere/,
    );
  });
});
