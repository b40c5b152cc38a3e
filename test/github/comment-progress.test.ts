import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CommentOutcome } from '../../src/github/comment.ts';
import { openCommentProgress, startCommentProgress } from '../../src/github/comment-progress.ts';
import { type CommentStamp, parseMarker } from '../../src/report/comment-marker.ts';
import { createMask } from '../../src/report/mask-secrets.ts';
import { buildCase, buildConfig } from '../support/builders.ts';

const provenance = {
  repository: 'o/r',
  pullRequest: 7,
  commit: 'abc',
  workflowRunId: '12',
  workflowRunAttempt: 2,
};
const DONE: CommentOutcome = { status: 'updated', url: 'https://github.com/x' };
const cases = [buildCase(), buildCase({ position: 1 })];

interface Written {
  readonly body: string;
  readonly stamp: CommentStamp;
  readonly create: boolean;
}

function captureWarnings(test: TestContext): () => string[] {
  const write = test.mock.method(process.stdout, 'write', () => true);
  return () =>
    write.mock.calls
      .map(({ arguments: [text] }) => String(text))
      .filter((text) => text.startsWith('::warning'));
}

function start(
  options: {
    answer?: (signal: AbortSignal) => Promise<CommentOutcome>;
    signal?: AbortSignal;
    restricted?: 'fork';
    comment?: 'always' | 'on-failure';
    everyMs?: number;
  } = {},
) {
  const written: Written[] = [];
  const { answer = async () => DONE, comment = 'always', restricted, everyMs = 20 } = options;
  const progress = startCommentProgress(
    { config: buildConfig({ name: 'bot', commentKey: 'k', comment }), cases },
    { provenance, job: 'j', restricted },
    {
      upsert: (body, stamp, { create, signal }) => {
        written.push({ body, stamp, create });
        return answer(signal);
      },
      mask: createMask(['s3cret-value']),
      signal: options.signal ?? new AbortController().signal,
      everyMs,
      graceMs: 60,
    },
  );
  return { progress, written };
}

describe('a comment that shows the progress of a run', () => {
  it('is written once the run has begun, with the stamp of the run and no verdict', async () => {
    const { progress, written } = start();
    assert.equal(written.length, 1);
    const { body, stamp, create } = written[0] ?? assert.fail();
    assert.match(body, /### ⏳ bot is running: 0 of 2 cases/);
    assert.deepEqual(stamp, { key: 'k', commit: 'abc', workflowRunId: '12', attempt: 2, job: 'j' });
    assert.deepEqual(parseMarker(body, 'k'), stamp);
    assert.equal(create, true);
    await progress.stop();
  });

  it('is written again where something has changed, and not oftener than it may', async () => {
    const { progress, written } = start({ everyMs: 50 });
    await sleep(120);
    assert.equal(written.length, 1, 'nothing has changed');
    progress.caseFinished('passed');
    progress.caseFinished('failed');
    await sleep(120);
    assert.equal(written.length, 2);
    assert.match(written[1]?.body ?? '', /2 of 2 cases\n\n█{20} 100%, 1 passed, 1 failed so far/);
    await progress.stop();
  });

  it('ends with the run: nothing is written any more', async () => {
    const { progress, written } = start();
    progress.caseFinished('passed');
    await progress.stop();
    await sleep(80);
    assert.equal(written.length, 1);
  });

  it('has what is under way done before the final comment, but does not wait long for it', async () => {
    let done = false;
    const slow = start({
      answer: async () => {
        await sleep(30);
        done = true;
        return DONE;
      },
    });
    await slow.progress.stop();
    assert.ok(done);

    let aborted = false;
    const hanging = start({
      answer: (signal) =>
        new Promise((resolve) =>
          signal.addEventListener('abort', () => {
            aborted = true;
            resolve({ status: 'failed', reason: 'cancelled' });
          }),
        ),
    });
    const begin = performance.now();
    await hanging.progress.stop();
    assert.ok(aborted && performance.now() - begin < 1_000);
  });

  it('ends at once when the run is cancelled', async () => {
    const cancel = new AbortController();
    const { progress, written } = start({ signal: cancel.signal });
    cancel.abort();
    progress.caseFinished('passed');
    await sleep(80);
    assert.equal(written.length, 1);
    await progress.stop();
    assert.equal(start({ signal: cancel.signal }).written.length, 0);
  });

  it('is a warning, once, where it cannot be written', async (test) => {
    const warnings = captureWarnings(test);
    for (const answer of [
      async (): Promise<CommentOutcome> => ({ status: 'failed', reason: 'GitHub said s3cret-value.' }),
      () => Promise.reject(new Error('a bug')),
    ]) {
      const { progress, written } = start({ answer });
      progress.caseFinished('passed');
      await sleep(80);
      await progress.stop();
      assert.equal(written.length, 1);
    }
    assert.equal(warnings().length, 2);
    assert.match(
      warnings()[0] ?? '',
      /^::warning::The comment does not show the progress of the run\. GitHub said \*\*\*\./,
    );
  });

  it('is silent where a token may not write, and where the comment is another’s', async (test) => {
    const warnings = captureWarnings(test);
    const failed = start({ restricted: 'fork', answer: async () => ({ status: 'failed', reason: 'no' }) });
    const skipped = start({ answer: async () => ({ status: 'skipped', reason: 'a later run' }) });
    for (const { progress, written } of [failed, skipped]) {
      progress.caseFinished('passed');
      await sleep(80);
      await progress.stop();
      assert.equal(written.length, 1);
    }
    assert.deepEqual(warnings(), []);
  });

  it('makes no comment of its own where one is wanted on failure only', async () => {
    const { progress, written } = start({ comment: 'on-failure' });
    await progress.stop();
    assert.deepEqual(
      written.map(({ create }) => create),
      [false],
    );
  });

  it('says that there is no result where the run broke off', async () => {
    const { progress, written } = start();
    await progress.fail();
    assert.equal(written.length, 2);
    assert.match(written[1]?.body ?? '', /### ⚠️ bot errored: there is no result/);
    assert.deepEqual([written[1]?.stamp.verdict, written[1]?.create], ['errored', false]);
  });
});

describe('the option comment-progress', () => {
  it('and a pull request, a token and a comment are what it takes', () => {
    const options = { mask: createMask([]), signal: AbortSignal.abort() };
    const open = (config: object, secrets: object, where: object) =>
      openCommentProgress(
        {
          config: buildConfig({ commentProgress: true, ...config }),
          secrets: { named: {}, ...secrets },
          cases,
        },
        { provenance: { ...provenance, ...where } },
        options,
      );
    const token = { githubToken: 't' };
    assert.notEqual(open({}, token, {}), undefined);
    assert.equal(open({ commentProgress: false }, token, {}), undefined);
    assert.equal(open({ comment: 'never' }, token, {}), undefined);
    assert.equal(open({}, {}, {}), undefined);
    assert.equal(open({}, token, { pullRequest: undefined }), undefined);
  });
});
