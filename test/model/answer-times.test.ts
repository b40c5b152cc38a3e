import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createAnswerTimes } from '../../src/model/answer-times.ts';

const LIMIT_MS = 120_000;

function timesOf(...tookMs: readonly number[]) {
  const times = createAnswerTimes();
  for (const ms of tookMs) times.answered(ms);
  return times;
}

describe('an attempt is late', () => {
  for (const [what, tookMs, lateAfterMs] of [
    ['never, while nothing is known', [], undefined],
    ['never, while too little is known', [10, 10, 10, 10], undefined],
    ['after a sixth of the time limit, of a fast model', [10, 10, 10, 10, 10], 20_000],
    ['after twice the longest time, of a slow one', [50, 30_000, 40, 10, 10], 60_000],
    ['never within the limit, of one that takes most of it', Array(5).fill(100_000), 200_000],
    ['as if a slow answer had never been, a hundred answers later', [50_000, ...Array(100).fill(10)], 20_000],
    ['by the slow answer, until then', [50_000, ...Array(99).fill(10)], 100_000],
  ] as const) {
    it(what, () => {
      assert.equal(timesOf(...(tookMs as readonly number[])).lateAfter(LIMIT_MS), lateAfterMs);
    });
  }

  it('not before a share of its own limit', () => {
    assert.equal(timesOf(1, 1, 1, 1, 1).lateAfter(6_000), 1_000);
    assert.equal(createAnswerTimes().soonest(6_000), 1_000);
  });
});

describe('a model has answered', () => {
  it('once it has', () => {
    assert.deepEqual([timesOf().hasAnswered, timesOf(5).hasAnswered], [false, true]);
  });
});
