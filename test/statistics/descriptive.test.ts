import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mean, median, sampleStandardDeviation, weightedMean } from '../../src/statistics/descriptive.ts';

const score = fc.double({ min: -1000, max: 1000, noNaN: true });
const scores = fc.array(score, { minLength: 1, maxLength: 50 });
const SLACK = 1e-9;

function assertClose(actual: number | undefined, expected: number): void {
  assert.ok(actual !== undefined && Math.abs(actual - expected) < SLACK, `${actual} is not ${expected}`);
}

function assertWithin(actual: number | undefined, values: readonly number[]): void {
  assert.ok(actual !== undefined);
  assert.ok(actual >= Math.min(...values) - SLACK, `${actual} is below all of ${values}`);
  assert.ok(actual <= Math.max(...values) + SLACK, `${actual} is above all of ${values}`);
}

test('no values have no mean, no median and no deviation', () => {
  assert.equal(mean([]), undefined);
  assert.equal(weightedMean([]), undefined);
  assert.equal(median([]), undefined);
  assert.equal(sampleStandardDeviation([]), undefined);
});

test('the mean of known values', () => {
  assert.equal(mean([4]), 4);
  assert.equal(mean([1, 2, 6]), 3);
  assertClose(mean([6.3, 7.7]), 7);
});

test('the median of known values', () => {
  const table: [number[], number][] = [
    [[4], 4],
    [[1, 9], 5],
    [[9, 1, 2], 2],
    [[10, 1, 9, 2], 5.5],
    [[0, 1], 0.5],
    [[10, 9, 100], 10],
  ];
  for (const [values, expected] of table) assert.equal(median(values), expected, String(values));
});

test('the median leaves its input as it was', () => {
  const values = [3, 1, 2];
  median(values);
  assert.deepEqual(values, [3, 1, 2]);
});

test('the weighted mean counts each value by its weight', () => {
  assert.equal(weightedMean([{ value: 4, weight: 9 }]), 4);
  assert.equal(
    weightedMean([
      { value: 2, weight: 1 },
      { value: 8, weight: 3 },
    ]),
    6.5,
  );
});

test('the sample standard deviation of known values', () => {
  assert.equal(sampleStandardDeviation([5]), 0);
  assertClose(sampleStandardDeviation([1, 2]), Math.SQRT1_2);
  assertClose(sampleStandardDeviation([2, 4, 4, 4, 5, 5, 7, 9]), 2.1380899352993947);
  assert.equal(sampleStandardDeviation([3, 3, 3]), 0);
});

test('mean, median and weighted mean lie between the least and the greatest value', () => {
  fc.assert(
    fc.property(
      scores,
      fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 50, maxLength: 50 }),
      (values, weights) => {
        assertWithin(mean(values), values);
        assertWithin(median(values), values);
        assertWithin(
          weightedMean(values.map((value, index) => ({ value, weight: weights[index] ?? 1 }))),
          values,
        );
      },
    ),
  );
});

test('the order of the values does not matter', () => {
  fc.assert(
    fc.property(scores, (values) => {
      const other = values.toReversed();
      assert.equal(median(values), median(other));
      assertClose(mean(values), mean(other) ?? Number.NaN);
      assertClose(sampleStandardDeviation(values), sampleStandardDeviation(other) ?? Number.NaN);
    }),
  );
});

test('half of the values are not above the median, and half are not below', () => {
  fc.assert(
    fc.property(scores, (values) => {
      const middle = median(values) ?? Number.NaN;
      assert.ok(values.filter((value) => value <= middle).length >= values.length / 2);
      assert.ok(values.filter((value) => value >= middle).length >= values.length / 2);
    }),
  );
});

test('weights count only relative to each other', () => {
  fc.assert(
    fc.property(scores, fc.integer({ min: 1, max: 50 }), (values, weight) => {
      assertClose(weightedMean(values.map((value) => ({ value, weight }))), mean(values) ?? Number.NaN);
    }),
  );
});

test('moving all values moves no deviation', () => {
  fc.assert(
    fc.property(scores, fc.integer({ min: -100, max: 100 }), (values, shift) => {
      const moved = sampleStandardDeviation(values.map((value) => value + shift));
      assert.ok(Math.abs((moved ?? Number.NaN) - (sampleStandardDeviation(values) ?? Number.NaN)) < 1e-6);
    }),
  );
});
