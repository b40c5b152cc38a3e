import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Judgement } from '../../src/domain/judgement.ts';
import { BINARY_SCORING } from '../../src/domain/scoring.ts';
import { decideCriterion, isJurySplit } from '../../src/gate/decide-criterion.ts';
import { median } from '../../src/statistics/descriptive.ts';
import { buildJudgement, erroredOutcome, judgedOutcome, NUMERIC_SCORING } from '../support/builders.ts';

type Given = number | 'errored';

/** What each judge said, a list for one that repeats; the escalation judge is called `chief`. */
function judgementsOf(given: Readonly<Record<string, Given | readonly Given[]>>): Judgement[] {
  return Object.entries(given).flatMap(([judge, said]) =>
    [said].flat().map((one, index) =>
      buildJudgement({
        judge,
        repeat: index + 1,
        outcome: one === 'errored' ? erroredOutcome(`${judge} did not answer.`) : judgedOutcome(one),
        ...(judge === 'chief' ? { escalated: true } : {}),
      }),
    ),
  );
}

function scoreOf(given: Parameters<typeof judgementsOf>[0], rule: 'median' | 'majority' = 'median') {
  const decision = decideCriterion(judgementsOf(given), NUMERIC_SCORING, rule);
  return decision.status === 'decided' ? decision.score : decision;
}

test('the jury’s score is the median of its judges’, each of them the median of its repeats', () => {
  assert.equal(scoreOf({ a: 8 }), 8);
  assert.equal(scoreOf({ a: 9, b: 4, c: 8 }), 8);
  assert.equal(scoreOf({ a: 9, b: 4 }), 6.5);
  assert.equal(scoreOf({ a: [1, 9, 8], b: 4, c: 10 }), 8);
});

test('by majority the median of the side that more judges are on; an even split does not meet it', () => {
  const table: [Record<string, Given>, number][] = [
    [{ a: 10, b: 7, c: 1 }, 8.5],
    [{ a: 6, b: 1, c: 10 }, 3.5],
    [{ a: 10, b: 6 }, 6],
    [{ a: 10, b: 10, c: 1, d: 2 }, 1.5],
    [{ a: 8 }, 8],
  ];
  for (const [given, expected] of table)
    assert.equal(scoreOf(given, 'majority'), expected, JSON.stringify(given));
});

test('median and majority differ only where scores are far apart on one side', () => {
  const given = { a: 7, b: 7, c: 1, d: 1, e: 10 };
  assert.equal(scoreOf(given), 7);
  assert.equal(scoreOf(given, 'majority'), 7);
  const binary = decideCriterion(judgementsOf({ a: 1, b: 0, c: 1 }), BINARY_SCORING, 'majority');
  assert.equal(binary.status === 'decided' && binary.score, 1);
});

test('more than half of the judges must be there, else the criterion is missing with a judge’s reason', () => {
  assert.equal(scoreOf({ a: 9, b: 'errored', c: 7 }), 8);
  assert.equal(scoreOf({ a: 9, b: ['errored', 5, 'errored'] }), 7);
  const missing = { status: 'missing', judge: 'b', reason: 'b did not answer.' };
  assert.deepEqual(scoreOf({ a: 9, b: 'errored' }), missing);
  assert.deepEqual(scoreOf({ a: 9, b: 'errored', c: 'errored' }), missing);
  assert.deepEqual(scoreOf({}), { status: 'missing' });
});

test('the escalation judge decides alone; when it cannot, the criterion is missing', () => {
  assert.equal(scoreOf({ a: 9, b: 2, chief: [4, 6, 5] }), 5);
  assert.deepEqual(scoreOf({ a: 9, b: 2, chief: 'errored' }), {
    status: 'missing',
    judge: 'chief',
    reason: 'chief did not answer.',
  });
});

test('every judge’s own score is told, and whether they were split', () => {
  const decision = decideCriterion(
    judgementsOf({ a: 9, b: 'errored', c: 2, chief: 8 }),
    NUMERIC_SCORING,
    'median',
  );
  assert.deepEqual(decision, {
    status: 'decided',
    score: 8,
    split: true,
    judges: [
      { judge: 'a', escalated: false, score: 9, met: true },
      { judge: 'b', escalated: false },
      { judge: 'c', escalated: false, score: 2, met: false },
      { judge: 'chief', escalated: true, score: 8, met: true },
    ],
  });
});

test('with binary scoring every judge and the jury say met or not met, never a half', () => {
  for (const [given, score] of [
    [{ a: 1, b: 0 }, 0],
    [{ a: [1, 0], b: 1, c: 1 }, 1],
    [{ a: [1, 0] }, 0],
    [{ a: [1, 0, 1], b: 1 }, 1],
  ] as const) {
    const decision = decideCriterion(judgementsOf(given), BINARY_SCORING, 'median');
    assert.ok(decision.status === 'decided');
    assert.equal(decision.score, score, JSON.stringify(given));
    assert.ok(decision.judges.every((judge) => judge.score === Number(judge.met)));
  }
});

test('a jury that can decide is split when some say met and some not, whatever their scores', () => {
  const table: [Record<string, Given>, boolean][] = [
    [{ a: 7, b: 6.9 }, true],
    [{ a: 10, b: 7 }, false],
    [{ a: 1, b: 6 }, false],
    [{ a: 10, b: 'errored' }, false],
    [{ a: 10 }, false],
    [{ a: 8, b: 3, c: 'errored', d: 'errored' }, false],
    [{ a: 8, b: 3, c: 'errored' }, true],
  ];
  for (const [given, split] of table) {
    assert.equal(isJurySplit(judgementsOf(given), NUMERIC_SCORING), split, JSON.stringify(given));
  }
});

test('the order of the judgements does not matter, and a jury of one mind has the median by either rule', () => {
  const scores = fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 7 });
  fc.assert(
    fc.property(scores, fc.constantFrom('median' as const, 'majority' as const), (given, rule) => {
      const judgements = judgementsOf(Object.fromEntries(given.map((score, index) => [`j${index}`, score])));
      const decision = decideCriterion(judgements, NUMERIC_SCORING, rule);
      const reversed = decideCriterion(judgements.toReversed(), NUMERIC_SCORING, rule);
      assert.ok(decision.status === 'decided' && reversed.status === 'decided');
      assert.equal(decision.score, reversed.score);
      if (!decision.split) assert.equal(decision.score, median(given));
    }),
  );
});

test('nothing is decided without a judge that the end of the run cut off', () => {
  const heard = judgementsOf({ a: 9, b: 9 });
  for (const code of ['cancelled', 'max-duration', 'max-cost', 'service', 'killed', 'timeout']) {
    const outcome = { status: 'errored', failure: { code, message: 'the run was cancelled.' } } as const;
    const judgements = [...heard, buildJudgement({ judge: 'c', outcome })];
    const decided = decideCriterion(judgements, NUMERIC_SCORING, 'median');
    const expected = { status: 'missing', judge: 'c', reason: 'the run was cancelled.' };
    // A judge that fails by itself is what the others are there for.
    if (code === 'timeout') assert.equal(decided.status, 'decided');
    else assert.deepEqual(decided, expected, code);
  }
});
