import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadConfiguration } from '../../src/config/load-configuration.ts';
import type { RawOptions } from '../../src/config/options.ts';
import { ConfigurationError, type ConfigurationProblem } from '../../src/errors.ts';

const DEFAULTS = { apiKey: 'k', outputDirectory: 'out', noKeyHint: 'Give a key.' };

async function problemsOf(
  raw: RawOptions,
  readerProblems: readonly ConfigurationProblem[] = [],
): Promise<readonly ConfigurationProblem[]> {
  const error: unknown = await loadConfiguration(raw, DEFAULTS, readerProblems).then(
    () => assert.fail('the configuration was taken'),
    (reason) => reason,
  );
  assert.ok(error instanceof ConfigurationError, String(error));
  return error.problems;
}

test('prompts come before datasets, and each case knows its place', async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'agent-judge-'));
  context.after(() => rm(folder, { recursive: true }));
  const dataset = join(folder, 'cases.jsonl');
  await writeFile(dataset, '"third"\n{"id":"last","prompt":"fourth","output":"recorded"}\n');
  const { cases, config } = await loadConfiguration(
    { prompts: 'first\nsecond', dataset, criteria: 'Is clear', name: 'suite' },
    DEFAULTS,
    [],
  );
  assert.equal(config.name, 'suite');
  assert.deepEqual(cases, [
    { id: 'case-1', position: 0, prompt: 'first', tags: [], source: undefined },
    { id: 'case-2', position: 1, prompt: 'second', tags: [], source: undefined },
    { id: 'case-3', position: 2, prompt: 'third', tags: [], source: { file: dataset, line: 1 } },
    {
      id: 'last',
      position: 3,
      prompt: 'fourth',
      output: 'recorded',
      tags: [],
      source: { file: dataset, line: 2 },
    },
  ]);
});

test('every problem of inputs, datasets, cases and between them is told at once', async () => {
  const raw = {
    prompts: '- prompt: one\n  id: a\n- prompt: two\n  id: a\n- id: no-prompt',
    dataset: 'no-such-file.jsonl',
    threshold: '70',
    trials: 'x',
  };
  const problems = await problemsOf(raw, [{ where: 'treshold', message: 'unknown input.' }]);
  assert.deepEqual(
    problems.map(({ where, message }) => `${where}: ${message.slice(0, 30)}`),
    [
      'treshold: unknown input.',
      'trials: received "x"; must be a whole ',
      'dataset: the file "no-such-file.jsonl" ',
      'prompts[2].prompt: is missing.',
      'prompts[1]: the id "a" is already used by ',
      'criteria: is missing. Say what a good an',
      'threshold: received 70; must be on the sc',
    ],
  );
});

test('the error’s message is its problems, a line each', async () => {
  const error = await loadConfiguration({ prompts: 'p', trials: '0' }, DEFAULTS, []).catch(
    (reason) => reason,
  );
  assert.ok(error instanceof ConfigurationError);
  assert.equal(error.code, 'configuration');
  assert.equal(error.message, error.problems.map(({ where, message }) => `${where}: ${message}`).join('\n'));
  assert.equal(error.problems.length, 2);
});

test('a run over nothing is refused', async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'agent-judge-'));
  context.after(() => rm(folder, { recursive: true }));
  const empty = join(folder, 'empty.jsonl');
  await writeFile(empty, '\n');
  const missing =
    'is missing, and so is dataset. Give at least one prompt, or a dataset file. ' +
    `There is no .github/agent-judge.yml or .github/agent-judge.yaml in ${process.cwd()} either; "agent-judge init" writes one to start from.`;
  const nothing = 'holds no case. A gate over nothing would always pass; give at least one prompt.';
  const table: [RawOptions, ConfigurationProblem][] = [
    [{}, { where: 'prompts', message: missing }],
    [{ dataset: empty }, { where: empty, message: 'holds no case; add one, or leave the file out.' }],
    [{ dataset: '[]' }, { where: 'dataset', message: nothing }],
    [{ prompts: '[]' }, { where: 'prompts', message: nothing }],
  ];
  for (const [raw, problem] of table) {
    assert.deepEqual(await problemsOf({ criteria: 'Is clear', ...raw }), [problem]);
  }
});

test('a hundred problems are told, of more their number', async () => {
  const bad = '- wieght: 2\n'.repeat(150);
  const problems = await problemsOf({ prompts: 'Hi', checks: bad });
  assert.equal(problems.length, 101);
  assert.deepEqual(problems[100], {
    where: 'configuration',
    message: 'and 50 more problems that are not shown; mend these first.',
  });
});
