import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { readDataset } from '../../src/dataset/read-dataset.ts';
import { ConfigurationError } from '../../src/errors.ts';
import { createBaseFiles } from '../../src/github/base-files.ts';
import { writeFiles } from '../support/gate-run.ts';
import type { Files, RepositoryContent } from '../support/git-repository.ts';
import { temporaryFolder } from '../support/run-bundle.ts';
import { openFake } from './fake-repository.ts';

const COMMIT = 'e'.repeat(40);

function openFiles(
  files: Files,
  more: Partial<RepositoryContent> = {},
  change?: Parameters<typeof openFake>[1],
) {
  const { api, objects, open } = openFake({ commits: { [COMMIT]: files }, ...more }, change);
  return { api, files: createBaseFiles(objects, open(COMMIT)) };
}

/** The prompts and problems of a dataset that is read from the base. */
async function read(patterns: readonly string[], ...given: Parameters<typeof openFiles>) {
  const { cases, problems } = await readDataset(patterns, openFiles(...given).files);
  return {
    prompts: cases.map(({ input }) => input.prompt),
    problems: problems.map(({ where, message }) => `${where}: ${message}`),
  };
}

async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => assert.fail('it was read'),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof ConfigurationError, String(error));
  return error.message;
}

const CASES: Files = {
  'evals/a.jsonl': '"a"\n',
  'evals/b.csv': 'prompt\nb\n',
  'evals/deep/c.yaml': '- c\n',
  'evals/deep/d.json': '["d"]',
  'top.jsonl': '"top"\n',
  'evals/.hidden.jsonl': '"hidden"\n',
};

test('every format is read, by path and by glob', async () => {
  for (const [patterns, prompts] of [
    [
      ['evals/a.jsonl', './top.jsonl'],
      ['a', 'top'],
    ],
    [['evals/*'], ['a', 'b']],
    [['evals/**/*'], ['a', 'b', 'c', 'd']],
    [['**/*.jsonl'], ['a', 'top']],
    [['*.jsonl'], ['top']],
    [['evals/{deep/c.yaml,a.jsonl}'], ['a', 'c']],
    [['evals/./deep/../a.jsonl', 'evals/a.jsonl', resolve('evals/a.jsonl')], ['a']],
    [['evals/.h*'], ['hidden']],
  ] as const) {
    assert.deepEqual(await read(patterns, CASES), { prompts, problems: [] }, patterns.join(' '));
  }
});

test('a glob finds what it finds on a disk, in the same order', async (t) => {
  const folder = temporaryFolder(t);
  writeFiles(folder, CASES);
  const home = process.cwd();
  t.after(() => process.chdir(home));
  process.chdir(folder);
  const patterns = [
    '**',
    '*',
    '**/*',
    'evals/*',
    './evals//**',
    'evals/**/*.{json,yaml}',
    'evals/?.csv',
    '*/*.jsonl',
    '.*',
  ];
  for (const pattern of [
    ...patterns,
    'evals/[ab].*',
    '!evals/*',
    'EVALS/*',
    'evals/.*',
    'evals/+(a|b).*',
    'x/**',
    '**/d*',
  ]) {
    const here = await readDataset([pattern]);
    const there = await readDataset([pattern], openFiles(CASES).files);
    assert.deepEqual(there.cases, here.cases, pattern);
    assert.equal(there.problems.length, here.problems.length, pattern);
  }
});

test('what is not there is told, with what to do about it', async () => {
  const { problems } = await read(['no.jsonl', 'evals/no/x.jsonl', 'no/*.jsonl'], CASES);
  const hint = '"trust: base" takes no file from the pull request: what it adds counts once it is merged';
  assert.equal(
    problems[0],
    `dataset[2]: no file matches "no/*.jsonl" in commit ${'e'.repeat(12)}, the base.`,
  );
  assert.ok(
    problems[1]?.startsWith(
      `dataset[0]: the file "no.jsonl" does not exist (looked in commit ${'e'.repeat(12)}, the base). ${hint}`,
    ),
  );
  assert.ok(problems[2]?.startsWith('dataset[1]: the file "evals/no/x.jsonl" does not exist'));
});

test('a folder is told as one, with a glob for what is in it', async () => {
  assert.deepEqual((await read(['evals'], CASES)).problems, [
    'dataset: "evals" is a folder; name the files in it, for example "evals/*.jsonl".',
  ]);
});

test('nothing outside the repository is read', async () => {
  for (const path of ['../secret.jsonl', '/etc/passwd.jsonl', 'evals/../../x.jsonl', '../*.jsonl']) {
    const { problems } = await read([path], CASES);
    assert.match(problems[0] ?? '', /cannot be read: it lies outside the repository/, path);
  }
});

test('links, submodules and LFS pointers are told, not followed', async () => {
  const files: Files = {
    ...CASES,
    'link.jsonl': { link: '/etc/passwd' },
    linked: { link: 'evals' },
    module: { submodule: 'f'.repeat(40) },
    'large.jsonl': 'version https://git-lfs.github.com/spec/v1\noid sha256:1\nsize 5\n',
  };
  const told = async (path: string) => (await read([path], files)).problems.join();
  assert.match(await told('link.jsonl'), /"link\.jsonl" is a symbolic link in the base commit/);
  assert.match(await told('linked/a.jsonl'), /"linked" is a symbolic link in the base commit/);
  assert.match(await told('module/a.jsonl'), /"module" is a submodule in the base commit/);
  assert.match(await told('large.jsonl'), /it is kept in Git LFS/);
  assert.match(await told('{link,top}.jsonl'), /"link\.jsonl" is a symbolic link/);
  assert.match(await told('linked/*.jsonl'), /"linked" is a symbolic link/);
  const direct = openFiles(files).files.match('linked/*.jsonl');
  assert.match(await refusal(direct), /"linked" is a symbolic link/);
});

test('a listing that GitHub cuts, or bytes that are not the file’s, are never taken for the whole', async () => {
  const cut = { truncated: ['evals'] };
  assert.match(
    await refusal(read(['evals/*.jsonl'], CASES, cut)),
    /^trust: .* has more files than GitHub lists/,
  );
  const { problems } = await read(['evals/a.jsonl'], CASES, {}, (answer, path) =>
    path.includes('/blobs/') ? { status: 200, body: Buffer.from('"x"\n') } : answer,
  );
  assert.match(problems[0] ?? '', /GitHub gave other bytes than the commit has/);
});

test('a file that GitHub would not give out is not asked for', async () => {
  const huge = (answer: { status: number; body: unknown }, path: string) => {
    if (!path.includes('/trees/')) return assert.fail('it was asked for');
    const { tree } = answer.body as { tree: object[] };
    const sized = tree.map((entry) => ({ ...entry, size: 100 * 1024 * 1024 + 1 }));
    return { ...answer, body: { tree: sized, truncated: false } };
  };
  assert.match((await read(['top.jsonl'], CASES, {}, huge)).problems[0] ?? '', /it is larger than 100 MB/);
});

test('a repository that may not be read is one problem, and it names the permission', async () => {
  const files = openFiles(CASES, {}, (answer, path) =>
    path.includes('/blobs/') ? { ...answer, status: 403 } : answer,
  );
  assert.equal(
    await refusal(readDataset(['evals/a.jsonl', 'evals/b.csv'], files.files)),
    'trust: "base" reads the gate\'s files through GitHub\'s API, and "evals/a.jsonl" could not be read. ' +
      'GitHub answered 403: Not Found. The job needs "permissions: contents: read".',
  );
  const odd = openFiles(CASES, {}, () => ({ status: 200, body: { tree: 'none' } }));
  assert.match(await refusal(odd.files.find('a') as Promise<unknown>), /not what GitHub documents/);
});

test('a folder is listed once, however many of its files are read', async () => {
  const many = Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`evals/${n}.jsonl`, `"${n}"\n`]));
  const { api, files } = openFiles(many);
  const { cases } = await readDataset(['evals/*.jsonl', 'evals/7.jsonl'], files);
  assert.equal(cases.length, 50);
  const trees = api.requests.filter((path) => path.includes('/trees/'));
  assert.equal(trees.length, 3, 'the root, the folder, and all below it');
});
