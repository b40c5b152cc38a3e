import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BINARY_SCORING, reachesThreshold } from '../../src/domain/scoring.ts';

test('a score passes when it is at or above the threshold, but for the rounding of binary fractions', () => {
  const table: [number, number, boolean][] = [
    [7, 7, true],
    [7.0001, 7, true],
    [6.9999, 7, false],
    [6.999999, 7, false],
    [(6.3 + 7.7) / 2, 7, true],
    [0.1 + 0.2, 0.3, true],
    [0.3, 0.1 + 0.2, true],
    [(57 / 100) * 100, 57, true],
    [0, 0, true],
    [-1, 0, false],
  ];
  for (const [score, threshold, expected] of table) {
    assert.equal(reachesThreshold(score, threshold), expected, `${score} against ${threshold}`);
  }
});

test('only a met criterion passes with binary scoring', () => {
  assert.deepEqual(BINARY_SCORING, { kind: 'binary', scale: { min: 0, max: 1 }, threshold: 1 });
  assert.equal(reachesThreshold(0.5, BINARY_SCORING.threshold), false);
});
