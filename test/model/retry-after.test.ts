import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseRetryAfter } from '../../src/model/retry-after.ts';

const NOON = Date.UTC(2026, 7, 1, 12);
const date = (ms: number) => new Date(ms).toUTCString();

describe('parseRetryAfter', () => {
  const table: readonly (readonly [string, Record<string, string>, number | undefined])[] = [
    ['nothing', {}, undefined],
    ['seconds', { 'retry-after': '3' }, 3_000],
    ['a part of a second', { 'retry-after': '0.25' }, 250],
    ['no time at all', { 'retry-after': '0' }, 0],
    ['milliseconds', { 'retry-after-ms': '40' }, 40],
    ['both, of which the finer counts', { 'retry-after-ms': '40', 'retry-after': '9' }, 40],
    ['milliseconds that are no number', { 'retry-after-ms': 'soon', 'retry-after': '9' }, 9_000],
    ['a date', { 'retry-after': date(NOON + 5_000) }, 5_000],
    [
      "a date, by the service's own clock",
      { 'retry-after': date(NOON + 3_605_000), date: date(NOON + 3_600_000) },
      5_000,
    ],
    ['a date beside a clock that tells nothing', { 'retry-after': date(NOON + 5_000), date: 'today' }, 5_000],
    ['a date that has passed', { 'retry-after': date(NOON - 5_000) }, undefined],
    ['less than nothing', { 'retry-after': '-3' }, undefined],
    ['words', { 'retry-after': 'soon' }, undefined],
    ['an empty text', { 'retry-after': '' }, undefined],
    ['a number no clock knows', { 'retry-after': 'Infinity' }, undefined],
  ];
  for (const [what, headers, expected] of table) {
    it(`reads ${what}`, () => {
      assert.equal(parseRetryAfter(headers, NOON), expected);
    });
  }
});
