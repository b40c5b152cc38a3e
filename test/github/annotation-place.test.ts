import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { placeInWorkspace, readAnnotationPlaces } from '../../src/github/annotation-place.ts';
import { temporaryFolder } from '../support/run-bundle.ts';

const workflowFile = (reference: string | undefined, repository = 'o/r') =>
  readAnnotationPlaces({ GITHUB_REPOSITORY: repository, GITHUB_WORKFLOW_REF: reference }).workflowFile;

test('the workflow file is read from the reference', () => {
  const table: [string | undefined, string | undefined][] = [
    ['o/r/.github/workflows/gate.yml@refs/heads/main', '.github/workflows/gate.yml'],
    ['O/R/.github/workflows/gate.yaml@refs/pull/7/merge', '.github/workflows/gate.yaml'],
    ['o/r/.github/workflows/gate.yml@refs/heads/a@b.yml@c', '.github/workflows/gate.yml'],
    ['o/r/.github/workflows/a@b.yml@refs/heads/main', '.github/workflows/a@b.yml'],
    ['other/r/.github/workflows/gate.yml@refs/heads/main', undefined],
    ['o/r2/.github/workflows/gate.yml@refs/heads/main', undefined],
    ['o/r/.github/workflows/../../secret.yml@refs/heads/main', undefined],
    ['o/r/.github/workflows/gate.yml', undefined],
    ['o/r/dynamic/pages/deploy@refs/heads/main', undefined],
    ['o/r/.github/workflows/a\n::error::x.yml@refs/heads/main', undefined],
    ['', undefined],
    [undefined, undefined],
  ];
  for (const [reference, file] of table) assert.equal(workflowFile(reference), file, reference);
  assert.equal(workflowFile('/.github/workflows/gate.yml@refs/heads/main', ''), undefined);
});

test('a file has a place in the workspace, or none', () => {
  const workspace = resolve('.');
  const table: [string, string | undefined][] = [
    ['data/cases.jsonl', 'data/cases.jsonl'],
    ['./data/../cases.jsonl', 'cases.jsonl'],
    [join(workspace, 'cases.jsonl'), 'cases.jsonl'],
    ['..cases.jsonl', '..cases.jsonl'],
    ['../cases.jsonl', undefined],
    ['..', undefined],
    ['.', undefined],
    ['/etc/passwd', undefined],
    [`${workspace}-other/cases.jsonl`, undefined],
  ];
  for (const [file, place] of table) assert.equal(placeInWorkspace(file, workspace), place, file);
  assert.equal(
    placeInWorkspace('cases.jsonl', join(workspace, '..')),
    `${workspace.split('/').at(-1)}/cases.jsonl`,
  );
});

test('no path leads out of the workspace', () => {
  const part = fc.constantFrom('..', '.', 'a', '', 'b.jsonl', '...', '\\', '/');
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
      const place = placeInWorkspace(parts.join('/'), resolve('.'));
      if (place !== undefined) assert.ok(resolve(place).startsWith(`${resolve('.')}/`), place);
    }),
  );
});

test('a workspace behind a link is the folder that it leads to', (test) => {
  const folder = temporaryFolder(test);
  mkdirSync(join(folder, 'real'));
  symlinkSync(join(folder, 'real'), join(folder, 'link'));
  assert.equal(
    readAnnotationPlaces({ GITHUB_WORKSPACE: join(folder, 'link') }).workspace,
    join(folder, 'real'),
  );
  assert.equal(readAnnotationPlaces({ GITHUB_WORKSPACE: '/not/there' }).workspace, '/not/there');
  assert.equal(readAnnotationPlaces({}).workspace, resolve('.'));
});
