import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { query } from '../support/database.ts';
import { judgement } from '../support/model-server.ts';
import { runAction, temporaryFolder } from '../support/run-bundle.ts';
import { modelService } from '../support/services.ts';

const INPUTS = { criteria: 'Good', 'openai-api-key': 'sk-key-1234567', 'artifact-name': 'none' };

/** Does what its prompt says. What it leaves behind has the word in its command line. */
const MISBEHAVING = `
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
const word = process.argv[2];
const mode = readFileSync(0, 'utf8').trim();
const leave = (options) => spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)', word], { stdio: 'ignore', ...options }).unref();
if (mode === 'good') console.log('a good answer');
if (mode === 'hang') setInterval(() => {}, 1000);
if (mode === 'ignore SIGTERM') { process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); }
if (mode === 'crash') { console.error('the reason why'); process.exit(3); }
if (mode === 'print 100 MB') { const block = 'x'.repeat(1 << 20); for (let n = 0; n < 100; n++) process.stdout.write(block); }
if (mode === 'control') process.stdout.write('a\\u001b[2Jb\\u0000c');
if (mode === 'invalid') process.stdout.write(Buffer.from([0x61, 0xff, 0xfe]));
if (mode === 'grandchild') { leave({}); console.log('left one'); }
if (mode === 'grandchild apart') { leave({ detached: true }); console.log('left one'); }
`;
const MODES = [
  ['good', 'answered', undefined],
  ['nothing', 'errored', 'no-output'],
  ['hang', 'errored', 'timeout'],
  ['ignore SIGTERM', 'errored', 'timeout'],
  ['crash', 'errored', 'exit-code'],
  ['print 100 MB', 'errored', 'too-much-output'],
  ['control', 'answered', undefined],
  ['invalid', 'errored', 'invalid-output'],
  ['grandchild', 'answered', undefined],
  ['grandchild apart', 'answered', undefined],
] as const;

/** Processes with this word in their command line. */
function processesWith(word: string): string[] {
  return readdirSync('/proc').filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(word);
    } catch {
      return false;
    }
  });
}

function misbehavingAgent(t: TestContext): { folder: string; word: string; command: string } {
  const folder = temporaryFolder(t);
  writeFileSync(join(folder, 'agent.mjs'), MISBEHAVING);
  const word = `agent-judge-test-${process.pid}-${Math.random().toString(36).slice(2)}`;
  return { folder, word, command: `node agent.mjs ${word}` };
}

test('programs that misbehave: every case accounted for, no process left behind, an end in time', async (t) => {
  const { folder, word, command } = misbehavingAgent(t);
  const model = await modelService(t, () => judgement(9));
  const run = await runAction({
    folder,
    cwd: folder,
    inputs: {
      ...INPUTS,
      'agent-command': command,
      prompts: MODES.map(([mode]) => mode).join('\n'),
      timeout: '4',
      'max-errors': '6',
      'base-url': model.url,
    },
  });
  const trials = query(
    run.outputs['database'] ?? '',
    'SELECT trials.status, error_code, error_message FROM trials JOIN cases ON id = case_id ORDER BY position',
  );
  assert.deepEqual(
    trials.map((trial) => [trial['status'], trial['error_code'] ?? undefined]),
    MODES.map(([, status, code]) => [status, code]),
  );
  assert.match(String(trials[4]?.['error_message']), /exit code 3[\s\S]*the reason why/);
  assert.deepEqual([run.exitCode, run.outputs['verdict']], [0, 'passed']);
  assert.equal(model.calls.length, 4, 'only answers are judged');
  assert.ok(run.durationMs < 20_000, `${run.durationMs} ms`);
  assert.deepEqual(processesWith(word), []);
});

const DYING_WORKER = `
import { createInterface } from 'node:readline';
let seen = 0;
for await (const line of createInterface({ input: process.stdin })) {
  const { id, prompt } = JSON.parse(line);
  seen += 1;
  if (seen === 5) { console.error('out of memory'); process.exit(1); }
  console.log(JSON.stringify({ id, output: 'Answer to ' + prompt }));
}
`;

test('JSONL workers that die half way: their case is errored, all others are answered by new ones', async (t) => {
  const folder = temporaryFolder(t);
  writeFileSync(join(folder, 'worker.mjs'), DYING_WORKER);
  const word = `agent-judge-test-${process.pid}-worker`;
  const model = await modelService(t, () => judgement(9));
  const run = await runAction({
    folder,
    cwd: folder,
    inputs: {
      ...INPUTS,
      'agent-command': `node worker.mjs ${word}`,
      'agent-protocol': 'jsonl',
      prompts: Array.from({ length: 40 }, (_, index) => `Question ${index}`).join('\n'),
      'max-errors': '8',
      'base-url': model.url,
    },
  });
  const trials = query(run.outputs['database'] ?? '', 'SELECT status, error_message FROM trials');
  const errored = trials.filter(({ status }) => status === 'errored');
  assert.equal(trials.length, 40);
  assert.ok(errored.length >= 4 && errored.length <= 8, `${errored.length} are errored`);
  for (const { error_message } of errored)
    assert.match(String(error_message), /exit code 1[\s\S]*out of memory/);
  assert.equal(run.outputs['verdict'], 'passed');
  assert.deepEqual(processesWith(word), []);
});

test('SIGTERM in the middle ends the programs, too', async (t) => {
  const { folder, word, command } = misbehavingAgent(t);
  const model = await modelService(t, () => judgement(9));
  const run = await runAction({
    folder,
    cwd: folder,
    inputs: {
      ...INPUTS,
      'agent-command': command,
      prompts: 'hang\nignore SIGTERM\ngrandchild apart',
      'base-url': model.url,
    },
    started: async (child) => {
      while (processesWith(word).length < 2) await sleep(50);
      await sleep(500);
      child.kill('SIGTERM');
    },
  });
  assert.equal(run.exitCode, 1);
  assert.equal(run.outputs['verdict'], 'errored');
  assert.match(run.stdout, /cancelled after/);
  assert.deepEqual(processesWith(word), []);
});

test('"agent-url": the prompt is posted as JSON, and the answer found by "agent-answer"', async (t) => {
  const bodies: string[] = [];
  const service = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    bodies.push(body);
    response
      .setHeader('content-type', 'application/json')
      .end(JSON.stringify({ reply: { text: 'It is 4.' } }));
  });
  await new Promise<void>((listening) => service.listen(0, '127.0.0.1', listening));
  t.after(() => service.close());
  const model = await modelService(t, ({ judged }) => judgement(judged?.answer === 'It is 4.' ? 9 : 1));
  const run = await runAction({
    folder: temporaryFolder(t),
    inputs: {
      ...INPUTS,
      prompts: 'What is "2 + 2"?',
      'agent-url': `http://127.0.0.1:${(service.address() as AddressInfo).port}/chat`,
      'agent-answer': '/reply/text',
      'base-url': model.url,
    },
  });
  assert.equal(run.exitCode, 0, run.stdout);
  assert.deepEqual(bodies, ['{"prompt":"What is \\"2 + 2\\"?"}']);
});

test('a setup that fails: nothing is run, one clear error, and the teardown is done', async (t) => {
  const model = await modelService(t, () => assert.fail('a call was made'));
  const folder = temporaryFolder(t);
  const run = await runAction({
    folder,
    cwd: folder,
    inputs: {
      ...INPUTS,
      prompts: 'one',
      setup: 'echo "no ::error::database"; exit 4',
      teardown: 'touch torn-down',
      'base-url': model.url,
    },
  });
  assert.deepEqual([run.exitCode, run.outputs['verdict'], run.outputs['passed']], [1, 'errored', 'false']);
  assert.match(run.stdout, /^::error::Setup: nothing was run\. .*exit code 4/m);
  assert.match(
    run.summary,
    /The setup command failed; nothing was run and nothing was paid\.[\s\S]*database/,
  );
  assert.ok(readdirSync(folder).includes('torn-down'));
});
