import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { type TestContext, test } from 'node:test';
import { readDataset } from '../../src/dataset/read-dataset.ts';

async function folderWith(
  context: TestContext,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<(name: string) => string> {
  const folder = await mkdtemp(join(tmpdir(), 'agent-judge-'));
  context.after(() => rm(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return (name) => join(folder, name);
}

test('files are read in the order given, those of a glob in alphabetical order', async (context) => {
  const at = await folderWith(context, {
    'b.jsonl': '"b"',
    'a.jsonl': '"a"',
    'z.yaml': '- z',
    'n.txt': '"n"',
  });
  const { cases, problems } = await readDataset([at('z.yaml'), at('*.jsonl')]);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    cases.map(({ input }) => input.prompt),
    ['z', 'a', 'b'],
  );
});

test('folders do not change the alphabetical order of a glob', async (context) => {
  const at = await folderWith(context, { 'b.jsonl': '"b"', 'c.jsonl': '"c"' });
  await mkdir(at('a'));
  await writeFile(join(at('a'), 'x.jsonl'), '"a/x"');
  const { cases } = await readDataset([at('**/*.jsonl')]);
  assert.deepEqual(
    cases.map(({ input }) => input.prompt),
    ['a/x', 'b', 'c'],
  );
});

test('a file that several patterns match is read once', async (context) => {
  const at = await folderWith(context, { 'b.jsonl': '"b"', 'a.jsonl': '"a"' });
  const { cases } = await readDataset([at('b.jsonl'), at('*.jsonl'), at('{a,b}.jsonl')]);
  assert.deepEqual(
    cases.map(({ input }) => input.prompt),
    ['b', 'a'],
  );
});

test('a file that is not there and a glob that matches nothing are problems', async (context) => {
  const at = await folderWith(context, { 'a.jsonl': '"a"' });
  const { cases, problems } = await readDataset([at('none.jsonl'), at('*.yaml'), at('a.jsonl')]);
  assert.equal(cases.length, 1);
  assert.deepEqual(problems, [
    { where: 'dataset[1]', message: `no file matches "${at('*.yaml')}".` },
    {
      where: 'dataset[0]',
      message: `the file "${at('none.jsonl')}" does not exist (looked in ${process.cwd()}).`,
    },
  ]);
});

test('a file that is not UTF-8 is a problem, not mangled text', async (context) => {
  const at = await folderWith(context, { 'latin1.jsonl': Uint8Array.of(0x22, 0xe4, 0x22) });
  assert.deepEqual(await readDataset([at('latin1.jsonl')]), {
    cases: [],
    problems: [
      { where: 'dataset', message: `the file "${at('latin1.jsonl')}" is not UTF-8; save it as UTF-8.` },
    ],
  });
});

test('a folder is a problem that says how to name its files; a glob leaves folders out', async (context) => {
  const at = await folderWith(context, { 'a.jsonl': '"a"' });
  for (const name of ['empty', 'full', 'b.jsonl']) await mkdir(at(name));
  await writeFile(join(at('full'), 'x.txt'), '');
  await writeFile(join(at('full'), 'x.CSV'), 'prompt\na');
  const problem = (index: number, folder: string, example: string) => ({
    where: `dataset[${index}]`,
    message: `"${folder}" is a folder; name the files in it, for example "${example}".`,
  });
  assert.deepEqual((await readDataset([at('empty'), `${at('full')}/`, at('b.jsonl')])).problems, [
    problem(0, at('empty'), `${at('empty')}/*.yaml`),
    problem(1, `${at('full')}/`, `${at('full')}/*.csv`),
    problem(2, at('b.jsonl'), `${at('b.jsonl')}/*.yaml`),
  ]);
  const { cases, problems } = await readDataset([at('*.jsonl')]);
  assert.deepEqual(problems, []);
  assert.equal(cases.length, 1);
  assert.equal((await readDataset([at('b*')])).problems[0]?.message, `no file matches "${at('b*')}".`);
});

test('a file that is spelled in several ways is read once, and named from the working directory', async (context) => {
  const at = await folderWith(context, { 'a.jsonl': '"a"', 'b.jsonl': '"b"' });
  const folder = at('');
  const spellings = [`${folder}/./a.jsonl`, `${folder}//a.jsonl`, relative('', at('a.jsonl')), at('*.jsonl')];
  const { cases } = await readDataset(spellings);
  assert.deepEqual(
    cases.map(({ where }) => where),
    [`${at('a.jsonl')}:1`, `${at('b.jsonl')}:1`],
  );
  const [inside] = (await readDataset([join(process.cwd(), 'package.json')])).problems;
  assert.equal(inside?.where, 'package.json');
});

test('a file without a case is a problem, also beside one that has some', async (context) => {
  const empty = {
    'a.jsonl': '\n',
    'b.json': '[]',
    'c.yaml': '# none\n',
    'd.csv': 'id,prompt\n',
    'e.json': '',
  };
  const at = await folderWith(context, { ...empty, 'good.jsonl': '"a"' });
  const { cases, problems } = await readDataset([at('*')]);
  assert.equal(cases.length, 1);
  assert.deepEqual(
    problems,
    Object.keys(empty).map((name) => ({
      where: at(name),
      message: 'holds no case; add one, or leave the file out.',
    })),
  );
});

test('the file’s ending tells its format; another one is a problem', async (context) => {
  const at = await folderWith(context, {
    'c.JSONL': '"jsonl"',
    'c.json': '["json"]',
    'c.yml': '- yml',
    'c.YAML': '- yaml',
    'c.csv': 'prompt\ncsv',
    'c.txt': 'text',
    cases: 'none',
    'c.constructor': 'none',
  });
  const names = ['c.JSONL', 'c.json', 'c.yml', 'c.YAML', 'c.csv', 'c.txt', 'cases', 'c.constructor'];
  const { cases, problems } = await readDataset(names.map(at));
  assert.deepEqual(
    cases.map(({ input }) => input.prompt),
    ['jsonl', 'json', 'yml', 'yaml', 'csv'],
  );
  assert.deepEqual(
    problems,
    ['c.txt', 'cases', 'c.constructor'].map((name, index) => ({
      where: `dataset[${index + 5}]`,
      message: `the file "${at(name)}" must end in one of .jsonl, .json, .yaml, .yml, .csv.`,
    })),
  );
});

test('a byte order mark is no part of any file', async (context) => {
  const at = await folderWith(context, {
    'a.jsonl': '\uFEFF"a"',
    'b.json': '\uFEFF["b"]',
    'c.yaml': '\uFEFF- c',
    'd.csv': '\uFEFF"prompt"\r\nd\r\n',
  });
  const { cases, problems } = await readDataset([at('*')]);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    cases.map(({ input }) => input.prompt),
    ['a', 'b', 'c', 'd'],
  );
});

test('files of many pieces are read with all their characters and lines', async (context) => {
  const prompts = Array.from({ length: 20_000 }, (_, index) => `${'é😀'.repeat(index % 20)} ${index}`);
  const at = await folderWith(context, {
    'a.jsonl': prompts.map((prompt) => JSON.stringify(prompt)).join('\n'),
    'b.csv': ['prompt', ...prompts.map((prompt) => `"${prompt}"`)].join('\r\n'),
  });
  const { cases, problems } = await readDataset([at('a.jsonl'), at('b.csv')]);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    cases.map(({ input }) => input.prompt),
    [...prompts, ...prompts],
  );
  assert.equal(cases.at(-1)?.source?.line, 20_001);
});

test('a CSV file that is not UTF-8 or not there is a problem, too', async (context) => {
  const at = await folderWith(context, { 'latin1.csv': Uint8Array.of(0x70, 0xe4, 0x0a) });
  assert.deepEqual((await readDataset([at('latin1.csv'), at('none.csv')])).problems, [
    {
      where: 'dataset[0]',
      message: `the file "${at('latin1.csv')}" is not UTF-8; save it as UTF-8 (in Excel: as "CSV UTF-8").`,
    },
    {
      where: 'dataset[1]',
      message: `the file "${at('none.csv')}" does not exist (looked in ${process.cwd()}).`,
    },
  ]);
});
