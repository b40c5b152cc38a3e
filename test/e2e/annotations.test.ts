import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { runAction, temporaryFolder } from '../support/run-bundle.ts';
import { commandsIn, type RunnerCommand } from '../support/runner-log.ts';
import { modelService, scripted } from '../support/services.ts';

const INPUTS = { 'openai-api-key': 'sk-key-1234567', 'artifact-name': 'none' };
const WORKFLOW = { GITHUB_WORKFLOW_REF: 'o/r/.github/workflows/gate.yml@refs/heads/main' };

/** Those of single cases: the verdict has no title. */
function annotationsIn(log: string): RunnerCommand[] {
  return commandsIn(log).filter(({ properties }) => 'title' in properties);
}

function places(log: string): string[] {
  return annotationsIn(log).map(
    ({ properties: { title = '', file, line } }) => `${title.split(' ')[0]} ${file}:${line}`,
  );
}

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

test('annotations stand where a case was written: dataset, config file, else the workflow', async (t) => {
  const model = await modelService(t, scripted({ a: 3, b: 2, c: 1 }));
  const folder = temporaryFolder(t);
  const outside = temporaryFolder(t);
  write(outside, 'cases.jsonl', '{"id": "x", "prompt": "a"}');
  write(
    folder,
    'data/cases.jsonl',
    '{"id": "x", "prompt": "fine"}\n{"id": "y", "prompt": "a"}\n{"id": "z", "prompt": "b"}',
  );
  write(folder, 'gate.yml', 'criteria: Be clear\nprompts:\n  - fine\n  - id: w\n    prompt: c\n');
  const judge = async (inputs: Readonly<Record<string, string>>) => {
    const given = { ...INPUTS, 'base-url': model.url, ...inputs };
    return places((await runAction({ folder, env: WORKFLOW, inputs: given })).stdout);
  };
  const criteria = 'Be clear';
  assert.deepEqual(await judge({ criteria, dataset: './data/*.jsonl' }), [
    'z data/cases.jsonl:3',
    'y data/cases.jsonl:2',
  ]);
  assert.deepEqual(await judge({ config: 'gate.yml' }), ['w gate.yml:4']);
  assert.deepEqual(await judge({ criteria, prompts: 'fine\nc' }), [
    'case-2 .github/workflows/gate.yml:undefined',
  ]);
  assert.deepEqual(await judge({ criteria, dataset: join(outside, 'cases.jsonl') }), [
    'x .github/workflows/gate.yml:undefined',
  ]);
});

test('the worst cases get the places there are, the rest is counted in one annotation', async (t) => {
  const names = Array.from({ length: 30 }, (_, index) => `Question ${index}`);
  const good = scripted(Object.fromEntries(names.map((name, index) => [name, index < 5 ? 2 : 4])));
  const model = await modelService(t, (call) =>
    call.judged?.prompt === 'broken' ? { refusal: 'No.' } : good(call),
  );
  const run = await runAction({
    folder: temporaryFolder(t),
    env: WORKFLOW,
    inputs: {
      ...INPUTS,
      criteria: 'Be clear',
      prompts: ['broken', ...names.toReversed()].join('\n'),
      'max-errors': '1',
      'base-url': model.url,
    },
  });
  const annotations = annotationsIn(run.stdout);
  assert.deepEqual(
    annotations.map(({ name, properties: { title = '' } }) => `${name} ${title.replace(/case-\d+/, 'case')}`),
    [
      ...Array(5).fill('error case scored 2, needed 7'),
      ...Array(2).fill('error case scored 4, needed 7'),
      'warning case errored',
      'error and 23 more cases',
    ],
  );
  assert.equal(annotations[0]?.data, 'Worth 2 points.\nQuoted: “Answer to”');
  assert.equal(annotations.at(-1)?.data, 'and 23 more cases failed: see the job summary.');
  const errors = commandsIn(run.stdout).filter(({ name }) => name === 'error');
  assert.equal(errors.length, 9, 'the verdict has a place, too');
});

test('a cancelled run annotates what it has, in time', async (t) => {
  const good = scripted({ one: 3 });
  const model = await modelService(t, (call) =>
    call.input === 'two'
      ? new Promise((done) => setTimeout(() => done(good(call)), 30_000).unref())
      : good(call),
  );
  const run = await runAction({
    folder: temporaryFolder(t),
    env: WORKFLOW,
    inputs: { ...INPUTS, criteria: 'Be clear', prompts: 'one\ntwo', concurrency: '1', 'base-url': model.url },
    started: (child) =>
      child.stdout?.on('data', (chunk) => String(chunk).includes('[1/2]') && child.kill('SIGINT')),
  });
  assert.ok(run.durationMs < 10_000, `${run.durationMs} ms`);
  assert.deepEqual(
    annotationsIn(run.stdout).map(({ name, properties }) => `${name} ${properties['title']}`),
    ['warning case-1 scored 3, needed 7'],
  );
  assert.match(run.stdout, /^::error::agent-judge errored: cancelled after 1 of 2 cases/m);
});
