import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { readOutputs } from '../../src/dataset/read-outputs.ts';
import { temporaryFolder } from '../support/run-bundle.ts';

const HOME = process.cwd();

/** The working directory until the test ends. */
function inFolder(t: TestContext): string {
  const folder = temporaryFolder(t);
  t.after(() => process.chdir(HOME));
  process.chdir(folder);
  return folder;
}

async function read(file: string) {
  const { byId, problems } = await readOutputs(file);
  return {
    outputs: Object.fromEntries(byId),
    problems: problems.map(({ where, message }) => `${where}: ${message}`),
  };
}

test('a line is an answer, as it was written', async (t) => {
  const folder = inFolder(t);
  const lines = [
    '{"id":"a","output":"one"}',
    '',
    '{"output":"{{x}}\\n ","id":"b c"}',
    '{"id":"c","output":""}',
  ];
  writeFileSync('o.jsonl', `\uFEFF${lines.join('\n')}`);
  const expected = { outputs: { a: 'one', 'b c': '{{x}}\n ', c: '' }, problems: [] };
  for (const path of ['o.jsonl', './o.jsonl', join(folder, 'o.jsonl')])
    assert.deepEqual(await read(path), expected);
});

test('an id is written as its case has it, half a surrogate pair included', async (t) => {
  inFolder(t);
  writeFileSync('o.jsonl', '{"id":"a\\ud800","output":"b\\udc00"}');
  assert.deepEqual(await read('o.jsonl'), { outputs: { 'a\ufffd': 'b\ufffd' }, problems: [] });
});

test('what is no answer is told with its line', async (t) => {
  inFolder(t);
  const lines = [
    '5',
    '{"id":"a"}',
    '{"id":7,"output":"x"}',
    '{"id":"","output":"x"}',
    '{"id":"b","output":{}}',
    '{',
    '{"id":"c","output":"x","y":1}',
  ];
  writeFileSync('o.jsonl', lines.join('\n'));
  const { outputs, problems } = await read('o.jsonl');
  assert.deepEqual(outputs, {});
  assert.deepEqual(
    problems.map((problem) => problem.split(':').slice(0, 2).join(':')),
    [
      'o.jsonl:1',
      'o.jsonl:2.output',
      'o.jsonl:3.id',
      'o.jsonl:4.id',
      'o.jsonl:5.output',
      'o.jsonl:6',
      'o.jsonl:7',
    ],
  );
});

test('an id that names a property of every object is an id like any other', async (t) => {
  inFolder(t);
  writeFileSync('o.jsonl', '{"id":"__proto__","output":"x"}\n{"id":"constructor","output":"y"}\n');
  const { byId, problems } = await readOutputs('o.jsonl');
  assert.deepEqual(
    [...byId],
    [
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ],
  );
  assert.deepEqual(problems, []);
});

test('of a file full of mistakes, a screen is told', async (t) => {
  inFolder(t);
  writeFileSync('o.jsonl', '{}\n'.repeat(10_000));
  const { problems } = await read('o.jsonl');
  assert.ok(problems.length < 60, String(problems.length));
  assert.match(problems.at(-1) ?? '', /and 9990 more that are not shown/);
});

test('a link is not followed, wherever it stands in the path: it could lead to anybody’s file', async (t) => {
  const folder = inFolder(t);
  const elsewhere = temporaryFolder(t);
  writeFileSync(join(elsewhere, 'o.jsonl'), 'SECRET\n');
  symlinkSync(join(elsewhere, 'o.jsonl'), 'link.jsonl');
  symlinkSync(elsewhere, 'linked');
  mkdirSync('sub');
  symlinkSync('../real.jsonl', 'sub/up.jsonl');
  writeFileSync('real.jsonl', '{"id":"a","output":"x"}\n');
  symlinkSync(join(elsewhere, 'o.jsonl'), join(elsewhere, 'other.jsonl'));
  for (const path of [
    'link.jsonl',
    'linked/o.jsonl',
    'sub/up.jsonl',
    join(folder, 'linked/o.jsonl'),
    join(elsewhere, 'other.jsonl'),
  ]) {
    const { outputs, problems } = await read(path);
    assert.deepEqual(outputs, {});
    assert.equal(problems.length, 1);
    assert.match(problems[0] ?? '', /^outputs: the file ".*" is, or is behind, a symbolic link/);
    assert.doesNotMatch(problems.join(), /SECRET/);
  }
});

test('what is not there, no file, or not UTF-8 is one problem', async (t) => {
  inFolder(t);
  mkdirSync('folder.jsonl');
  writeFileSync('latin1.jsonl', Uint8Array.of(0x22, 0xe4, 0x22));
  for (const [path, said] of [
    ['none.jsonl', /^outputs: the file "none\.jsonl" does not exist \(looked in .*\)\. Was it collected\?$/],
    ['folder.jsonl', /^outputs: the file "folder\.jsonl" is no file/],
    ['/dev/null', /^outputs: the file "\/dev\/null" is no file/],
    ['latin1.jsonl', /^outputs: the file "latin1\.jsonl" cannot be read: .*utf-8/],
  ] as const) {
    const { problems } = await read(path);
    assert.equal(problems.length, 1);
    assert.match(problems[0] ?? '', said);
  }
});
