import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseRateLimits } from '../../src/model/rate-limit-headers.ts';

describe('parseRateLimits', () => {
  const durations: readonly (readonly [string, number | undefined])[] = [
    ['1s', 1_000],
    ['6m0s', 360_000],
    ['20ms', 20],
    ['1.5s', 1_500],
    ['1h2m3s', 3_723_000],
    ['1d', 86_400_000],
    ['30', 30_000],
    [' 0.25 ', 250],
    ['0s', 0],
    ['soon', undefined],
    ['1s later', undefined],
    ['-1s', undefined],
    ['', undefined],
  ];
  for (const [reset, resetMs] of durations) {
    it(`takes ${JSON.stringify(reset)} for ${resetMs} ms`, () => {
      const limits = parseRateLimits({
        'x-ratelimit-remaining-requests': '7',
        'x-ratelimit-reset-requests': reset,
      });
      const requests = resetMs === undefined ? undefined : { remaining: 7, resetMs, limit: undefined };
      assert.deepEqual(limits?.requests, requests);
    });
  }

  it('reads requests and tokens, with their limits', () => {
    const headers = {
      'x-ratelimit-limit-requests': '500',
      'x-ratelimit-remaining-requests': '499',
      'x-ratelimit-reset-requests': '120ms',
      'x-ratelimit-limit-tokens': '30000',
      'x-ratelimit-remaining-tokens': '0',
      'x-ratelimit-reset-tokens': '1m0s',
    };
    assert.deepEqual(parseRateLimits(headers), {
      requests: { remaining: 499, resetMs: 120, limit: 500 },
      tokens: { remaining: 0, resetMs: 60_000, limit: 30_000 },
    });
  });

  it('reads nothing where there is nothing, or no number', () => {
    assert.equal(parseRateLimits({}), undefined);
    const odd = { 'x-ratelimit-remaining-tokens': 'many', 'x-ratelimit-reset-tokens': '1s' };
    assert.equal(parseRateLimits(odd), undefined);
  });
});
