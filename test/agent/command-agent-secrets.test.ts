import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type { Agent } from '../../src/agent/agent.ts';
import { askAgent, failureOf, outputOf } from '../support/ask-agent.ts';
import { type CommandOptions, nodeProgram, openCommand, workerProgram } from '../support/programs.ts';

// It ends in an umlaut, and has what JSON writes in another way.
const SECRET = 'AAAA-super"secret-0123456789-ü';
const environment = { PATH: process.env['PATH'], MY_SECRET: SECRET };

function open(test: TestContext, options: CommandOptions): Agent {
  return openCommand(test, { environment, env: ['MY_SECRET'], protocol: 'json', ...options });
}

/** Runs these lines, in which `secret` is the secret. */
const program = (source: string) => nodeProgram(`const secret = process.env.MY_SECRET; ${source}`);

const print = (expression: string) => `process.stdout.write(${expression});`;

/** Of the secret so much that nobody wrote it by chance. */
const parts = [SECRET.slice(0, 8), SECRET.slice(1, 9), SECRET.slice(-11, -3), SECRET.slice(-9, -1)];

function assertNoPart(value: unknown): void {
  const text = JSON.stringify(value);
  for (const part of parts) assert.ok(!text.includes(part), text.slice(0, 1_000));
}

describe('a secret of a program is not told where what it says is cut off', () => {
  const table: readonly (readonly [string, string])[] = [
    [
      'at the beginning of the end of standard error',
      `process.stderr.write('start ' + secret + 'x'.repeat(4095 - secret.length + 2)); process.exitCode = 1`,
    ],
    [
      'in the middle of it',
      `process.stderr.write('y'.repeat(5000) + (secret + ' ').repeat(300)); process.exitCode = 1`,
    ],
    ['in a quotation', print(`'x'.repeat(180) + secret + 'y'.repeat(50)`)],
    [
      'in a quotation, as ASCII',
      print(`'x'.repeat(170) + '{"a":"AAAA-super\\\\"secret-0123456789-\\\\u00fc'`),
    ],
    [
      'in a quotation of no UTF-8',
      print(`Buffer.concat([Buffer.from([255]), Buffer.from('x'.repeat(180) + secret)])`),
    ],
    ['in an error', print(`JSON.stringify({ error: 'e'.repeat(4080) + secret + 'fff' })`)],
    [
      'in a value that must be another',
      print(`JSON.stringify({ output: [{ ['x'.repeat(50) + secret]: secret }] })`),
    ],
    ['in a key that must be another', print(`JSON.stringify({ output: 'a', [secret]: 1 })`)],
  ];
  for (const [where, source] of table) {
    it(where, async (test) => {
      const run = await askAgent(open(test, { command: program(source) }));
      const { message } = failureOf(run);
      assertNoPart(message);
      assert.ok(message.includes('***'), message);
    });
  }

  const lines = {
    'in a line': `say('n'.repeat(180) + process.env.MY_SECRET + 'yyy\\n')`,
    'in an id': `say({ id: 'n'.repeat(180) + process.env.MY_SECRET })`,
    'on standard error': `console.error(process.env.MY_SECRET + 'x'.repeat(4090)); process.exitCode = 1; process.stdin.destroy()`,
  };
  for (const [where, source] of Object.entries(lines)) {
    it(`${where} of a worker`, async (test) => {
      const agent = open(test, { protocol: 'jsonl', command: workerProgram(source) });
      const { message } = failureOf(await askAgent(agent));
      assertNoPart(message);
      assert.ok(message.includes('***'), message);
    });
  }
});

describe('a good answer of a program', () => {
  const answer = `{
    output: 'It is ' + secret,
    model: 'model of ' + secret,
    usage: { inputTokens: 1, outputTokens: 2, note: secret },
    toolCalls: [
      { name: 'f-' + secret, arguments: { [secret]: [secret] }, result: { [secret]: secret } },
      { name: 'g', arguments: JSON.stringify({ [secret]: secret }), error: secret },
    ],
  }`;
  const toolCalls = [
    { name: 'f-***', arguments: { '***': ['***'] }, result: '{"***":"***"}' },
    { name: 'g', arguments: { '***': '***' }, error: '***' },
  ];

  it('has no secret in it, nor in anything beside it', async (test) => {
    const run = await askAgent(open(test, { command: program(print(`JSON.stringify(${answer})`)) }));
    assertNoPart(run);
    assert.equal(outputOf(run), 'It is ***');
    assert.equal(run.call?.model, 'model of ***');
    assert.deepEqual(run.toolCalls, toolCalls);
  });

  it('nor has that of a worker, or one that is text', async (test) => {
    const command = workerProgram(`const secret = process.env.MY_SECRET; answer(${answer})`);
    const run = await askAgent(open(test, { protocol: 'jsonl', command }));
    assertNoPart(run);
    assert.deepEqual(run.toolCalls, toolCalls);
    const text = await askAgent(open(test, { protocol: 'text', command: 'echo "It is $MY_SECRET"' }));
    assert.equal(outputOf(text), 'It is ***');
  });

  it('keeps what is not named, or too short to be a secret', async (test) => {
    const command = 'echo "$MODE $OTHER"';
    const all = { ...environment, MODE: 'on', OTHER: SECRET };
    const run = await askAgent(openCommand(test, { command, environment: all, env: ['MODE'] }));
    assert.equal(outputOf(run).trim(), 'on');
    const safe = { ...environment, MODE: 'on', LANG: 'C.UTF-8-and-more' };
    const other = openCommand(test, {
      command: 'echo "$MODE $LANG"',
      environment: safe,
      env: ['MODE', 'MY_SECRET'],
    });
    assert.equal(outputOf(await askAgent(other)), 'on C.UTF-8-and-more');
  });
});
