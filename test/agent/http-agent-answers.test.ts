import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { agentServer } from '../support/agent-server.ts';
import { askAgent, failureOf, outputOf } from '../support/ask-agent.ts';
import { openHttpAgent } from '../support/open-http-agent.ts';

describe('the answer of an HTTP agent', () => {
  const table: readonly (readonly [string, unknown, string | undefined, string])[] = [
    ['the body as text', '  It is 4. ☕\n', undefined, '  It is 4. ☕\n'],
    ['the body as text, JSON too', '{"output": 4}', undefined, '{"output": 4}'],
    ['a text in JSON as it is', { output: ' It is "4".\n' }, '/output', ' It is "4".\n'],
    ['an empty text in JSON', { output: '' }, '/output', ''],
    ['a deep place', { choices: [{ message: { content: 'Hi!' } }] }, '/choices/0/message/content', 'Hi!'],
    ['a number as JSON', { output: 4.5 }, '/output', '4.5'],
    ['false as JSON', { output: false }, '/output', 'false'],
    ['null in an object as JSON', { output: { a: null } }, '/output', '{"a":null}'],
    ['an object as JSON', { output: { a: [1, 'x'] } }, '/output', '{"a":[1,"x"]}'],
    ['the whole document', [1, 2], '', '[1,2]'],
    ['a bare text', '"Hi!"', '', 'Hi!'],
    ['JSON behind a byte order mark', '\ufeff{"output": "Hi!"}', '/output', 'Hi!'],
  ];
  for (const [what, body, answer, expected] of table) {
    it(`is ${what}`, async (test) => {
      const server = await agentServer(test, () => ({ body }));
      const run = await askAgent(openHttpAgent(test, { url: server.origin, answer }));
      assert.deepEqual(run.outcome, { status: 'answered', output: expected, finishReason: 'stop' });
      assert.equal(run.toolCalls, undefined);
    });
  }
});

describe('an answer that is none', () => {
  const page = `<html>${'<p>Please log in.</p>\n'.repeat(5_000)}</html>`;
  const table: readonly (readonly [string, object, object, RegExp])[] = [
    ['204', { status: 204 }, {}, /answered with nothing: its body is empty/],
    ['an empty body', { body: '' }, { answer: '/output' }, /answered with nothing/],
    ['bytes that are no text', { body: Buffer.from([0x68, 0xe9, 0x21]) }, {}, /not valid UTF-8/],
    [
      'a text cut in the middle of a character',
      { body: Buffer.from('é').subarray(0, 1) },
      {},
      /not valid UTF-8/,
    ],
    [
      'half of a JSON text',
      { body: '{"output": "Hi' },
      { answer: '/output' },
      /not JSON.*: \{"output": "Hi$/,
    ],
    ['a page of HTML', { body: page }, { answer: '/output' }, /not JSON.*<html><p>Please log in/],
    [
      'JSON without the place',
      { body: { text: 'Hi!', id: 1 } },
      { answer: '/output' },
      /nothing at "\/output" \("answer"\); its keys are text, id\.$/,
    ],
    ['an empty object', { body: {} }, { answer: '/output' }, /it is an empty object/],
    [
      'null at the place',
      { body: { output: null } },
      { answer: '/output' },
      /null at "\/output".*no answer\.$/,
    ],
    ['null alone', { body: 'null' }, { answer: '' }, /null at "" \("answer"\), which is no answer/],
    ['a list', { body: ['Hi!'] }, { answer: '/output' }, /it is a list of 1/],
    ['a bare null', { body: 'null' }, { answer: '/output' }, /it is null/],
    [
      'JSON that is too deep',
      { body: `{"output": ${'['.repeat(50_000)}${']'.repeat(50_000)}}` },
      { answer: '/output' },
      /1000 levels/,
    ],
    ['no JSON where only tokens are wanted', { body: 'Hi!' }, { usage: '/usage' }, /not JSON/],
  ];
  for (const [what, answer, settings, message] of table) {
    it(`is errored at once, and says so in one short line: ${what}`, async (test) => {
      const server = await agentServer(test, () => answer);
      const run = await askAgent(openHttpAgent(test, { url: `${server.origin}/ask`, ...settings }));
      const failure = failureOf(run);
      assert.equal(failure.code, 'invalid-response');
      assert.match(failure.message, message);
      assert.ok(failure.message.startsWith(`POST ${server.origin}/ask answered with `), failure.message);
      assert.ok(failure.message.length < 800 && !failure.message.includes('\n'), failure.message);
      assert.equal(run.call?.attempts, 1);
    });
  }

  it('is one that is larger than anything sensible, and it is not asked for again', async (test) => {
    const mebibyte = Buffer.alloc(1024 * 1024, 'x');
    const server = await agentServer(test, (_call, _number, response) => {
      response.on('error', () => {}).writeHead(200);
      for (let n = 0; n < 70; n++) response.write(mebibyte);
      response.end();
      return undefined;
    });
    const run = await askAgent(openHttpAgent(test, { url: server.origin }));
    assert.equal(failureOf(run).code, 'invalid-response');
    assert.match(failureOf(run).message, /answered with too much: .*max/);
    assert.equal(server.calls.length, 1);
  });
});

describe('the tool calls of an HTTP agent', () => {
  const settings = { answer: '/output', toolCalls: '/tools' };

  it('are those it tells of, in their order', async (test) => {
    const tools = [
      { name: 'search', arguments: { q: 'x' }, result: 'found', durationMs: 12.5, id: 'call_1' },
      { name: 'add', arguments: '{"a": 1}', result: { sum: 3 } },
      { name: 'fail', arguments: 'not JSON', error: 'no such thing', result: null },
      { name: 'now' },
    ];
    const server = await agentServer(test, () => ({ body: { output: 'Hi!', tools } }));
    const { toolCalls } = await askAgent(openHttpAgent(test, { url: server.origin, ...settings }));
    assert.deepEqual(JSON.parse(JSON.stringify(toolCalls)), [
      { name: 'search', arguments: { q: 'x' }, result: 'found', durationMs: 12.5 },
      { name: 'add', arguments: { a: 1 }, result: '{"sum":3}' },
      { name: 'fail', arguments: 'not JSON', error: 'no such thing' },
      { name: 'now', arguments: {} },
    ]);
  });

  for (const body of [{ output: 'Hi!' }, { output: 'Hi!', tools: null }, { output: 'Hi!', tools: [] }]) {
    it(`are none in ${JSON.stringify(body)}`, async (test) => {
      const server = await agentServer(test, () => ({ body }));
      const run = await askAgent(openHttpAgent(test, { url: server.origin, ...settings }));
      assert.deepEqual([outputOf(run), run.toolCalls], ['Hi!', []]);
    });
  }

  for (const tools of [
    'search',
    { name: 'search' },
    [{ tool: 'search' }],
    [{ name: '' }],
    [{ name: 'x', durationMs: -1 }],
  ]) {
    it(`make the trial errored where they are ${JSON.stringify(tools)}`, async (test) => {
      const server = await agentServer(test, () => ({ body: { output: 'Hi!', tools } }));
      const failure = failureOf(await askAgent(openHttpAgent(test, { url: server.origin, ...settings })));
      assert.equal(failure.code, 'invalid-response');
      assert.match(
        failure.message,
        /tool calls that are not a list of \{name.*at "\/tools" \("tool-calls"\)/,
      );
    });
  }
});

describe('the tokens of an HTTP agent', () => {
  const counted = { inputTokens: 10, cachedInputTokens: 4, outputTokens: 2 };
  const table: readonly (readonly [object | string | null, object | undefined])[] = [
    [{ inputTokens: 10, outputTokens: 2, cachedInputTokens: 4 }, counted],
    [
      { inputTokens: 10, outputTokens: 2 },
      { ...counted, cachedInputTokens: 0 },
    ],
    [{ input_tokens: 10, output_tokens: 2, input_tokens_details: { cached_tokens: 4 } }, counted],
    [{ prompt_tokens: 10, completion_tokens: 2, prompt_tokens_details: { cached_tokens: 4 } }, counted],
    [
      { prompt_tokens: 10, completion_tokens: 2, prompt_tokens_details: null },
      { ...counted, cachedInputTokens: 0 },
    ],
    [{ input_tokens: 10 }, undefined],
    [{ inputTokens: -1, outputTokens: 2 }, undefined],
    ['many', undefined],
    [null, undefined],
  ];
  for (const [usage, expected] of table) {
    it(`${expected === undefined ? 'are not known from' : 'are read from'} ${JSON.stringify(usage)}`, async (test) => {
      const server = await agentServer(test, () => ({ body: { output: 'Hi!', usage } }));
      const run = await askAgent(
        openHttpAgent(test, { url: server.origin, answer: '/output', usage: '/usage' }),
      );
      assert.equal(outputOf(run), 'Hi!');
      assert.deepEqual(run.call?.usage, expected);
    });
  }
});
