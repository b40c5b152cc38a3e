import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GatePolicy } from '../../src/domain/config.ts';
import type { JudgedTrial } from '../../src/domain/result.ts';
import { summarizeCase } from '../../src/gate/summarize-case.ts';
import {
  buildBinaryPolicy,
  buildCase,
  buildCriterion,
  buildCriterionResult,
  buildJudgement,
  buildPolicy,
  buildTrial,
  erroredOutcome,
  judgedOutcome,
} from '../support/builders.ts';

/** A trial with these scores; a criterion that was judged several times has a list. */
function trialWith(scores: Readonly<Record<string, number | readonly number[]>>): JudgedTrial {
  const judgements = Object.entries(scores).flatMap(([criterion, given]) =>
    [given].flat().map((score) => buildJudgement({ criterion, outcome: judgedOutcome(score) })),
  );
  return buildTrial({ judgements });
}

function policyOf(...criteria: Parameters<typeof buildCriterion>[0][]): GatePolicy {
  return buildPolicy({ criteria: criteria.map(buildCriterion) });
}

test('the case takes the median of its trials', () => {
  const table: [number[], number][] = [
    [[8], 8],
    [[10, 1], 5.5],
    [[10, 1, 8], 8],
    [[1, 2, 9, 10], 5.5],
  ];
  for (const [scores, expected] of table) {
    const trials = scores.map((quality) => trialWith({ quality }));
    const { score, criteria } = summarizeCase(buildCase(), trials, buildPolicy());
    assert.equal(score, expected, String(scores));
    assert.equal(criteria[0]?.score, expected, String(scores));
  }
});

test('a criterion judged several times takes the median of its judgements', () => {
  const result = summarizeCase(buildCase(), [trialWith({ quality: [9, 2, 8] })], buildPolicy());
  assert.equal(result.score, 8);
});

test('the criteria count by their weights', () => {
  const policy = policyOf({ name: 'clear', weight: 3 }, { name: 'short', weight: 1 });
  const result = summarizeCase(buildCase(), [trialWith({ clear: 8, short: 4 })], policy);
  assert.equal(result.score, 7);
  assert.equal(result.status, 'passed');
  assert.deepEqual(result.criteria, [
    buildCriterionResult({ name: 'clear', score: 8, threshold: 7, met: true }),
    buildCriterionResult({ name: 'short', score: 4, threshold: 7, met: false }),
  ]);
});

test('each trial is weighted before the median is taken', () => {
  const policy = policyOf({ name: 'a' }, { name: 'b' });
  const trials = [trialWith({ a: 10, b: 2 }), trialWith({ a: 2, b: 10 }), trialWith({ a: 8, b: 8 })];
  const result = summarizeCase(buildCase(), trials, policy);
  assert.equal(result.score, 6);
  assert.deepEqual(
    result.criteria.map(({ score }) => score),
    [8, 8],
  );
});

test('a case passes at its threshold, which is its own or the run’s', () => {
  const table: [number, number | undefined, 'passed' | 'failed'][] = [
    [7, undefined, 'passed'],
    [6.999, undefined, 'failed'],
    [5, 5, 'passed'],
    [8, 8.5, 'failed'],
  ];
  for (const [quality, threshold, status] of table) {
    const result = summarizeCase(buildCase({ threshold }), [trialWith({ quality })], buildPolicy());
    assert.equal(result.status, status, `${quality} against ${threshold}`);
    assert.equal(result.threshold, threshold ?? 7);
  }
});

test('the rounding of binary fractions fails no case', () => {
  const policy = policyOf({ name: 'a' }, { name: 'b' });
  assert.equal(summarizeCase(buildCase(), [trialWith({ a: 6.3, b: 7.7 })], policy).status, 'passed');
});

test('a criterion that is required, or has a threshold of its own, can fail the case; another cannot', () => {
  const table: [Parameters<typeof buildCriterion>[0], 'passed' | 'failed'][] = [
    [{}, 'passed'],
    [{ required: true }, 'failed'],
    [{ threshold: 6 }, 'failed'],
    [{ threshold: 5 }, 'passed'],
    [{ required: true, threshold: 5 }, 'passed'],
  ];
  for (const [overrides, status] of table) {
    const policy = policyOf({ name: 'a' }, { name: 'b', ...overrides });
    const result = summarizeCase(buildCase(), [trialWith({ a: 10, b: 5 })], policy);
    assert.equal(result.status, status, JSON.stringify(overrides));
    assert.equal(result.score, 7.5);
  }
});

test('a criterion goes by its own threshold, else by the case’s', () => {
  const policy = policyOf({ name: 'a', threshold: 3 }, { name: 'b' });
  const result = summarizeCase(buildCase({ threshold: 4 }), [trialWith({ a: 3, b: 5 })], policy);
  assert.deepEqual(
    result.criteria.map(({ threshold, met }) => [threshold, met]),
    [
      [3, true],
      [4, true],
    ],
  );
});

test('a binary tie is not met', () => {
  const table: [number[], 'passed' | 'failed'][] = [
    [[1], 'passed'],
    [[0], 'failed'],
    [[1, 0], 'failed'],
    [[1, 0, 1], 'passed'],
    [[1, 0, 0], 'failed'],
    [[1, 1, 0, 0], 'failed'],
  ];
  for (const [scores, status] of table) {
    const trials = scores.map((quality) => trialWith({ quality }));
    assert.equal(summarizeCase(buildCase(), trials, buildBinaryPolicy()).status, status, String(scores));
  }
});

test('with binary scoring every criterion has to be met, whatever the weights', () => {
  const criteria = [0.1, 0.2, 0.3].map((weight, index) => buildCriterion({ name: `c${index}`, weight }));
  const policy = buildBinaryPolicy({ criteria });
  assert.equal(summarizeCase(buildCase(), [trialWith({ c0: 1, c1: 1, c2: 1 })], policy).status, 'passed');
  assert.equal(summarizeCase(buildCase(), [trialWith({ c0: 0, c1: 1, c2: 1 })], policy).status, 'failed');
});

test('one errored trial makes the case errored and says why', () => {
  const errored = buildTrial({ outcome: erroredOutcome('no answer in 120 s.'), judgements: [] });
  const result = summarizeCase(buildCase(), [trialWith({ quality: 9 }), errored], buildPolicy());
  assert.equal(result.status, 'errored');
  assert.equal(result.score, undefined);
  assert.equal(result.reason, 'agent: no answer in 120 s.');
  assert.deepEqual(result.criteria, []);
  assert.equal(result.trials.length, 2);
});

test('one criterion that could not be judged makes the case errored and says why', () => {
  const policy = policyOf({ name: 'a' }, { name: 'b' });
  const trial = buildTrial({
    judgements: [
      buildJudgement({ criterion: 'a' }),
      buildJudgement({ criterion: 'b', outcome: erroredOutcome('the quota is used up.') }),
    ],
  });
  const result = summarizeCase(buildCase(), [trial], policy);
  assert.equal(result.status, 'errored');
  assert.equal(result.reason, 'judge gpt-5.2, criterion "b": the quota is used up.');
});

test('a criterion without any judgement makes the case errored and names it', () => {
  const policy = policyOf({ name: 'a' }, { name: 'b' });
  const result = summarizeCase(buildCase(), [trialWith({ a: 9 })], policy);
  assert.equal(result.status, 'errored');
  assert.equal(result.reason, 'judge: "b" was not judged.');
});

test('a case without trials is errored', () => {
  const result = summarizeCase(buildCase(), [], buildPolicy());
  assert.equal(result.status, 'errored');
  assert.equal(result.score, undefined);
  assert.equal(result.reason, 'No trial was run.');
});

test('the reason is that of the criterion that failed the case, even where another scored lower', () => {
  const policy = policyOf({ name: 'a' }, { name: 'b', required: true });
  const result = summarizeCase(buildCase(), [trialWith({ a: 2, b: 6 })], policy);
  assert.equal(result.status, 'failed');
  assert.equal(result.reason, 'Worth 6 points.');
});
