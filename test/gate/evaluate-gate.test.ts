import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GatePolicy } from '../../src/domain/config.ts';
import { CANCELLED, type EarlyEnd } from '../../src/domain/early-end.ts';
import type { RepeatedAnswers } from '../../src/domain/result.ts';
import type { Verdict, VerdictState } from '../../src/domain/verdict.ts';
import { assembleFigures } from '../../src/gate/assemble-figures.ts';
import { evaluateGate } from '../../src/gate/evaluate-gate.ts';
import { summarizeRun } from '../../src/gate/summarize-run.ts';
import {
  buildBinaryPolicy,
  buildCriterion,
  buildCriterionResult,
  buildPolicy,
  buildResults,
  summarizeResults,
  totalsOf,
} from '../support/builders.ts';

type Scores = readonly (number | undefined)[];

function judge(scores: Scores, policy: GatePolicy, earlyEnd?: EarlyEnd): Verdict {
  const results = buildResults(scores, policy);
  return evaluateGate(summarizeResults(results, policy), policy, results.map(assembleFigures), earlyEnd);
}

function assertStates(table: readonly (readonly [Scores, GatePolicy, VerdictState])[]): void {
  for (const [scores, policy, state] of table) {
    const name = `${scores.map((score) => score ?? 'errored').join(', ')} with ${JSON.stringify(policy)}`;
    assert.equal(judge(scores, policy).state, state, name);
  }
}

/** 1 for met, as often as `met`, then 0 up to `of` cases. */
function cases(met: number, of: number): number[] {
  return Array.from({ length: of }, (_, index) => (index < met ? 1 : 0));
}

test('a numeric run passes when its score reaches the threshold', () => {
  assertStates([
    [[7], buildPolicy(), 'passed'],
    [[6.99], buildPolicy(), 'failed'],
    [[10, 4], buildPolicy(), 'passed'],
    [[10, 3.9], buildPolicy(), 'failed'],
  ]);
});

test('the rounding of binary fractions fails no run: the mean of 6.3 and 7.7 reaches 7', () => {
  assertStates([
    [[6.3, 7.7], buildPolicy(), 'passed'],
    [[6.9, 7.1, 6.8, 7.2, 6.7, 7.3], buildPolicy(), 'passed'],
    [[6.3, 7.699999], buildPolicy(), 'failed'],
  ]);
});

test('failed cases fail no numeric run whose mean is high enough, unless a pass rate is asked for', () => {
  assertStates([
    [[10, 10, 1], buildPolicy(), 'passed'],
    [[10, 10, 1], buildPolicy({ minPassRate: 100 }), 'failed'],
    [[10, 10, 1], buildPolicy({ minPassRate: 67 }), 'failed'],
    [[10, 10, 1], buildPolicy({ minPassRate: 66 }), 'passed'],
    [[10, 10, 1], buildPolicy({ minPassRate: 0 }), 'passed'],
  ]);
});

test('a high pass rate does not make up for a low mean', () => {
  assertStates([[[7, 7, 7, 1], buildPolicy({ minPassRate: 75 }), 'failed']]);
});

test('a binary run needs every case, unless a pass rate is given', () => {
  assertStates([
    [cases(3, 3), buildBinaryPolicy(), 'passed'],
    [cases(2, 3), buildBinaryPolicy(), 'failed'],
    [cases(9_999, 10_000), buildBinaryPolicy(), 'failed'],
    [cases(0, 1), buildBinaryPolicy({ minPassRate: 0 }), 'passed'],
  ]);
});

test('the pass rate passes at its minimum and not a case below', () => {
  assertStates([
    [cases(8, 10), buildBinaryPolicy({ minPassRate: 80 }), 'passed'],
    [cases(7, 10), buildBinaryPolicy({ minPassRate: 80 }), 'failed'],
    [cases(57, 100), buildBinaryPolicy({ minPassRate: 57 }), 'passed'],
    [cases(29, 100), buildBinaryPolicy({ minPassRate: 29 }), 'passed'],
    [cases(2, 3), buildBinaryPolicy({ minPassRate: 66.66 }), 'passed'],
    [cases(2, 3), buildBinaryPolicy({ minPassRate: 66.67 }), 'failed'],
  ]);
});

test('tolerated errored cases stay in the denominator of the pass rate', () => {
  assertStates([
    [[1, 1, 1, undefined], buildBinaryPolicy({ maxErrors: 1, minPassRate: 75 }), 'passed'],
    [[1, 1, 1, undefined], buildBinaryPolicy({ maxErrors: 1, minPassRate: 76 }), 'failed'],
    [[1, 1, 1, undefined], buildBinaryPolicy({ maxErrors: 1 }), 'failed'],
    [[9, 9, undefined], buildPolicy({ maxErrors: 1, minPassRate: 67 }), 'failed'],
  ]);
});

test('more errored cases than tolerated make the run errored, not failed, however the rest did', () => {
  assertStates([
    [[9, undefined], buildPolicy(), 'errored'],
    [[1, undefined], buildPolicy(), 'errored'],
    [[9, undefined], buildPolicy({ maxErrors: 1 }), 'passed'],
    [[1, undefined], buildPolicy({ maxErrors: 1 }), 'failed'],
    [[9, undefined, undefined], buildPolicy({ maxErrors: 1 }), 'errored'],
    [[1, 0, undefined], buildBinaryPolicy(), 'errored'],
  ]);
});

test('a run in which nothing could be scored is errored, however many errors are tolerated', () => {
  assertStates([
    [[undefined], buildPolicy({ maxErrors: 10 }), 'errored'],
    [[undefined, undefined], buildBinaryPolicy({ maxErrors: 10, minPassRate: 0 }), 'errored'],
  ]);
});

test('a run without cases never passes', () => {
  assertStates([
    [[], buildPolicy({ minPassRate: 0 }), 'errored'],
    [[], buildBinaryPolicy({ minPassRate: 0 }), 'errored'],
  ]);
});

test('a required criterion whose mean is too low fails the run, another does not', () => {
  const [passing] = buildResults([8]);
  assert.ok(passing);
  const summaryOf = (required: boolean) => {
    const policy = buildPolicy({ criteria: [buildCriterion({ name: 'a', required })] });
    const criteria = [buildCriterionResult({ name: 'a', score: 6.5, met: false })];
    const results = [{ ...passing, criteria }];
    return evaluateGate(summarizeResults(results, policy), policy, results.map(assembleFigures));
  };
  assert.equal(summaryOf(true).state, 'failed');
  assert.equal(summaryOf(false).state, 'passed');
});

test('a required criterion that some cases miss passes with its mean', () => {
  const policy = buildPolicy({ criteria: [buildCriterion({ required: true })] });
  assertStates([
    [[10, 4], policy, 'passed'],
    [[10, 3], policy, 'failed'],
  ]);
});

test('a required binary criterion needs the pass rate of the run', () => {
  const criteria = [buildCriterion({ required: true })];
  assertStates([
    [cases(9, 10), buildBinaryPolicy({ criteria, minPassRate: 90 }), 'passed'],
    [cases(9, 10), buildBinaryPolicy({ criteria }), 'failed'],
  ]);
});

test('a cancelled run is errored, even when all that was done is good', () => {
  assert.equal(judge([9, 9, undefined], buildPolicy({ maxErrors: 5 }), CANCELLED).state, 'errored');
});

test('the verdict lists every requirement that applied with whether it was met', () => {
  const policy = buildPolicy({ minPassRate: 90, criteria: [buildCriterion({ name: 'a', required: true })] });
  assert.deepEqual(judge([9, 4], policy).requirements, [
    { name: 'cases', measured: '2', needed: 'at least 1', met: true },
    { name: 'errored cases', measured: '0', needed: 'at most 0', met: true },
    { name: 'score', measured: '6.5', needed: 'at least 7', met: false },
    { name: 'pass rate', measured: '50%', needed: 'at least 90%', met: false },
    { name: 'required criterion "a"', measured: '6.5', needed: 'at least 7', met: false },
  ]);
});

test('the same answer to prompts that have little in common fails the run only where it is to', () => {
  const policy = buildPolicy();
  const built = buildResults([9, 9, 9], policy);
  const results = built.map(assembleFigures);
  const answers = [{ cases: 3, examples: ['case-1', 'case-2', 'case-3'] }];
  const stateOf = (repeated: RepeatedAnswers) => {
    const { state, message } = evaluateGate(
      summarizeRun(results, totalsOf(built), policy, repeated),
      policy,
      results,
    );
    return `${state} ${message}`;
  };
  assert.match(stateOf({ effect: 'flag', answers }), /^passed /);
  assert.match(stateOf({ effect: 'fail', answers: [] }), /^passed /);
  assert.match(
    stateOf({ effect: 'fail', answers }),
    /^failed cases with the same answer 3, needed none whose prompts have little in common /,
  );
});
