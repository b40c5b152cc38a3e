import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { loadConfiguration } from '../../src/config/load-configuration.ts';
import type { RawOptions } from '../../src/config/options.ts';
import { ConfigurationError } from '../../src/errors.ts';
import { temporaryFolder } from '../support/run-bundle.ts';

const DEFAULTS = { apiKey: 'key-of-environment', outputDirectory: 'out', noKeyHint: 'Give a key.' };
const GOOD = 'criteria: Is clear\nprompts: of the file\n';
const HOME = process.cwd();
const DEFAULT_FILE = '.github/agent-judge.yml';

/** A folder with these files, which is the working directory until the test ends. */
async function inFolder(t: TestContext, files: Readonly<Record<string, string | Buffer>>): Promise<string> {
  const folder = temporaryFolder(t);
  t.after(() => process.chdir(HOME));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  process.chdir(folder);
  return process.cwd();
}

async function load(inputs: RawOptions): Promise<{ prompts: string[]; problems: string[] }> {
  try {
    const { cases } = await loadConfiguration(inputs, DEFAULTS, []);
    return { prompts: cases.map(({ prompt }) => prompt), problems: [] };
  } catch (error) {
    assert.ok(error instanceof ConfigurationError, String(error));
    return { prompts: [], problems: error.problems.map(({ where, message }) => `${where}: ${message}`) };
  }
}

test('the default file is read where it is and the inputs bring no cases', async (t) => {
  await inFolder(t, { [DEFAULT_FILE]: GOOD, 'cases.jsonl': '"of the dataset"\n' });
  assert.deepEqual((await load({})).prompts, ['of the file']);
  assert.deepEqual((await load({ prompts: 'own', criteria: 'x' })).prompts, ['own']);
  assert.deepEqual((await load({ dataset: 'cases.jsonl', criteria: 'x' })).prompts, ['of the dataset']);
});

test('the default file may end in .yaml, and there is one', async (t) => {
  await inFolder(t, { '.github/agent-judge.yaml': GOOD });
  assert.deepEqual(await load({}), { prompts: ['of the file'], problems: [] });
  await inFolder(t, { [DEFAULT_FILE]: GOOD, '.github/agent-judge.yaml': GOOD });
  assert.deepEqual((await load({})).problems, [
    `.github/agent-judge.yaml: is not read, because "${DEFAULT_FILE}" is there as well. Keep one of them.`,
  ]);
});

test('an item of a list of files or patterns has its own place', async (t) => {
  await inFolder(t, {
    [DEFAULT_FILE]: 'criteria: x\ndataset:\n  - a.jsonl\n  - b.jsonl\nfilter:\n  - a\n  - "tag:"\n',
    'a.jsonl': '"a"\n',
  });
  const problems = (await load({})).problems.map((problem) => problem.replace(/;.*|(?<=exist).*/, ''));
  assert.deepEqual(problems, [
    `${DEFAULT_FILE}:4, dataset[1]: the file "b.jsonl" does not exist`,
    `${DEFAULT_FILE}:7, filter[1]: received "tag:"`,
  ]);
});

test('a file that is named is read in any case, and inputs go before it key by key', async (t) => {
  await inFolder(t, { 'a/b.yml': `${GOOD}dataset: cases.jsonl\n`, 'cases.jsonl': '"of the dataset"\n' });
  assert.deepEqual((await load({ config: ' a/b.yml ' })).prompts, ['of the file', 'of the dataset']);
  assert.deepEqual((await load({ config: 'a/b.yml', prompts: 'own' })).prompts, ['own', 'of the dataset']);
});

test('JSON is a config file as well, and a byte order mark is no part of it', async (t) => {
  await inFolder(t, { 'c.json': '\uFEFF{\n\t"criteria": ["Is clear"],\n\t"prompts": ["a"]\n}' });
  assert.deepEqual(await load({ config: 'c.json' }), { prompts: ['a'], problems: [] });
});

test('no default file is no problem, a named one must be there', async (t) => {
  const folder = await inFolder(t, { 'folder/x': '' });
  assert.deepEqual((await load({ criteria: 'x' })).problems, [
    'prompts: is missing, and so is dataset. Give at least one prompt, or a dataset file. ' +
      `There is no ${DEFAULT_FILE} or .github/agent-judge.yaml in ${folder} either; "agent-judge init" writes one to start from.`,
  ]);
  assert.deepEqual((await load({ config: 'no.yml' })).problems, [
    `config: the file "no.yml" does not exist (looked in ${folder}). Is the repository checked out?`,
  ]);
  assert.deepEqual((await load({ config: 'folder' })).problems, [
    'config: "folder" is a folder; give the file.',
  ]);
});

test('a file that cannot be read as text is the only problem told', async (t) => {
  await inFolder(t, { [DEFAULT_FILE]: Buffer.from([0x61, 0xff, 0xfe]), 'empty.yml': '' });
  assert.deepEqual((await load({})).problems, [`config: the file "${DEFAULT_FILE}" is not UTF-8.`]);
  assert.deepEqual((await load({ config: 'empty.yml' })).problems, [
    'empty.yml: is empty. "agent-judge init" writes one to start from.',
  ]);
});

test('problems of prompts in the file have its lines', async (t) => {
  await inFolder(t, { [DEFAULT_FILE]: 'criteria: x\nprompts:\n  - a\n  - id: b\n    promt: c\n  - 5\n' });
  assert.deepEqual((await load({})).problems, [
    `${DEFAULT_FILE}:4, prompts[1].prompt: is missing.`,
    `${DEFAULT_FILE}:4, prompts[1]: unknown key "promt". Did you mean "prompt"?`,
  ]);
  await inFolder(t, { [DEFAULT_FILE]: 'criteria: x\nprompts: |\n  - a\n  - {}\n' });
  assert.deepEqual((await load({})).problems, [`${DEFAULT_FILE}:2, prompts[1].prompt: is missing.`]);
  await inFolder(t, {
    [DEFAULT_FILE]: 'criteria: x\nprompts:\n  - { id: a, prompt: b }\n  - { id: a, prompt: c }\n',
  });
  assert.deepEqual((await load({})).problems, [
    `${DEFAULT_FILE}:4, prompts[1]: the id "a" is already used by ${DEFAULT_FILE}:3, prompts[0]; ids must be unique.`,
  ]);
});

test('a secret that was written where it is shown is masked', async (t) => {
  await inFolder(t, { [DEFAULT_FILE]: `${GOOD}comment: key-of-environment\n` });
  assert.deepEqual((await load({})).problems, [
    `${DEFAULT_FILE}:3, comment: received "***"; must be always, on-failure or never.`,
  ]);
});

test('the file is named from the working directory, however it was written', async (t) => {
  const folder = await inFolder(t, {
    'a/b.yml': 'criteria: x\nprompts:\n  - id: one\n    prompt: y\n',
    'a/c.yml': 'criteria: x\nprompts:\n  - ""\n',
  });
  for (const config of ['a/b.yml', './a/b.yml', 'a/../a//b.yml', join(folder, 'a/b.yml')]) {
    const { cases, config: read } = await loadConfiguration({ config }, DEFAULTS, []);
    assert.deepEqual([cases[0]?.source?.file, read.origin?.configFile], ['a/b.yml', 'a/b.yml'], config);
  }
  assert.match((await load({ config: './a/c.yml' })).problems.join(), /^a\/c\.yml:3, /);
});
