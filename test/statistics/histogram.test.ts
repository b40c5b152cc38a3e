import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Histogram } from '../../src/domain/histogram.ts';
import { sum } from '../../src/statistics/descriptive.ts';
import { countLatencies, countScores } from '../../src/statistics/histogram.ts';

const ranges = (bins: Histogram) => bins.map(({ from, to }) => [from, to]);

describe('countScores', () => {
  it('gives each whole number of an ordinary scale its bin, the best one alone in its own', () => {
    const bins = countScores([1, 6.9, 7, 9.99, 10, 10], { min: 1, max: 10 });
    assert.equal(bins.length, 10);
    assert.deepEqual(
      bins.map(({ count }) => count),
      [1, 0, 0, 0, 0, 1, 1, 0, 1, 2],
    );
    assert.deepEqual(ranges(bins).slice(-2), [
      [9, 10],
      [10, 10],
    ]);
  });

  it('divides other scales in ten, by bounds that read well', () => {
    assert.deepEqual(
      ranges(countScores([], { min: 0, max: 1 })).map(([from]) => from),
      [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1],
    );
    assert.equal(countScores([], { min: 0, max: 100 })[3]?.from, 30);
    assert.equal(countScores([], { min: -5, max: 5 }).length, 11);
    assert.equal(countScores([], { min: 1, max: 3 }).length, 11);
  });

  it('counts every score of any scale once, in a bin that holds it', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1000, max: 1000, noNaN: true }),
        fc.double({ min: 0.01, max: 1000, noNaN: true }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true })),
        (min, range, shares) => {
          const max = min + range;
          const bins = countScores(
            shares.map((share) => Math.min(max, min + share * range)),
            { min, max },
          );
          assert.equal(sum(bins.map(({ count }) => count)), shares.length);
          for (const [index, { from, to }] of bins.slice(0, -1).entries()) {
            assert.ok(to !== undefined && from < to, `${from} to ${to}`);
            assert.equal(bins[index + 1]?.from, to);
          }
        },
      ),
    );
  });
});

describe('countLatencies', () => {
  it('has the bins that are needed, without the empty ones around them', () => {
    assert.deepEqual(countLatencies([]), []);
    assert.deepEqual(countLatencies([150]), [{ from: 100, to: 200, count: 1 }]);
    assert.deepEqual(countLatencies([450, 90_000]).length, 8);
    assert.deepEqual(countLatencies([90_000]), [{ from: 60_000, to: undefined, count: 1 }]);
    assert.deepEqual(
      countLatencies([150, 700, 700]).map(({ count }) => count),
      [1, 0, 2],
    );
  });
});
