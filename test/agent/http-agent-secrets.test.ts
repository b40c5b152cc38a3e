import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { agentServer } from '../support/agent-server.ts';
import { askAgent, failureOf, outputOf } from '../support/ask-agent.ts';
import { openHttpAgent } from '../support/open-http-agent.ts';

const KEY = 's3cret-0123456789';
const secrets = { API_KEY: KEY };
const headers = { authorization: { env: 'API_KEY', prefix: 'Bearer ' } };

describe('a secret', () => {
  const settings = { headers, answer: '/output', toolCalls: '/tools' };
  const echoes: Readonly<Record<string, object>> = {
    'an error': { status: 401, body: `Bad key: ${KEY}${KEY}` },
    'an error as JSON': { status: 500, body: { headers: { authorization: `Bearer ${KEY}` } } },
    'an error, where it is cut': { status: 400, body: `${'x'.repeat(490)}${KEY}` },
    'a page that is no JSON': { body: `<html>${KEY}</html>` },
    'the keys of an answer': { body: { [KEY]: 1 } },
    'a redirect': { status: 302, headers: { location: `http://${KEY}.test/` } },
    'a list of tools': { body: { output: 'Hi!', tools: { name: KEY } } },
  };
  for (const [where, answer] of Object.entries(echoes)) {
    it(`does not stand in the failure when the agent repeats it in ${where}`, async (test) => {
      const server = await agentServer(test, () => answer);
      const { message } = failureOf(
        await askAgent(openHttpAgent(test, { url: server.origin, ...settings }, { secrets })),
      );
      assert.ok(!message.includes(KEY.slice(0, 6)), message);
    });
  }

  it('does not stand in an answer or a tool call either: they are shown and stored', async (test) => {
    const tools = [
      { name: 'env', arguments: { all: [KEY], [KEY]: 1 }, result: { [KEY]: KEY } },
      // Secrets in the text of JSON that is written in another way are found when it has been read.
      { name: 'set', arguments: `{"key": "\\u0073${KEY.slice(1)}"}` },
    ];
    const server = await agentServer(test, () => ({
      body: { output: `My key is ${KEY}.`, tools, [KEY]: 1 },
    }));
    const run = await askAgent(openHttpAgent(test, { url: server.origin, ...settings }, { secrets }));
    assert.equal(outputOf(run), 'My key is ***.');
    assert.deepEqual(run.toolCalls, [
      { name: 'env', arguments: { all: ['***'], '***': 1 }, result: '{"***":"***"}' },
      { name: 'set', arguments: { key: '***' } },
    ]);
    const whole = await askAgent(
      openHttpAgent(test, { url: server.origin, headers, answer: '' }, { secrets }),
    );
    assert.ok(outputOf(whole).includes('My key is ***.') && !outputOf(whole).includes(KEY));
    const plain = await askAgent(openHttpAgent(test, { url: server.origin, headers }, { secrets }));
    assert.ok(outputOf(plain).includes('My key is ***.') && !outputOf(plain).includes(KEY));
  });

  it('is what a header names, and long enough not to be a part of a word', async (test) => {
    const server = await agentServer(test, () => ({ body: 'A European key: 0123456789' }));
    const named = { ...headers, 'x-region': { env: 'REGION', prefix: '' } };
    const all = { ...secrets, REGION: 'Euro', OTHER: '0123456789' };
    const run = await askAgent(openHttpAgent(test, { url: server.origin, headers: named }, { secrets: all }));
    assert.equal(outputOf(run), 'A European key: 0123456789');
  });
});
