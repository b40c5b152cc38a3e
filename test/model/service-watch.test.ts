import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ProviderError, type ProviderErrorCode } from '../../src/errors.ts';
import { createServiceHealth, createServiceWatch } from '../../src/model/service-watch.ts';

const LIMIT_MS = 120_000;
const failure = (code: ProviderErrorCode, status?: number, retryAfterMs?: number) =>
  new ProviderError(code, `${code}.`, { status, retryAfterMs });

describe('the health of a service', () => {
  /** When, of failures every 10 s, the first shows that the service is dead. */
  function diesAfter(error: ProviderError, answeredAt?: number): number | undefined {
    const health = createServiceHealth(LIMIT_MS);
    if (answeredAt !== undefined) health.answered(answeredAt);
    for (let now = 10_000; now <= 2_000_000; now += 10_000) {
      if (health.failed(error, now - 10_000, now) !== undefined) return now;
    }
    return undefined;
  }

  it('is past hope after the time of one call without an answer', () => {
    assert.equal(diesAfter(failure('server-error', 503)), 120_000);
    assert.equal(diesAfter(failure('connection'), 0), 120_000);
    assert.equal(diesAfter(failure('timeout'), 0), 120_000);
  });

  it('is past hope sooner where nothing was ever heard of the service', () => {
    assert.equal(diesAfter(failure('connection')), 30_000);
  });

  it('is trusted for longer while the service says that it is asked too much', () => {
    assert.equal(diesAfter(failure('rate-limit', 429)), 1_200_000);
  });

  it('is past hope at once when the service asks for a longer pause than a call may take', () => {
    assert.equal(diesAfter(failure('rate-limit', 429, LIMIT_MS)), 1_200_000);
    assert.equal(diesAfter(failure('rate-limit', 429, LIMIT_MS + 1)), 10_000);
  });

  it('is good as long as somebody is answered, be it with a refusal', () => {
    for (const alive of [undefined, failure('bad-request', 400), failure('invalid-response')]) {
      const health = createServiceHealth(LIMIT_MS);
      for (let now = 0; now < 1_000_000; now += 1_000) {
        if (now % 100_000 !== 0)
          assert.equal(health.failed(failure('server-error', 500), now, now), undefined);
        else if (alive === undefined) health.answered(now);
        else assert.equal(health.failed(alive, now, now), undefined);
      }
    }
  });

  it('does not follow from one or two slow calls', () => {
    const health = createServiceHealth(LIMIT_MS);
    const slow = failure('timeout');
    assert.equal(health.failed(slow, 0, LIMIT_MS), undefined);
    assert.equal(health.failed(slow, LIMIT_MS, 2 * LIMIT_MS), undefined);
    assert.equal(health.failed(slow, 2 * LIMIT_MS, 3 * LIMIT_MS)?.ms, 3 * LIMIT_MS);
  });
});

describe('the watch over a model', () => {
  function watch(isModel = true) {
    const stopped: string[] = [];
    const health = createServiceHealth(LIMIT_MS);
    const made = createServiceWatch({ health, isModel, lose: ({ message }) => stopped.push(message) });
    return Object.assign(made, { stopped });
  }

  for (const [code, status, before, after] of [
    ['authentication', 401, true, true],
    ['quota', 429, true, true],
    ['gone', 410, true, true],
    ['permission', 403, true, false],
    ['not-found', 404, true, false],
    ['bad-request', 400, false, false],
    ['rate-limit', 429, false, false],
    ['server-error', 500, false, false],
    ['connection', undefined, false, false],
    ['timeout', undefined, false, false],
    ['invalid-response', undefined, false, false],
    ['cancelled', undefined, false, false],
  ] as const) {
    it(`stops the run for ${code} (${status}): ${before} before an answer, ${after} after one`, () => {
      const untried = watch();
      untried.failed(failure(code, status), performance.now());
      assert.equal(untried.stopped.length, before ? 1 : 0);
      const tried = watch();
      tried.answered();
      tried.failed(failure(code, status), performance.now());
      assert.equal(tried.stopped.length, after ? 1 : 0);
    });
  }

  it('tells once what makes every further call senseless, and keeps it', () => {
    const refused = watch();
    const before = refused.lost;
    for (let n = 0; n < 3; n++) refused.failed(failure('authentication', 401), performance.now());
    refused.answered();
    assert.deepEqual(
      [before, refused.stopped, refused.lost?.code],
      [undefined, ['authentication.'], 'authentication'],
    );
  });

  it('stops the run for what is no such service: ten answers that cannot be read, and none that can', () => {
    const page = failure('invalid-response', 200);
    const after = (times: number, made: ReturnType<typeof watch>) => {
      for (let n = 0; n < times; n++) made.failed(page, performance.now());
      return made.stopped.length;
    };
    assert.deepEqual([after(9, watch()), after(10, watch()), after(99, watch(false))], [0, 1, 0]);
    const tried = watch();
    tried.answered();
    assert.equal(after(99, tried), 0);
  });

  it('leaves what an agent of the user answers to its case, but for a key that it never took', () => {
    const agent = watch(false);
    for (const [code, status] of [
      ['not-found', 404],
      ['permission', 403],
      ['gone', 410],
    ] as const) {
      agent.failed(failure(code, status), performance.now());
    }
    assert.deepEqual(agent.stopped, []);
    agent.failed(failure('authentication', 401), performance.now());
    assert.deepEqual(agent.stopped, ['authentication.']);
    const tried = watch(false);
    tried.answered();
    tried.failed(failure('authentication', 401), performance.now());
    assert.deepEqual(tried.stopped, []);
  });

  it('stops the run for a certificate that is not trusted', () => {
    const cause = Object.assign(new Error('self-signed certificate'), {
      code: 'DEPTH_ZERO_SELF_SIGNED_CERT',
    });
    const untrusted = watch();
    untrusted.failed(new ProviderError('connection', 'no.', { cause }), performance.now());
    assert.deepEqual(untrusted.stopped, ['no.']);
  });

  it('says for how long a dead service has answered nobody', (test) => {
    const clock = test.mock.method(performance, 'now');
    const dead = watch();
    for (const now of [50_000, 100_000, 150_000, 200_000]) {
      clock.mock.mockImplementation(() => now);
      dead.failed(failure('server-error', 503), now - 50_000);
    }
    assert.deepEqual(dead.stopped, ['server-error. (no call has had another answer for 150 s)']);
  });
});
