import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Agent } from '../../src/agent/agent.ts';
import type { AgentRun } from '../../src/domain/trial.ts';
import { askAgent, failureOf, outputOf } from '../support/ask-agent.ts';
import { linux, survivorsWith, unusualSeconds, waitForProcesses } from '../support/processes.ts';
import { type CommandOptions, openCommand, workerProgram } from '../support/programs.ts';

const jsonl = (source: string, options: CommandOptions = {}, start = ''): CommandOptions => ({
  protocol: 'jsonl',
  command: workerProgram(source, start),
  ...options,
});

/** Answers, but for the prompt `bad`, for which it does this. */
const unlessBad = (source: string) =>
  `if (request.prompt === 'bad') { ${source} } else answer({ output: request.prompt });`;

function runPrompts(agent: Agent, prompts: readonly string[], signal?: AbortSignal): Promise<AgentRun[]> {
  return Promise.all(prompts.map((prompt, position) => askAgent(agent, { position, prompt }, signal)));
}

/** What became of each: its answer, or in brackets the code of its failure. */
function summary(runs: readonly AgentRun[]): string[] {
  return runs.map((result) =>
    result.outcome.status === 'answered' ? result.outcome.output : `[${result.outcome.failure.code}]`,
  );
}

const table: [string, string, string, RegExp][] = [
  [
    'ends with an exit code',
    `console.error('oh no'); process.exit(3);`,
    'worker-ended',
    /worker ended with exit code 3\. On standard error: oh no$/,
  ],
  ['ends without one', 'process.exit(0);', 'worker-ended', /worker ended with exit code 0\.$/],
  ['is killed', `process.kill(process.pid, 'SIGKILL');`, 'worker-ended', /worker was ended by SIGKILL\.$/],
  ['ends in half an answer', `say('{"id":'); process.exit(0);`, 'invalid-output', /line "\{\\"id\\":"/],
  [
    'prints a log line',
    `console.log('\\u001b[1mLoading'); answer({ output: 'x' });`,
    'invalid-output',
    /the line "\\u001b\[1mLoading"; standard output is for answers only.*standard error\)\.$/,
  ],
  [
    'answers without an id',
    `say({ output: 'x' });`,
    'invalid-output',
    /answers only, one JSON object with "id"/,
  ],
  [
    'answers with another id',
    `say({ id: 'nope', output: 'x' });`,
    'invalid-output',
    /answered "nope", the id of no case in flight/,
  ],
  [
    'answers with no UTF-8',
    `process.stdout.write(Buffer.from([0x7b, 0xff, 0x0a]));`,
    'invalid-output',
    /not valid UTF-8: "\{\ufffd"/,
  ],
  [
    'prints too long a line',
    `answer({ output: 'x'.repeat(5000) });`,
    'too-much-output',
    /line of more than 4096 bytes \(max-output-bytes\)/,
  ],
  [
    'prints without end',
    `for (let n = 0; n < 1600; n++) say('x'.repeat(65536));`,
    'too-much-output',
    /more than 4096 bytes/,
  ],
  [
    'closes its output',
    `process.stdout.destroy(); setTimeout(() => process.exit(1), 50)`,
    'worker-ended',
    /exit code 1/,
  ],
];

describe('a JSONL worker in trouble', () => {
  for (const [what, source, code, message] of table) {
    it(`that ${what} costs its case, and the next is run by another`, async (test) => {
      const agent = openCommand(test, jsonl(unlessBad(source), { maxOutputBytes: 4096 }));
      const runs = await runPrompts(agent, ['a', 'bad', 'b']);
      assert.deepEqual(summary(runs), ['a', `[${code}]`, 'b']);
      assert.match(failureOf(runs[1] as AgentRun).message, message);
      assert.equal(runs[1]?.call?.attempts, 1);
    });
  }

  it('that dies costs all cases in flight at it', async (test) => {
    const agent = openCommand(
      test,
      jsonl(unlessBad('setTimeout(() => process.exit(1), 50)'), { casesPerWorker: 3 }),
    );
    assert.deepEqual(summary(await runPrompts(agent, ['a'])), ['a']);
    const hangs = jsonl(`if (request.prompt === 'bad') setTimeout(() => process.exit(1), 50);`, {
      casesPerWorker: 3,
    });
    const runs = await runPrompts(openCommand(test, hangs), ['x', 'bad', 'y']);
    assert.deepEqual(summary(runs), ['[worker-ended]', '[worker-ended]', '[worker-ended]']);
  });

  it('that ends when it has nothing to do costs nothing', async (test) => {
    const agent = openCommand(
      test,
      jsonl(`answer({ output: String(process.pid) }); setTimeout(() => process.exit(1), 10)`),
    );
    const first = outputOf(await askAgent(agent));
    await new Promise((later) => setTimeout(later, 200));
    assert.notEqual(outputOf(await askAgent(agent)), first);
  });

  it('that hangs is ended, and what was beside the case is run again', linux, async (test) => {
    const seconds = unusualSeconds();
    const start = `
      import { spawn } from 'node:child_process';
      process.on('SIGTERM', () => {});
      spawn('sleep', ['${seconds}'], { stdio: 'ignore', detached: true });
      let stuck = false;
    `;
    const source = `stuck ||= request.prompt === 'bad'; if (!stuck) answer({ output: request.prompt });`;
    const agent = openCommand(test, jsonl(source, { casesPerWorker: 4 }, start));
    const cases = ['bad', 'a', 'b', 'c', 'd'].map((prompt) => ({
      prompt,
      timeoutSeconds: prompt === 'bad' ? 0.5 : 20,
    }));
    const runs = await Promise.all(cases.map((testCase) => askAgent(agent, testCase)));
    assert.deepEqual(summary(runs), ['[timeout]', 'a', 'b', 'c', 'd']);
    assert.deepEqual(
      runs.map(({ call }) => call?.attempts),
      [1, 2, 2, 2, 1],
    );
    // What they waited beside the one that hung is no time of theirs.
    const [begin = 0, ...again] = runs.map(({ call }) => call?.startedAt ?? 0);
    for (const at of again) assert.ok(at - begin >= 490, `${at - begin} ms`);
    for (const { call } of runs) {
      assert.ok(call !== undefined && call.startedAt + call.latencyMs <= Date.now() + 10);
    }
    assert.match(
      failureOf(runs[0] as AgentRun).message,
      /worker did not answer within 0\.5 s and was killed/,
    );
    await agent.close?.();
    assert.deepEqual(await survivorsWith(seconds), []);
  });

  it('is not run again without end', async (test) => {
    const agent = openCommand(test, jsonl('', { casesPerWorker: 2 }));
    const limits = [0.3, 20, 0.3];
    const runs = await Promise.all(limits.map((timeoutSeconds) => askAgent(agent, { timeoutSeconds })));
    assert.deepEqual(summary(runs), ['[timeout]', '[worker-ended]', '[timeout]']);
    assert.match(failureOf(runs[1] as AgentRun).message, /because another case at it timed out, twice/);
    assert.equal(runs[1]?.call?.attempts, 2);
  });
});

describe('JSONL workers that never answer', () => {
  const never: [string, CommandOptions, RegExp][] = [
    ['die at once', { command: 'echo broken >&2; exit 4' }, /exit code 4\. On standard error: broken/],
    ['are not there', { command: ['no-such-worker'] }, /could not be started: .*ENOENT/],
    ['greet', { command: 'echo Hello; cat' }, /the line "Hello"; standard output is for answers only/],
  ];
  for (const [what, options, message] of never) {
    it(`because they ${what} are not started again and again`, async (test) => {
      const agent = openCommand(test, { protocol: 'jsonl', ...options });
      const begin = performance.now();
      const runs = await runPrompts(agent, Array(200).fill('x'));
      assert.ok(performance.now() - begin < 5_000);
      const messages = runs.map((result) => failureOf(result).message);
      for (const text of messages) assert.match(text, message);
      assert.equal(messages.filter((text) => text.startsWith('not run: 3 workers failed')).length, 197);
    });
  }
});

describe('JSONL workers in a run that is cancelled', () => {
  it(
    'are ended, every case is accounted for, and no worker is started for what waits',
    linux,
    async (test) => {
      const seconds = unusualSeconds();
      const cancellation = new AbortController();
      const start = `process.on('SIGTERM', () => {}); // ${seconds}`;
      const agent = openCommand(test, jsonl('', { workers: 3, casesPerWorker: 4 }, start));
      const runs = runPrompts(agent, Array(100).fill('x'), cancellation.signal);
      await waitForProcesses(seconds, 3);
      cancellation.abort();
      const begin = performance.now();
      assert.deepEqual(new Set(summary(await runs)), new Set(['[cancelled]']));
      await agent.close?.();
      assert.ok(performance.now() - begin < 3_000);
      assert.deepEqual(await survivorsWith(seconds), []);
    },
  );
});

describe('JSONL workers that die at random', () => {
  it('leave no case unaccounted for', linux, async (test) => {
    const word = unusualSeconds();
    const source = `
      const fate = Math.random();
      if (fate < 0.04) process.exit(1);
      if (fate < 0.06) process.kill(process.pid, 'SIGKILL');
      if (fate < 0.07) return say('garbage\\n');
      if (fate < 0.08) return;
      setTimeout(() => answer({ output: request.prompt }), fate * 5);
    `;
    const agent = openCommand(
      test,
      jsonl(source, { workers: 4, casesPerWorker: 3, timeoutSeconds: 1.5 }, `// ${word}`),
    );
    const prompts = Array.from({ length: 300 }, (_, n) => `p${n}`);
    const runs = await runPrompts(agent, prompts);
    const wrong = summary(runs).filter(
      (said, n) => said !== `p${n}` && !/^\[(worker-ended|invalid-output|timeout)\]$/.test(said),
    );
    assert.deepEqual(wrong, []);
    assert.ok(runs.some(({ outcome }) => outcome.status === 'answered'));
    await agent.close?.();
    assert.deepEqual(await survivorsWith(word), []);
  });
});
