import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type CommentProgress, startCommentProgress } from '../../src/github/comment-progress.ts';
import { type CommentStamp, renderMarker } from '../../src/report/comment-marker.ts';
import { createMask } from '../../src/report/mask-secrets.ts';
import { buildCase, buildConfig } from '../support/builders.ts';
import { type GithubOfTest, openGithub, STAMP } from './github-front.ts';

const of = (job: string | undefined, verdict: CommentStamp['verdict']): CommentStamp => ({
  ...STAMP,
  job,
  verdict,
});
const there = (stamp: CommentStamp) => ({
  id: 5,
  body: `${renderMarker(stamp)}\nold`,
  user: { login: 'github-actions[bot]' },
  html_url: 'https://github.com/o/r/pull/7#issuecomment-5',
});

describe('two jobs of one workflow run that write one comment', () => {
  const table: [string, CommentStamp, CommentStamp, 'kept' | 'overwritten', boolean][] = [
    ['a worse verdict stays', of('a', 'failed'), of('b', 'passed'), 'kept', true],
    ['an errored one, too', of('a', 'errored'), of('b', 'passed'), 'kept', true],
    ['a worse verdict comes', of('a', 'passed'), of('b', 'failed'), 'overwritten', true],
    ['the same verdict comes', of('a', 'failed'), of('b', 'failed'), 'overwritten', true],
    [
      'the progress of one that goes on gives way',
      of('a', undefined),
      of('b', 'passed'),
      'overwritten',
      true,
    ],
    ['progress does not hide a verdict', of('a', 'passed'), of('b', undefined), 'kept', true],
    ['the same job goes on to its verdict', of('a', undefined), of('a', 'passed'), 'overwritten', false],
    ['a later step of the same job comes', of('a', 'failed'), of('a', 'passed'), 'overwritten', false],
    [
      'nobody knows which jobs they are',
      of(undefined, 'failed'),
      of(undefined, 'passed'),
      'overwritten',
      false,
    ],
    [
      'the other is of an earlier attempt',
      { ...of('a', 'failed'), attempt: 1 },
      { ...of('b', 'passed'), attempt: 2 },
      'overwritten',
      false,
    ],
    [
      'the other is of an earlier run',
      { ...of('a', 'failed'), workflowRunId: '999' },
      of('b', 'passed'),
      'overwritten',
      false,
    ],
  ];
  for (const [what, before, stamp, expected, shared] of table) {
    it(what, async (test) => {
      const github = await openGithub(test, { comments: [there(before)] });
      const outcome = await github.upsert({ stamp });
      assert.equal(github.comments[0]?.body.endsWith(expected === 'kept' ? '\nold' : '\nnew'), true);
      assert.equal(outcome.status, expected === 'kept' ? 'skipped' : 'updated');
      assert.equal('shared' in outcome && outcome.shared === true, shared);
    });
  }

  it('the worse one is written again where the other looked before and wrote after it', async (test) => {
    let listed = 0;
    const github = await openGithub(test, { comments: [there(of('a', undefined))] }, ({ method }) => {
      const [comment] = github.comments;
      // Between our writing and our looking again.
      if (method === 'GET' && ++listed === 2 && comment !== undefined) {
        comment.body = `${renderMarker(of('b', 'passed'))}\nother`;
      }
      return undefined;
    });
    const outcome = await github.upsert({ stamp: of('a', 'failed') });
    assert.deepEqual([outcome.status, 'shared' in outcome && outcome.shared], ['updated', true]);
    assert.match(github.comments[0]?.body ?? '', /\nnew$/);
  });

  it('our own progress that comes late does not stay', async (test) => {
    let listed = 0;
    const github = await openGithub(test, { comments: [there(of('a', undefined))] }, ({ method }) => {
      const [comment] = github.comments;
      if (method === 'GET' && ++listed === 2 && comment !== undefined) {
        comment.body = `${renderMarker(of('a', undefined))}\nhalf done`;
      }
      return undefined;
    });
    await github.upsert({ stamp: of('a', 'passed') });
    assert.match(github.comments[0]?.body ?? '', /\nnew$/);
  });

  for (const [verdict, kept] of [
    ['failed', true],
    ['errored', true],
    ['inconclusive', false],
    ['passed', false],
  ] as const) {
    it(`one that broke off without a result ${kept ? 'leaves' : 'hides'} the other’s, which ${verdict}`, async (test) => {
      const github = await openGithub(test, { comments: [there(of('a', verdict))] });
      const progress = startProgress(github);
      await progress.fail();
      assert.equal(github.comments.length, 1);
      assert.match(github.comments[0]?.body ?? '', kept ? /\nold$/ : /errored: there is no result/);
    });
  }

  for (const [verdict, kept] of [
    ['failed', false],
    ['errored', false],
    ['passed', true],
  ] as const) {
    it(`that one broke off ${kept ? 'stays' : 'gives way'} where the other ${verdict} after it`, async (test) => {
      const github = await openGithub(test);
      await startProgress(github).fail();
      await github.upsert({ stamp: of('a', verdict) });
      assert.match(github.comments[0]?.body ?? '', kept ? /errored: there is no result/ : /\nnew$/);
    });
  }

  for (const verdict of ['failed', 'errored'] as const) {
    it(`that one broke off does not come back over the other that ${verdict} meanwhile`, async (test) => {
      let listed = 0;
      const github = await openGithub(test, { comments: [there(of('b', undefined))] }, ({ method }) => {
        const [comment] = github.comments;
        if (method === 'GET' && ++listed === 2 && comment !== undefined)
          comment.body = there(of('a', verdict)).body;
        return undefined;
      });
      await github.upsert({ stamp: { ...of('b', 'errored'), broken: true } });
      assert.match(github.comments[0]?.body ?? '', /\nold$/);
    });
  }

  it('each has its own with a key of its own', async (test) => {
    const github = await openGithub(test);
    for (const [key, verdict] of [
      ['suite-a', 'failed'],
      ['suite-b', 'passed'],
      ['suite-a', 'passed'],
    ] as const) {
      await github.upsert({ stamp: { ...of('a', verdict), key }, text: `${key} ${verdict}` });
    }
    assert.deepEqual(
      github.comments.map(({ body }) => body.split('\n').at(-1)),
      ['suite-a passed', 'suite-b passed'],
    );
  });
});

/** The progress of job b. */
function startProgress(github: GithubOfTest): CommentProgress {
  const { key, commit, workflowRunId, attempt } = STAMP;
  return startCommentProgress(
    { config: buildConfig({ commentKey: key }), cases: [buildCase()] },
    { provenance: { commit, workflowRunId, workflowRunAttempt: attempt }, job: 'b', restricted: undefined },
    {
      upsert: (body, stamp, { create, signal }) => github.upsert({ stamp, text: body, create, signal }),
      mask: createMask([]),
      signal: new AbortController().signal,
    },
  );
}
