import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ProviderError, type ProviderErrorCode } from '../../src/errors.ts';
import { assessRetry, describeGivingUp, MAX_ATTEMPTS } from '../../src/model/retry.ts';

const half = () => 0.5;

describe('assessRetry', () => {
  const table: readonly (readonly [ProviderErrorCode, number | undefined, boolean])[] = [
    ['connection', undefined, true],
    ['rate-limit', 429, true],
    ['server-error', 500, true],
    ['server-error', 503, true],
    ['server-error', undefined, true],
    ['timeout', 408, true],
    ['bad-request', 409, true],
    ['timeout', undefined, false],
    ['bad-request', 400, false],
    ['bad-request', 422, false],
    ['authentication', 401, false],
    ['permission', 403, false],
    ['not-found', 404, false],
    ['gone', 410, false],
    ['quota', 429, false],
    ['cancelled', undefined, false],
    ['invalid-response', 200, false],
    ['invalid-response', undefined, false],
  ];
  for (const [code, status, retried] of table) {
    it(`${retried ? 'tries again after' : 'gives up on'} ${code} with status ${status ?? 'none'}`, () => {
      const delay = assessRetry(new ProviderError(code, 'x', { status }), 1, half);
      assert.equal(delay, retried ? 250 : undefined);
    });
  }

  it('waits exactly as long as the service asks, however long or short that is', () => {
    for (const retryAfterMs of [0, 1, 60_000, 86_400_000]) {
      const error = new ProviderError('rate-limit', 'x', { status: 429, retryAfterMs });
      assert.equal(assessRetry(error, 1, half), retryAfterMs);
      assert.equal(assessRetry(error, MAX_ATTEMPTS - 1, half), retryAfterMs);
    }
  });

  it('does not try again just because a service that will not help names a time', () => {
    const error = new ProviderError('quota', 'x', { status: 429, retryAfterMs: 10 });
    assert.equal(assessRetry(error, 1, half), undefined);
  });

  it('makes five attempts and no more', () => {
    const error = new ProviderError('server-error', 'x', { status: 500 });
    const delays = [1, 2, 3, 4, 5, 6].map((attempt) => assessRetry(error, attempt, half));
    assert.deepEqual(delays, [250, 500, 1000, 2000, undefined, undefined]);
    assert.equal(MAX_ATTEMPTS, 5);
  });

  it('draws from zero up to a bound that doubles with every attempt and never passes 8 s', () => {
    const error = new ProviderError('connection', 'x');
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: MAX_ATTEMPTS - 1 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (attempt, share) => {
          const bound = Math.min(8_000, 500 * 2 ** (attempt - 1));
          const delay = assessRetry(error, attempt, () => share);
          assert.ok(delay !== undefined && delay >= 0 && delay < bound, `${delay} is not below ${bound}`);
          assert.equal(delay, share * bound);
        },
      ),
    );
  });
});

describe('describeGivingUp', () => {
  const details = { status: 429, retryAfterMs: 1_200 };
  const busy = new ProviderError('rate-limit', 'busy.', details);
  const long = 'it asks to be left alone for 2 s, longer than what is left of "timeout"';
  const table: readonly (readonly [ProviderError, number, number | undefined, string])[] = [
    [busy, 1, undefined, 'busy.'],
    [busy, 5, undefined, 'busy. (5 attempts)'],
    [busy, 1, 1_200, `busy. (${long})`],
    [busy, 3, 1_200, `busy. (3 attempts; ${long})`],
    [new ProviderError('connection', 'no.'), 2, 700, 'no. (2 attempts)'],
    [new ProviderError('cancelled', 'the run was cancelled.'), 3, undefined, 'the run was cancelled.'],
  ];
  for (const [error, attempts, delay, message] of table) {
    it(`says "${message}"`, () => {
      const described = describeGivingUp(error, attempts, delay);
      const { code, status, retryAfterMs } = error;
      assert.equal(described.message, message);
      assert.deepEqual(
        [described.code, described.status, described.retryAfterMs],
        [code, status, retryAfterMs],
      );
    });
  }
});
