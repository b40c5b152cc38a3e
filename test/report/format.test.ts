import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  countOf,
  formatAgainst,
  formatCost,
  formatCount,
  formatDuration,
  formatNumber,
  formatPercent,
} from '../../src/report/format.ts';

test('numbers have at most two decimals and no zeros at their end', () => {
  const table: [number, string][] = [
    [7, '7'],
    [7.5, '7.5'],
    [6.333333, '6.33'],
    [6.998, '7'],
    [-1.006, '-1.01'],
    [-0.001, '0'],
    [0, '0'],
    [100, '100'],
  ];
  for (const [value, expected] of table) assert.equal(formatNumber(value), expected);
});

test('a value beside its threshold shows on which side of it it is', () => {
  const table: [number, number, string][] = [
    [6.998, 7, '6.998'],
    [6.99999, 7, '6.99999'],
    [6.99, 7, '6.99'],
    [7, 7, '7'],
    [7.001, 7, '7'],
    [6.3333333, 7, '6.33'],
    [(6.3 + 7.7) / 2, 7, '7'],
    [7.996, 7.997, '7.996'],
    [7.998, 7.997, '8'],
    [99.99, 100, '99.99'],
  ];
  for (const [value, threshold, expected] of table) {
    assert.equal(formatAgainst(value, threshold), expected, `${value} against ${threshold}`);
  }
});

test('a value that does not reach a whole threshold never reads as if it did, and the other way round', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 100 }),
      fc.integer({ min: -99_999, max: 99_999 }),
      (threshold, offset) => {
        const value = threshold + offset / 100_000;
        assert.equal(Number(formatAgainst(value, threshold)) >= threshold, value >= threshold, String(value));
        assert.ok(Math.abs(Number(formatAgainst(value, threshold)) - value) <= 0.005 + 1e-9);
      },
    ),
  );
});

test('percents have one decimal, or what it takes to stay on their side of what is needed', () => {
  const table: [number, number | undefined, string][] = [
    [100, undefined, '100%'],
    [200 / 3, undefined, '66.7%'],
    [0, undefined, '0%'],
    [200 / 3, 80, '66.7%'],
    [99.99, 100, '99.99%'],
    [99.999, 100, '99.999%'],
    [79.96, 80, '79.96%'],
    [80.04, 80, '80%'],
    [100, 100, '100%'],
  ];
  for (const [value, threshold, expected] of table) assert.equal(formatPercent(value, threshold), expected);
});

test('durations are told in the unit that suits them', () => {
  const table: [number, string][] = [
    [0, '0 ms'],
    [840.4, '840 ms'],
    [1000, '1.0 s'],
    [12_345, '12.3 s'],
    [59_949, '59.9 s'],
    [59_950, '1 min 00 s'],
    [65_000, '1 min 05 s'],
    [245_400, '4 min 05 s'],
    [3_600_000, '60 min 00 s'],
  ];
  for (const [ms, expected] of table) assert.equal(formatDuration(ms), expected);
});

test('costs show small sums too', () => {
  const table: [number, string][] = [
    [0, '$0'],
    [0.0042, '$0.0042'],
    [0.00421, '$0.0042'],
    [0.1234, '$0.1234'],
    [12.3, '$12.30'],
    [1234.567, '$1234.57'],
  ];
  for (const [usd, expected] of table) assert.equal(formatCost(usd), expected);
});

test('counts have their thousands apart', () => {
  const table: [number, string][] = [
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [12_345, '12,345'],
    [1_234_567, '1,234,567'],
  ];
  for (const [count, expected] of table) assert.equal(formatCount(count), expected);
});

test('one is one case, every other number is several cases', () => {
  assert.equal(countOf(1, 'case'), '1 case');
  assert.equal(countOf(0, 'case'), '0 cases');
  assert.equal(countOf(1200, 'case'), '1,200 cases');
});

test('a share short of all never reads as all, whatever is needed', () => {
  for (const needed of [0, 80, 99.9, 100]) {
    assert.equal(formatPercent((2_999 / 3_000) * 100, needed), '99.97%', String(needed));
    assert.equal(formatPercent(100, needed), '100%');
  }
});
