import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import type { AgentRun } from '../../src/domain/trial.ts';
import { askAgent, failureOf, outputOf } from '../support/ask-agent.ts';
import { linux, processesWith, survivorsWith, unusualSeconds } from '../support/processes.ts';
import { type CommandOptions, openCommand, workerProgram } from '../support/programs.ts';

const jsonl = (source: string, options: CommandOptions = {}, start = ''): CommandOptions => ({
  protocol: 'jsonl',
  command: workerProgram(source, start),
  ...options,
});

const REPEAT = 'answer({ output: request.prompt });';
const HOSTILE = '"quotes" \\ \r\n\t\u0000\u001b[31m\u202e\u0085\u2028\u2029 \ud83d\ude00 \ud800 end\n ';

function runAll(agent: Parameters<typeof askAgent>[0], count: number): Promise<AgentRun[]> {
  return Promise.all(
    Array.from({ length: count }, (_, position) => askAgent(agent, { position, prompt: `p${position}` })),
  );
}

describe('JSONL workers', () => {
  it('are told of the case, but not what is expected, and answer with all that an answer can have', async (test) => {
    const agent = openCommand(
      test,
      jsonl(`answer({
        output: JSON.stringify(request), toolCalls: [{ name: 'f' }], costUsd: 1, model: 'm',
        usage: { inputTokens: 1, outputTokens: 2 },
      });`),
    );
    const messages = [{ role: 'user', content: 'Hello' }] as const;
    const told = { prompt: HOSTILE, messages, tags: ['a'], vars: { x: '1' } };
    const { outcome, call, toolCalls } = await askAgent(agent, {
      ...told,
      id: 'maths',
      expected: '4',
      threshold: 3,
    });
    assert.ok(outcome.status === 'answered');
    const { id, ...request } = JSON.parse(outcome.output) as Record<string, unknown>;
    assert.equal(typeof id, 'string');
    assert.deepEqual(request, { case: 'maths', ...told });
    assert.deepEqual(toolCalls, [{ name: 'f', arguments: {} }]);
    const { latencyMs, startedAt, ...rest } = call ?? { latencyMs: -1, startedAt: 0 };
    const usage = { inputTokens: 1, outputTokens: 2, cachedInputTokens: 0 };
    assert.deepEqual(rest, { attempts: 1, usage, costUsd: 1, model: 'm' });
    assert.ok(latencyMs >= 0 && Math.abs(Date.now() - startedAt) < 20_000);
  });

  it('keep the answer as it is', async (test) => {
    const agent = openCommand(test, jsonl(REPEAT));
    assert.equal(outputOf(await askAgent(agent, { prompt: HOSTILE })), HOSTILE);
    const long = 'é'.repeat(400_000);
    assert.equal(outputOf(await askAgent(agent, { prompt: long })), long);
  });

  it('are one process for all cases, started with the first', linux, async (test) => {
    const word = unusualSeconds();
    const agent = openCommand(test, jsonl('answer({ output: String(process.pid) });', {}, `// ${word}`));
    assert.deepEqual(processesWith(word), []);
    const pids = (await runAll(agent, 20)).map(outputOf);
    assert.equal(new Set(pids).size, 1);
    await agent.close?.();
    assert.deepEqual(await survivorsWith(word), []);
  });

  it('are as many as they may be, with so many cases each', async (test) => {
    const source = `
      running += 1; most = Math.max(most, running);
      setTimeout(() => { running -= 1; answer({ output: process.pid + ' ' + most }); }, 30);
    `;
    const options = { workers: 2, casesPerWorker: 3 };
    const agent = openCommand(test, jsonl(source, options, 'let running = 0; let most = 0;'));
    const outputs = (await runAll(agent, 40)).map((result) => outputOf(result).split(' '));
    assert.equal(new Set(outputs.map(([pid]) => pid)).size, 2);
    assert.equal(Math.max(...outputs.map(([, most]) => Number(most))), 3);
  });

  it('may answer in any order, with the id as a text or a number, in pieces or many at once', async (test) => {
    const source = `
      held.push(request);
      if (held.length < 10) return;
      const lines = held.reverse().map(({ id, prompt }, n) =>
        JSON.stringify({ output: prompt, id: n % 2 ? Number(id) : id }));
      const text = '\\n' + lines.join('\\r\\n\\n') + '\\n';
      held = [];
      say(text.slice(0, 33));
      setTimeout(() => say(text.slice(33)), 20);
    `;
    const agent = openCommand(test, jsonl(source, { casesPerWorker: 10 }, 'let held = [];'));
    const outputs = (await runAll(agent, 30)).map(outputOf);
    assert.deepEqual(
      outputs,
      Array.from({ length: 30 }, (_, n) => `p${n}`),
    );
  });

  it('may have errors of their own, or answers that are wrong, and go on', async (test) => {
    const source = `
      if (request.prompt === 'p1') answer({ error: 'too hard' });
      else if (request.prompt === 'p2') answer({ output: 4 });
      else answer({ output: String(process.pid) });
    `;
    const [first, hard, wrong, last] = await runAll(openCommand(test, jsonl(source)), 4);
    assert.deepEqual(failureOf(hard as AgentRun), {
      code: 'agent-error',
      message: 'the agent says: too hard',
    });
    assert.equal(failureOf(wrong as AgentRun).code, 'invalid-output');
    assert.match(failureOf(wrong as AgentRun).message, /answer\.output: received 4; must be a text/);
    assert.equal(outputOf(first as AgentRun), outputOf(last as AgentRun));
  });

  it('may be Python that does not flush', { skip: hasPython() ? false : 'needs python3' }, async (test) => {
    const source = `import json, sys
for line in sys.stdin:
    request = json.loads(line)
    print(json.dumps({"id": request["id"], "output": request["prompt"].upper()}, ensure_ascii=False))
`;
    const agent = openCommand(test, {
      protocol: 'jsonl',
      command: ['python3', '-c', source],
      timeoutSeconds: 5,
    });
    assert.equal(outputOf(await askAgent(agent, { prompt: 'größe 😀' })), 'GRÖSSE 😀');
  });
});

describe('closing JSONL workers', () => {
  it('closes their input and lets them end by themselves', linux, async (test) => {
    const word = unusualSeconds();
    const start = `process.stdin.on('end', () => setTimeout(() => process.exit(), 100)); // ${word}`;
    const agent = openCommand(test, jsonl(REPEAT, { workers: 3, casesPerWorker: 1 }, start));
    await runAll(agent, 9);
    assert.equal(processesWith(word).length, 3);
    const begin = performance.now();
    await agent.close?.();
    assert.ok(performance.now() - begin < 800);
    assert.deepEqual(await survivorsWith(word), []);
  });

  it('ends those that do not, with what they have started, in time', linux, async (test) => {
    const word = unusualSeconds();
    const start = `
      import { spawn } from 'node:child_process';
      process.on('SIGTERM', () => {});
      setInterval(() => {}, 1000);
      spawn('sleep', ['${word}'], { stdio: 'ignore' });
      spawn('sleep', ['${word}'], { stdio: 'ignore', detached: true });
    `;
    const agent = openCommand(test, jsonl(REPEAT, { workers: 2 }, start));
    await runAll(agent, 8);
    assert.equal(processesWith(`sleep ${word}`).length, 4);
    const begin = performance.now();
    await agent.close?.();
    assert.ok(performance.now() - begin < 3_500);
    assert.deepEqual(await survivorsWith(word), []);
  });

  it('needs no worker, and after it no case is run', async (test) => {
    const agent = openCommand(test, jsonl(REPEAT));
    await agent.close?.();
    assert.equal(failureOf(await askAgent(agent)).code, 'cancelled');
  });

  it('accounts for cases that are under way', async (test) => {
    const agent = openCommand(test, jsonl('', { workers: 2 }));
    const runs = runAll(agent, 5);
    await new Promise((later) => setTimeout(later, 100));
    await agent.close?.();
    for (const result of await runs) assert.equal(failureOf(result).code, 'cancelled');
  });
});

function hasPython(): boolean {
  return spawnSync('python3', ['--version']).status === 0;
}
