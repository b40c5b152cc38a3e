import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type CommentStamp, renderMarker } from '../../src/report/comment-marker.ts';
import type { StoredComment } from '../support/github-server.ts';
import { openGithub, STAMP } from './github-front.ts';

const BOT = 'github-actions[bot]';

function buildComment(id: number, body: string, login = BOT): StoredComment {
  return { id, body, user: { login }, html_url: `https://github.com/o/r/pull/7#issuecomment-${id}` };
}

const own = (id: number, stamp: CommentStamp = STAMP) => buildComment(id, `${renderMarker(stamp)}\nold`);
const urlOf = (id: number) => `https://github.com/o/r/pull/7#issuecomment-${id}`;

describe('upsertComment', () => {
  it('creates the comment when there is none', async (test) => {
    const github = await openGithub(test, { comments: [buildComment(1, 'Nice work!', 'reviewer')] });
    assert.deepEqual(await github.upsert(), { status: 'created', url: urlOf(2) });
    assert.equal(github.comments[1]?.body, `${renderMarker(STAMP)}\nnew`);
    assert.equal(github.comments.length, 2);
  });

  it('updates it in place when there is one', async (test) => {
    const github = await openGithub(test, { comments: [own(5), buildComment(6, 'Later words', 'reviewer')] });
    assert.deepEqual(await github.upsert(), { status: 'updated', url: urlOf(5) });
    assert.deepEqual(
      github.comments.map(({ id, body }) => [id, body]),
      [
        [5, `${renderMarker(STAMP)}\nnew`],
        [6, 'Later words'],
      ],
    );
    assert.ok(!github.requests.some((request) => /^(POST \/repos|DELETE)/.test(request)));
  });

  it('finds its comment again, run after run', async (test) => {
    const github = await openGithub(test);
    for (const [index, workflowRunId] of ['1000', '1001', '1002'].entries()) {
      const { status } = await github.upsert({ stamp: { ...STAMP, workflowRunId }, text: `run ${index}` });
      assert.equal(status, index === 0 ? 'created' : 'updated');
    }
    assert.equal(github.comments.length, 1);
    assert.match(github.comments[0]?.body ?? '', /\nrun 2$/);
  });

  it('finds it among 150 comments, on the second page', async (test) => {
    const others = Array.from({ length: 149 }, (_, index) => buildComment(index + 1, 'chatter', 'someone'));
    const github = await openGithub(test, { comments: [...others, own(500)] });
    assert.deepEqual(await github.upsert(), { status: 'updated', url: urlOf(500) });
    assert.equal(github.comments.length, 150);
  });

  it('finds it with the line ends of Windows, as the web editor saves them', async (test) => {
    const comment = buildComment(5, `${renderMarker(STAMP)}\r\n\r\nold`);
    const github = await openGithub(test, { comments: [comment] });
    assert.equal((await github.upsert()).status, 'updated');
  });

  it('goes by the author of its token, whoever that is', async (test) => {
    const comments = [own(4), buildComment(5, `${renderMarker(STAMP)}\nold`, 'our-app[bot]')];
    const github = await openGithub(test, { author: 'our-app[bot]', comments });
    assert.deepEqual(await github.upsert(), { status: 'updated', url: urlOf(5) });
    assert.match(github.comments[0]?.body ?? '', /\nold$/);
  });

  it("takes the author for the workflow's own where the server will not say", async (test) => {
    const github = await openGithub(test, { comments: [own(5)] }, ({ url }) =>
      url === '/graphql' ? { status: 403, message: 'Resource not accessible' } : undefined,
    );
    assert.equal((await github.upsert()).status, 'updated');
  });

  it('updates the oldest where there are several', async (test) => {
    const github = await openGithub(test, { comments: [own(9), own(5), own(7)] });
    assert.deepEqual(await github.upsert(), { status: 'updated', url: urlOf(5) });
  });
});

describe('comments that are not its own', () => {
  const strangers: Readonly<Record<string, StoredComment>> = {
    'one that another author planted': buildComment(5, `${renderMarker(STAMP)}\nold`, 'mallory'),
    'one of an author with a similar name': buildComment(5, `${renderMarker(STAMP)}\nold`, 'github-actions'),
    'one that quotes the marker': buildComment(5, `Look:\n${renderMarker(STAMP)}\nold`),
    'one that has text before the marker': buildComment(5, `x ${renderMarker(STAMP)}\nold`),
    'one of another gate': own(5, { ...STAMP, key: 'other-gate' }),
    'one of a gate whose key begins the same': own(5, { ...STAMP, key: 'gate-2' }),
  };
  for (const [what, stranger] of Object.entries(strangers)) {
    it(`leave alone ${what}`, async (test) => {
      const github = await openGithub(test, { comments: [{ ...stranger }] });
      assert.equal((await github.upsert()).status, 'created');
      assert.equal(github.comments.length, 2);
      assert.equal(github.comments[0]?.body, stranger.body);
    });
  }
});

describe('a comment of another run', () => {
  it('is not overwritten when that run is newer', async (test) => {
    const newer = own(5, { ...STAMP, workflowRunId: '1001' });
    const github = await openGithub(test, { comments: [newer] });
    const outcome = await github.upsert();
    assert.equal(outcome.status, 'skipped');
    assert.match(github.comments[0]?.body ?? '', /\nold$/);
  });

  it('is not overwritten when that is a later attempt of the same run', async (test) => {
    const github = await openGithub(test, { comments: [own(5, { ...STAMP, attempt: 2 })] });
    assert.equal((await github.upsert()).status, 'skipped');
  });

  it('is overwritten when that run is older, by number and not by letter', async (test) => {
    const github = await openGithub(test, { comments: [own(5, { ...STAMP, workflowRunId: '999' })] });
    assert.equal((await github.upsert()).status, 'updated');
  });

  it('that came at the same moment and first is the one that stays', async (test) => {
    const github = await openGithub(test, {
      beforeCreate: (comments) => void comments.push(own(5, { ...STAMP, workflowRunId: '999' })),
    });
    assert.deepEqual(await github.upsert(), { status: 'updated', url: urlOf(5) });
    assert.deepEqual(
      github.comments.map(({ id, body }) => [id, body]),
      [[5, `${renderMarker(STAMP)}\nnew`]],
    );
  });

  it('that came at the same moment, first and from a newer run, stays as it is', async (test) => {
    const github = await openGithub(test, {
      beforeCreate: (comments) => void comments.push(own(5, { ...STAMP, workflowRunId: '1001' })),
    });
    const { status } = await github.upsert();
    assert.equal(github.comments.length, 1);
    assert.match(github.comments[0]?.body ?? '', /\nold$/);
    assert.equal(status, 'skipped');
  });
});

describe('a comment that is wanted on failure only', () => {
  it('is not created when the gate passed', async (test) => {
    const github = await openGithub(test);
    const outcome = await github.upsert({ create: false });
    assert.ok(outcome.status === 'skipped');
    assert.match(outcome.reason, /"comment" is "on-failure"/);
    assert.deepEqual(github.comments, []);
  });

  it('is updated all the same, so that it does not tell of a failure that is mended', async (test) => {
    const github = await openGithub(test, { comments: [own(5)] });
    assert.equal((await github.upsert({ create: false })).status, 'updated');
  });
});
