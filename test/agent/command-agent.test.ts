import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createCommandAgent } from '../../src/agent/command-agent.ts';
import type { CommandAgentSettings } from '../../src/domain/agent-settings.ts';
import { askAgent, failureOf, outputOf } from '../support/ask-agent.ts';
import { nodeProgram, openCommand } from '../support/programs.ts';

const HOSTILE = '$(touch owned) `id` "; exit 3; #\'\\\r\n\t\u0000\u001b[31m\u202e\u2028 \ud83d\ude00 end\n ';

describe('an agent that is a program', () => {
  it('reads the prompt as it is and its answer is what it prints', async (test) => {
    for (const command of ['cat', ['cat']]) {
      const agent = openCommand(test, { command });
      const { outcome, call, toolCalls } = await askAgent(agent, { prompt: HOSTILE });
      assert.deepEqual(outcome, { status: 'answered', output: HOSTILE, finishReason: 'stop' });
      assert.equal(toolCalls, undefined);
      assert.equal(agent.kind, 'command');
      assert.equal(call?.attempts, 1);
      assert.ok(call.latencyMs >= 0 && call.latencyMs < 10_000);
      assert.ok(Math.abs(Date.now() - call.startedAt) < 10_000);
      assert.equal(call.model, undefined);
    }
  });

  const endings: [string, string][] = [
    ['4\\n', '4'],
    ['4\\r\\n', '4'],
    ['4\\n\\n', '4\n'],
    ['4', '4'],
    [' 4 \\t\\n', ' 4 \t'],
    ['4\\r', '4\r'],
    ['\\n', ''],
    ['\\357\\273\\2774', '\ufeff4'],
    ['\\033[2J\\000\\007', '\u001b[2J\u0000\u0007'],
  ];
  for (const [printed, output] of endings) {
    it(`has answered ${JSON.stringify(output)} when it prints ${printed}`, async (test) => {
      assert.equal(outputOf(await askAgent(openCommand(test, { command: ['printf', printed] }))), output);
    });
  }

  it('is given the prompt and nothing else', async (test) => {
    const agent = openCommand(test, { command: 'cat; echo; echo "$# $*"; env' });
    const output = outputOf(
      await askAgent(agent, { prompt: 'my prompt', expected: 'SECRET', vars: { a: 'SECRET' } }),
    );
    assert.ok(output.startsWith('my prompt\n0 \n'));
    assert.doesNotMatch(output.slice(10), /SECRET|my prompt/);
  });

  it('runs where we run, in the environment of agents', async (test) => {
    const environment = { PATH: process.env['PATH'], MODE: 'fast', OPENAI_API_KEY: 'sk', INPUT_PROMPTS: 'x' };
    const agent = openCommand(test, { command: 'pwd; env', env: ['MODE'], environment });
    const output = outputOf(await askAgent(agent));
    assert.ok(output.startsWith(`${process.cwd()}\n`));
    assert.match(output, /^MODE=fast$/m);
    assert.doesNotMatch(output, /OPENAI_API_KEY|INPUT_/);
  });

  it('may leave a prompt of 1 MB unread, or read it slowly', async (test) => {
    const prompt = 'é'.repeat(512 * 1024);
    assert.equal(outputOf(await askAgent(openCommand(test, { command: 'echo fine' }), { prompt })), 'fine');
    assert.equal(
      outputOf(await askAgent(openCommand(test, { command: 'sleep 0.1; cat' }), { prompt })),
      prompt,
    );
  });

  it('may print exactly as much as it is allowed to', async (test) => {
    const command = 'head -c 1000 /dev/zero';
    assert.equal(outputOf(await askAgent(openCommand(test, { command, maxOutputBytes: 1000 }))).length, 1000);
    const failure = failureOf(await askAgent(openCommand(test, { command, maxOutputBytes: 999 })));
    assert.equal(failure.code, 'too-much-output');
  });

  it('is errored for a case whose conversation it cannot be told', async (test) => {
    const messages = [{ role: 'user', content: 'Hello' }] as const;
    const failure = failureOf(await askAgent(openCommand(test, {}), { messages }));
    assert.equal(failure.code, 'unsupported');
    assert.match(failure.message, /messages.*protocol json or jsonl/);
  });

  it('has a fingerprint of its settings', () => {
    const settings: CommandAgentSettings = {
      ...{ kind: 'command', command: 'cat', protocol: 'text', workers: 1 },
      ...{ casesPerWorker: 1, env: [], maxOutputBytes: 10 },
    };
    const of = (more: object) =>
      createCommandAgent({ ...settings, ...more }, { timeoutSeconds: 1, environment: {} }).fingerprint;
    assert.equal(of({}), of({}));
    assert.equal(
      new Set([of({}), of({ command: ['cat'] }), of({ protocol: 'json' }), of({ env: ['A'] })]).size,
      4,
    );
  });
});

describe('an agent that is a program and speaks JSON', () => {
  it('is told of the case, but not what is expected of it', async (test) => {
    const agent = openCommand(test, {
      protocol: 'json',
      command: nodeProgram(`
        import { text } from 'node:stream/consumers';
        process.stdout.write(JSON.stringify({ output: await text(process.stdin) }));
      `),
    });
    const messages = [{ role: 'user', content: 'Hello' }] as const;
    const told = { id: 'maths', prompt: HOSTILE, messages, tags: ['a'], vars: { x: '1' } };
    const given = { ...told, expected: '4', threshold: 3, checks: [], output: undefined };
    assert.deepEqual(JSON.parse(outputOf(await askAgent(agent, given))), told);
    const bare = JSON.parse(outputOf(await askAgent(agent, { id: 'b', prompt: 'p' })));
    assert.deepEqual(bare, { id: 'b', prompt: 'p', messages: [], tags: [], vars: {} });
  });

  it('tells of its tool calls, tokens, cost and model', async (test) => {
    const answer = {
      output: 'x\n',
      toolCalls: [{ name: 'search', arguments: { q: 1 }, result: 'y' }],
      usage: { inputTokens: 3, outputTokens: 2 },
      costUsd: 0.5,
      model: 'm',
    };
    const command = ['printf', '%s\n', `\ufeff${JSON.stringify(answer)}`];
    const { outcome, call, toolCalls } = await askAgent(openCommand(test, { protocol: 'json', command }));
    assert.deepEqual(outcome, { status: 'answered', output: 'x\n', finishReason: 'stop' });
    assert.deepEqual(toolCalls, answer.toolCalls);
    const { latencyMs: _, startedAt: __, ...rest } = call ?? { latencyMs: 0, startedAt: 0 };
    const usage = { ...answer.usage, cachedInputTokens: 0 };
    assert.deepEqual(rest, { attempts: 1, usage, costUsd: 0.5, model: 'm' });
  });

  const wrong: [string, string, RegExp][] = [
    [
      'a log line before it',
      'Loading…\n{"output": "x"}',
      /printed "Loading…\\n.*" *.*not JSON.*standard error/,
    ],
    ['half of it', '{"output": "x', /not JSON/],
    ['two of them', '{"output": "x"}\n{"output": "y"}', /not JSON/],
    ['a text', '"x"', /not a JSON object/],
    ['a wrong type', '{"output": 4}', /answer\.output: received 4; must be a text/],
  ];
  for (const [what, printed, message] of wrong) {
    it(`is errored when it prints ${what}`, async (test) => {
      const failure = failureOf(
        await askAgent(openCommand(test, { protocol: 'json', command: ['printf', '%s', printed] })),
      );
      assert.equal(failure.code, 'invalid-output');
      assert.match(failure.message, message);
    });
  }

  it('is errored when it says so', async (test) => {
    const command = ['printf', '%s', '{"error": "no model"}'];
    const failure = failureOf(await askAgent(openCommand(test, { protocol: 'json', command })));
    assert.deepEqual(failure, { code: 'agent-error', message: 'the agent says: no model' });
  });
});
