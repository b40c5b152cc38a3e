import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ProviderError, type ProviderErrorCode } from '../../src/errors.ts';
import { assessRetry, describeGivingUp, type Progress, type Retry } from '../../src/model/retry.ts';

const half = () => 0.5;
const EARLY: Progress = { attempts: 1, limitMs: 120_000, remainingMs: 119_000, heldMs: 1_000, unreadable: 1 };

describe('assessRetry', () => {
  const table: readonly (readonly [ProviderErrorCode, number | undefined, Retry['kind']])[] = [
    ['connection', undefined, 'wait'],
    ['rate-limit', 429, 'queue'],
    ['server-error', 500, 'wait'],
    ['server-error', 503, 'wait'],
    ['server-error', undefined, 'wait'],
    ['timeout', 408, 'wait'],
    ['bad-request', 409, 'wait'],
    ['timeout', undefined, 'give-up'],
    ['bad-request', 400, 'give-up'],
    ['bad-request', 422, 'give-up'],
    ['authentication', 401, 'give-up'],
    ['permission', 403, 'give-up'],
    ['not-found', 404, 'give-up'],
    ['gone', 410, 'give-up'],
    ['quota', 429, 'give-up'],
    ['cancelled', undefined, 'give-up'],
    ['invalid-response', 200, 'give-up'],
    ['invalid-response', undefined, 'give-up'],
  ];
  for (const [code, status, kind] of table) {
    it(`says ${kind} after ${code} with status ${status ?? 'none'}`, () => {
      const retry = assessRetry(new ProviderError(code, 'x', { status }), EARLY, half);
      assert.deepEqual(retry, kind === 'wait' ? { kind, ms: 250 } : { kind });
    });
  }

  it('asks again for an answer that cannot be read, but not for ever, and less where it never had a good one', () => {
    const error = new ProviderError('invalid-response', 'x', { status: 200 });
    const mostWith = (hasAnswered: boolean | undefined) =>
      [1, 2, 3, 4, 5, 6, 7].findIndex(
        (unreadable) => assessRetry(error, { ...EARLY, unreadable, hasAnswered }, half).kind === 'give-up',
      ) + 1;
    assert.deepEqual([mostWith(true), mostWith(false), mostWith(undefined)], [6, 3, 1]);
  });

  it('waits as long as a broken service asks, and at most a tenth longer', () => {
    for (const retryAfterMs of [0, 1, 60_000]) {
      const error = new ProviderError('server-error', 'x', { status: 503, retryAfterMs });
      for (const share of [0, 0.5, 0.999]) {
        const retry = assessRetry(error, EARLY, () => share);
        assert.ok(retry.kind === 'wait' && retry.ms >= retryAfterMs && retry.ms <= retryAfterMs * 1.1);
      }
    }
  });

  it('does not wait for a pause that is longer than what is left, and says which it was', () => {
    const broken = new ProviderError('server-error', 'x', { status: 503, retryAfterMs: 119_001 });
    assert.deepEqual(assessRetry(broken, EARLY, half), { kind: 'give-up', tooLongMs: 119_001 });
    const busy = (retryAfterMs: number) =>
      new ProviderError('rate-limit', 'x', { status: 429, retryAfterMs });
    assert.deepEqual(assessRetry(busy(120_001), EARLY, half), { kind: 'give-up', tooLongMs: 120_001 });
    // The queue waits, and that does not count.
    assert.deepEqual(assessRetry(busy(120_000), { ...EARLY, remainingMs: 5 }, half), { kind: 'queue' });
  });

  it('does not try again just because a service that will not help names a time', () => {
    const error = new ProviderError('quota', 'x', { status: 429, retryAfterMs: 10 });
    assert.deepEqual(assessRetry(error, EARLY, half), { kind: 'give-up' });
  });

  it('gives a call up that met nothing but rate limits for ten of its time limits', () => {
    const error = new ProviderError('rate-limit', 'x', { status: 429 });
    const kindAfter = (heldMs: number) => assessRetry(error, { ...EARLY, heldMs }, half).kind;
    assert.deepEqual([1_199_999, 1_200_000].map(kindAfter), ['queue', 'give-up']);
  });

  it('draws from zero up to a bound that doubles with every attempt and never passes 16 s, while there is time', () => {
    const error = new ProviderError('connection', 'x');
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        fc.integer({ min: -100, max: 120_000 }),
        (attempts, share, remainingMs) => {
          const ms = share * Math.min(16_000, 500 * 2 ** (attempts - 1));
          const retry = assessRetry(error, { ...EARLY, attempts, remainingMs }, () => share);
          assert.deepEqual(retry, ms < remainingMs ? { kind: 'wait', ms } : { kind: 'give-up' });
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
    [new ProviderError('connection', 'no.'), 2, undefined, 'no. (2 attempts)'],
    [new ProviderError('cancelled', 'the run was cancelled.'), 3, undefined, 'the run was cancelled.'],
  ];
  for (const [error, attempts, tooLongMs, message] of table) {
    it(`says "${message}"`, () => {
      const described = describeGivingUp(error, attempts, {
        kind: 'give-up',
        ...(tooLongMs === undefined ? {} : { tooLongMs }),
      });
      const { code, status, retryAfterMs } = error;
      assert.equal(described.message, message);
      assert.deepEqual(
        [described.code, described.status, described.retryAfterMs],
        [code, status, retryAfterMs],
      );
    });
  }
});
