import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GatePolicy } from '../../src/domain/config.ts';
import { CANCELLED, type EarlyEnd } from '../../src/domain/early-end.ts';
import { assembleFigures } from '../../src/gate/assemble-figures.ts';
import { evaluateGate } from '../../src/gate/evaluate-gate.ts';
import {
  buildBinaryPolicy,
  buildCriterion,
  buildPolicy,
  buildResults,
  summarizeResults,
} from '../support/builders.ts';
import { buildUnfinished } from '../support/early-end.ts';

function messageOf(scores: readonly (number | undefined)[], policy: GatePolicy, earlyEnd?: EarlyEnd): string {
  const results = buildResults(scores, policy);
  return evaluateGate(summarizeResults(results, policy), policy, results.map(assembleFigures), earlyEnd)
    .message;
}

function cases(met: number, of: number): number[] {
  return Array.from({ length: of }, (_, index) => (index < met ? 1 : 0));
}

test('the message says what was measured, what was needed, and the counts', () => {
  const table: [string, string][] = [
    [
      messageOf([9, 8], buildPolicy()),
      'score 8.5, needed at least 7 (2 cases, 0 failed, 0 errored, pass rate 100%).',
    ],
    [
      messageOf([6.5], buildPolicy()),
      'score 6.5, needed at least 7 (1 case, 1 failed, 0 errored, pass rate 0%).',
    ],
    [
      messageOf([9, 9, 1], buildPolicy({ minPassRate: 80 })),
      'score 6.33, needed at least 7; pass rate 66.7%, needed at least 80% ' +
        '(3 cases, 1 failed, 0 errored).',
    ],
    [
      messageOf(cases(1, 2), buildBinaryPolicy()),
      'pass rate 50%, needed at least 100% (2 cases, 1 failed, 0 errored).',
    ],
    [messageOf([], buildPolicy()), 'cases 0, needed at least 1 (0 cases, 0 failed, 0 errored).'],
  ];
  for (const [actual, expected] of table) assert.equal(actual, expected);
});

test('counts have their thousands apart', () => {
  assert.match(
    messageOf(cases(0, 1_000), buildBinaryPolicy()),
    / \(1,000 cases, 1,000 failed, 0 errored\)\.$/,
  );
  const scores = [9, 9, ...Array.from({ length: 2_000 }, () => undefined)];
  assert.match(
    messageOf(scores, buildPolicy({ maxErrors: 1_500 })),
    /^errored cases 2,000, needed at most 1,500 \(2,002 cases, 0 failed, 2,000 errored, /,
  );
  assert.equal(messageOf(scores, buildPolicy(), CANCELLED), 'cancelled after 2,002 of 2,002 cases.');
});

test('the message of an errored run names the first errored case and its reason', () => {
  assert.equal(
    messageOf([9, undefined, undefined], buildPolicy({ maxErrors: 1 })),
    'errored cases 2, needed at most 1 (3 cases, 0 failed, 2 errored, pass rate 33.3%).' +
      ' First: case-2: agent: the service did not answer.',
  );
});

test('a run in which nothing was scored says so, though its errors were tolerated', () => {
  assert.match(
    messageOf([undefined], buildPolicy({ maxErrors: 1 })),
    /^scored cases 0, needed at least 1 \(1 case, 0 failed, 1 errored, pass rate 0%\)\./,
  );
});

test('the message of a cancelled run says how far it came: an errored case was run as well', () => {
  const policy = buildPolicy();
  const results = buildUnfinished([9, 8, undefined], 2, policy);
  const summary = summarizeResults(results, policy);
  const verdict = evaluateGate(summary, policy, results.map(assembleFigures), CANCELLED);
  assert.equal(verdict.message, 'cancelled after 3 of 5 cases.');
  assert.deepEqual(verdict.requirements[0], {
    name: 'finished cases',
    measured: '3',
    needed: '5',
    met: false,
  });
});

test('the message names the required criterion that was not met', () => {
  const policy = buildPolicy({
    criteria: [buildCriterion({ name: 'polite', threshold: 8, required: true })],
  });
  assert.equal(
    messageOf([7.5], policy),
    'required criterion "polite" 7.5, needed at least 8 (1 case, 1 failed, 0 errored, pass rate 0%).',
  );
});

test('a score just below the threshold does not read as the threshold', () => {
  assert.match(messageOf([6.998], buildPolicy()), /^score 6\.998, needed at least 7 /);
  assert.match(messageOf([6.3, 7.7], buildPolicy()), /^score 7, needed at least 7 /);
});

test('a pass rate just below the one needed does not read as that', () => {
  assert.match(
    messageOf(cases(9_999, 10_000), buildBinaryPolicy()),
    /^pass rate 99\.99%, needed at least 100% /,
  );
});

test('a run with a failed case never speaks of a pass rate of 100%', () => {
  const message = messageOf(cases(9_999, 10_000), buildBinaryPolicy());
  assert.doesNotMatch(message, /pass rate 100%/);
});

test('a threshold of many decimals does not read as the score that missed it', () => {
  const scoring = { kind: 'numeric', scale: { min: 0, max: 1 }, threshold: 0.874 } as const;
  const [, measured, needed] =
    /^score (\S+), needed at least (\S+) /.exec(messageOf([0.8735], buildPolicy({ scoring }))) ?? [];
  assert.ok(Number(measured) < Number(needed), `${measured} against ${needed}`);
});
