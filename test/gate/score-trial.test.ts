import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Check, CheckOutcome } from '../../src/domain/check.ts';
import type { GatePolicy } from '../../src/domain/config.ts';
import type { Criterion } from '../../src/domain/criterion.ts';
import { scoreTrial } from '../../src/gate/score-trial.ts';
import {
  buildBinaryPolicy,
  buildCriterion,
  buildJudgement,
  buildPolicy,
  buildTrial,
  erroredOutcome,
  judgedOutcome,
} from '../support/builders.ts';

interface Scenario {
  readonly criteria?: readonly Partial<Criterion>[];
  readonly scores?: Readonly<Record<string, number>>;
  readonly checks?: readonly Partial<Check>[];
  readonly failed?: readonly string[];
  readonly policy?: GatePolicy;
}

function score({ criteria = [], scores = {}, checks = [], failed = [], policy = buildPolicy() }: Scenario) {
  const all = checks.map(
    (check, index): Check => ({
      name: `check ${index}`,
      required: false,
      weight: 0,
      test: { kind: 'json', value: true },
      ...check,
    }),
  );
  const judgements = Object.entries(scores).map(([criterion, value]) =>
    buildJudgement({ criterion, outcome: judgedOutcome(value) }),
  );
  const outcomes = all.map(
    ({ name }): CheckOutcome => ({ name, passed: !failed.includes(name), message: '' }),
  );
  return scoreTrial(buildTrial({ judgements, checks: outcomes }), {
    policy,
    criteria: criteria.map(buildCriterion),
    checks: all,
    threshold: policy.scoring.threshold,
  });
}

function outcomeOf(scenario: Scenario): [number, boolean] | string {
  const result = score(scenario);
  return result.status === 'scored' ? [result.score, result.passed] : result.reason;
}

test('a criterion on another scale counts at its place on the run’s', () => {
  const fine = { name: 'a', scale: { min: 0, max: 100 } };
  assert.deepEqual(outcomeOf({ criteria: [fine], scores: { a: 50 } }), [5.5, false]);
  assert.deepEqual(outcomeOf({ criteria: [fine], scores: { a: 0 } }), [1, false]);
  assert.deepEqual(outcomeOf({ criteria: [fine, { name: 'b' }], scores: { a: 100, b: 4 } }), [7, true]);
});

test('a binary criterion counts as the ends of the run’s scale', () => {
  const yes = { name: 'a', scoring: 'binary' as const };
  assert.deepEqual(outcomeOf({ criteria: [yes], scores: { a: 1 } }), [10, true]);
  assert.deepEqual(outcomeOf({ criteria: [yes], scores: { a: 0 } }), [1, false]);
  assert.deepEqual(outcomeOf({ criteria: [yes, { name: 'b', weight: 3 }], scores: { a: 0, b: 9 } }), [
    7,
    true,
  ]);
  assert.deepEqual(
    outcomeOf({
      criteria: [
        { ...yes, required: true },
        { name: 'b', weight: 3 },
      ],
      scores: { a: 0, b: 9 },
    }),
    [7, false],
  );
});

test('with a binary run a numeric criterion is met or not, by its own threshold', () => {
  const policy = buildBinaryPolicy();
  const graded = { name: 'a', scale: { min: 0, max: 10 }, threshold: 6 };
  assert.deepEqual(outcomeOf({ policy, criteria: [graded], scores: { a: 6 } }), [1, true]);
  assert.deepEqual(outcomeOf({ policy, criteria: [graded], scores: { a: 5 } }), [0, false]);
});

test('a failed check fails the trial and leaves the score to the criteria, unless it has a weight', () => {
  const criteria = [{ name: 'a' }];
  const scores = { a: 9 };
  assert.deepEqual(outcomeOf({ criteria, scores, checks: [{}] }), [9, true]);
  assert.deepEqual(outcomeOf({ criteria, scores, checks: [{}], failed: ['check 0'] }), [9, false]);
  assert.deepEqual(outcomeOf({ criteria, scores, checks: [{ weight: 1 }], failed: ['check 0'] }), [5, false]);
  assert.deepEqual(outcomeOf({ criteria, scores: { a: 6 }, checks: [{ weight: 3 }] }), [9, true]);
});

test('a failed required check has the lowest score, whatever else there is', () => {
  const checks = [{ required: true }, { weight: 5 }];
  assert.deepEqual(outcomeOf({ criteria: [{ name: 'a' }], checks, failed: ['check 0'] }), [1, false]);
});

test('checks alone can score a trial', () => {
  const checks = [{ weight: 1 }, { weight: 3 }];
  assert.deepEqual(outcomeOf({ checks }), [10, true]);
  assert.deepEqual(outcomeOf({ checks, failed: ['check 0'] }), [7.75, false]);
});

test('what could not be run, judged or scored is errored, with the reason', () => {
  assert.equal(outcomeOf({ criteria: [{ name: 'a' }] }), 'judge: "a" was not judged.');
  assert.equal(outcomeOf({ checks: [{}] }), 'nothing of it was judged or checked.');
  const trial = buildTrial({ outcome: erroredOutcome('it crashed.'), judgements: [] });
  const rules = { policy: buildPolicy(), criteria: [], checks: [], threshold: 7 };
  const check: Check = { name: 'c', required: false, weight: 1, test: { kind: 'json', value: true } };
  assert.deepEqual(scoreTrial(buildTrial(), { ...rules, checks: [check] }), {
    status: 'errored',
    reason: 'check c was not looked at.',
  });
  assert.deepEqual(scoreTrial(trial, rules), { status: 'errored', reason: 'agent: it crashed.' });
});
