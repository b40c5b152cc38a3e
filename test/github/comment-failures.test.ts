import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { renderMarker } from '../../src/report/comment-marker.ts';
import { openGithub, STAMP } from './github-front.ts';

const urlOf = (id: number) => `https://github.com/o/r/pull/7#issuecomment-${id}`;
const own = (id: number) => ({
  id,
  body: `${renderMarker(STAMP)}\nold`,
  user: { login: 'github-actions[bot]' },
  html_url: urlOf(id),
});
const chatter = (id: number) => ({ id, body: 'chatter', user: { login: 'someone' }, html_url: urlOf(id) });

describe('a comment that cannot be written', () => {
  for (const status of [403, 404]) {
    for (const comments of [[], [own(5)]]) {
      it(`names the permission it takes, on a ${status} for ${comments.length === 0 ? 'a new one' : 'an update'}`, async (test) => {
        const github = await openGithub(test, { refuseComments: status, comments });
        const outcome = await github.upsert();
        assert.ok(outcome.status === 'failed');
        assert.match(outcome.reason, new RegExp(`${status}.*pull-requests: write`));
        assert.match(outcome.reason, /Resource not accessible by integration/);
        assert.doesNotMatch(outcome.reason, /ghs_secret/);
      });
    }
  }

  it('names the input when the token is not taken', async (test) => {
    const github = await openGithub(test, {}, () => ({ status: 401, message: 'Bad credentials' }));
    const outcome = await github.upsert();
    assert.ok(outcome.status === 'failed');
    assert.match(outcome.reason, /401.*"github-token"/);
  });

  it('says what the server said when it is in trouble', async (test) => {
    const github = await openGithub(test, {}, () => ({ status: 502, message: 'Unicorn!' }));
    const outcome = await github.upsert();
    assert.ok(outcome.status === 'failed');
    assert.match(outcome.reason, /502.*Unicorn!/);
  });

  it('does not claim an answer of a server that gave none', async (test) => {
    const github = await openGithub(test, {}, () => 'drop');
    const outcome = await github.upsert();
    assert.ok(outcome.status === 'failed');
    assert.doesNotMatch(outcome.reason, /answered|ghs_secret/);
  });

  const hints = 'GitHub may be in trouble; another run of the job writes it.';
  const inTime = (reason: string) => ({ status: 'failed', reason: `${reason} ${hints}`, tooLong: false });

  for (const where of ['the name of its author', 'the list of comments'] as const) {
    it(`does not wait for ever for ${where}`, async (test) => {
      const timeout = AbortSignal.timeout;
      test.mock.method(AbortSignal, 'timeout', (ms: number) =>
        timeout.call(AbortSignal, ms > 15_000 ? ms : 50),
      );
      const github = await openGithub(test, {}, ({ url }) =>
        (url === '/graphql') === (where === 'the name of its author') ? 'hang' : undefined,
      );
      const late = sleep(2_000, 'late' as const, { ref: false });
      const outcome = await Promise.race([github.upsert(), late]);
      assert.notEqual(outcome, 'late');
      const expected =
        where === 'the name of its author'
          ? { status: 'created', url: urlOf(1) }
          : inTime('GitHub did not answer in time.');
      assert.deepEqual(outcome, expected);
    });
  }

  it('does not read pages of comments without end', async (test) => {
    const timeout = AbortSignal.timeout;
    test.mock.method(AbortSignal, 'timeout', (ms: number) =>
      timeout.call(AbortSignal, ms > 15_000 ? 200 : ms),
    );
    const page = Array.from({ length: 100 }, (_, index) => chatter(index + 1));
    const endless = JSON.stringify(page);
    const github = await openGithub(test, {
      intercept: (path) => (path.endsWith('/comments') ? { status: 200, text: endless } : undefined),
    });
    assert.deepEqual(await github.upsert(), inTime('GitHub did not answer in time.'));
  });

  it('ends at once when there is no time left', async (test) => {
    const github = await openGithub(test, {}, () => 'hang');
    const begin = performance.now();
    const outcome = await github.upsert({ signal: AbortSignal.timeout(50) });
    assert.ok(performance.now() - begin < 2_000);
    assert.deepEqual(outcome, { status: 'failed', reason: 'The run was cancelled before GitHub answered.' });
  });

  it('takes nothing for a comment that is none', async (test) => {
    for (const text of ['<html>', '"x"', '{}', '[{"id":1}]', '[1]', 'null']) {
      const github = await openGithub(test, {
        intercept: (path) => (path.includes('/comments') ? { status: 200, text } : undefined),
      });
      const outcome = await github.upsert();
      assert.ok(outcome.status === 'failed', text);
      assert.match(outcome.reason, /^GitHub answered 200: what it sent is no comment/);
    }
  });

  it('is written also where it could not be looked at again', async (test) => {
    let listed = 0;
    const github = await openGithub(test, {}, ({ method, url }) => {
      if (method === 'GET' && url?.includes('/comments')) listed += 1;
      return listed > 1 ? { status: 502, message: 'Unicorn!' } : undefined;
    });
    assert.deepEqual(await github.upsert(), { status: 'created', url: urlOf(1) });
  });
});
