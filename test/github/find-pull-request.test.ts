import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findPullRequest } from '../../src/github/find-pull-request.ts';
import type { RepositoryContent } from '../support/git-repository.ts';
import { fakeApi } from './fake-repository.ts';

const COMMIT = 'b'.repeat(40);

type Pull = NonNullable<RepositoryContent['pulls']>[number];

function pull(number: number, more: Partial<Pull['head']> & { base?: string } = {}): Pull {
  const { base = 'main', ...head } = more;
  return { number, head: { ref: 'fix', sha: COMMIT, repository: 'someone/r', ...head }, base };
}

function find(pulls: readonly Pull[], repository = 'someone/r') {
  return findPullRequest(fakeApi({ commits: {}, pulls }), { repository, branch: 'fix', commit: COMMIT });
}

test('the pull request is the one whose head the commit is', async () => {
  assert.equal(await find([pull(7)]), 7);
  assert.equal(await find([pull(7, { repository: 'o/r' })], 'o/r'), 7);
});

test('one that has newer commits, or comes from another repository of the same owner, is not', async () => {
  assert.equal(await find([]), undefined);
  assert.equal(await find([pull(7, { sha: 'c'.repeat(40) })]), undefined);
  assert.equal(await find([pull(7, { repository: 'someone/other' })]), undefined);
});

test('of several, the one into the default branch counts, else the oldest', async () => {
  assert.equal(await find([pull(5, { base: 'weak' }), pull(9)]), 9);
  assert.equal(await find([pull(9, { base: 'b' }), pull(5, { base: 'a' })]), 5);
});

test('an answer of another shape is an error, not a guess', async () => {
  const api = fakeApi({ commits: {}, pulls: [] }, () => ({ status: 200, body: [{ number: '7' }] }));
  await assert.rejects(findPullRequest(api, { repository: 'someone/r', branch: 'fix', commit: COMMIT }));
});
