import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  const { items, problems } = await readDataset([at('z.yaml'), at('*.jsonl')]);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    items.map(({ value }) => value),
    ['z', 'a', 'b'],
  );
});

test('folders do not change the alphabetical order of a glob', async (context) => {
  const at = await folderWith(context, { 'b.jsonl': '"b"', 'c.jsonl': '"c"' });
  await mkdir(at('a'));
  await writeFile(join(at('a'), 'x.jsonl'), '"a/x"');
  const { items } = await readDataset([at('**/*.jsonl')]);
  assert.deepEqual(
    items.map(({ value }) => value),
    ['a/x', 'b', 'c'],
  );
});

test('a file that several patterns match is read once', async (context) => {
  const at = await folderWith(context, { 'b.jsonl': '"b"', 'a.jsonl': '"a"' });
  const { items } = await readDataset([at('b.jsonl'), at('*.jsonl'), at('{a,b}.jsonl')]);
  assert.deepEqual(
    items.map(({ value }) => value),
    ['b', 'a'],
  );
});

test('a file that is not there and a glob that matches nothing are problems', async (context) => {
  const at = await folderWith(context, { 'a.jsonl': '"a"' });
  const { items, problems } = await readDataset([at('none.jsonl'), at('*.yaml'), at('a.jsonl')]);
  assert.equal(items.length, 1);
  assert.deepEqual(problems, [
    { where: 'dataset', message: `no file matches "${at('*.yaml')}".` },
    {
      where: 'dataset',
      message: `the file "${at('none.jsonl')}" does not exist (looked in ${process.cwd()}).`,
    },
  ]);
});

test('a file that is not UTF-8 is a problem, not mangled text', async (context) => {
  const at = await folderWith(context, { 'latin1.jsonl': Uint8Array.of(0x22, 0xe4, 0x22) });
  assert.deepEqual(await readDataset([at('latin1.jsonl')]), {
    items: [],
    problems: [{ where: 'dataset', message: `the file "${at('latin1.jsonl')}" is not UTF-8.` }],
  });
});

test('a folder is a problem that says it cannot be read', async (context) => {
  const at = await folderWith(context, {});
  await mkdir(at('folder.jsonl'));
  const [problem] = (await readDataset([at('folder.jsonl')])).problems;
  assert.match(problem?.message ?? '', /^the file ".*folder\.jsonl" cannot be read: .*EISDIR/);
});
