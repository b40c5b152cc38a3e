import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { CallRecord } from '../../src/domain/call.ts';
import type { Judgement } from '../../src/domain/judgement.ts';
import type { CaseResult } from '../../src/domain/result.ts';
import { summarizeCase } from '../../src/gate/summarize-case.ts';
import {
  buildBinaryPolicy,
  buildCall,
  buildCase,
  buildCriterion,
  buildJudgement,
  buildPolicy,
  buildResult,
  buildResults,
  buildTrial,
  erroredOutcome,
  judgedOutcome,
  summarizeResults,
} from '../support/builders.ts';

function assertClose(actual: number | undefined, expected: number): void {
  assert.ok(actual !== undefined && Math.abs(actual - expected) < 1e-9, `${actual} is not ${expected}`);
}

test('a numeric run scores the mean of its cases', () => {
  const summary = summarizeResults(buildResults([9, 8, 4]), buildPolicy());
  assert.equal(summary.score, 7);
  assert.deepEqual([summary.cases, summary.passed, summary.failed, summary.errored], [3, 2, 1, 0]);
  assertClose(summary.passRate, 200 / 3);
});

test('errored cases do not count in the score, but do in the pass rate', () => {
  const summary = summarizeResults(buildResults([9, undefined, 5, undefined]), buildPolicy());
  assert.equal(summary.score, 7);
  assert.equal(summary.passRate, 25);
  assert.deepEqual([summary.cases, summary.passed, summary.failed, summary.errored], [4, 1, 1, 2]);
});

test('a binary run scores its pass rate, errored cases included', () => {
  const policy = buildBinaryPolicy();
  const summary = summarizeResults(buildResults([1, 0, 1, undefined], policy), policy);
  assert.equal(summary.score, 50);
  assert.equal(summary.passRate, 50);
  assert.equal(summary.statistics, undefined);
});

test('a run in which nothing was scored has no score', () => {
  for (const policy of [buildPolicy(), buildBinaryPolicy()]) {
    const summary = summarizeResults(buildResults([undefined, undefined], policy), policy);
    assert.equal(summary.score, undefined);
    assert.equal(summary.statistics, undefined);
    assert.equal(summary.passRate, 0);
  }
});

test('a run without cases has neither score nor pass rate', () => {
  for (const policy of [buildPolicy(), buildBinaryPolicy()]) {
    const summary = summarizeResults([], policy);
    assert.deepEqual([summary.cases, summary.score, summary.passRate], [0, undefined, undefined]);
  }
});

test('the statistics are those of the scored cases', () => {
  const { statistics } = summarizeResults(buildResults([2, undefined, 4, 9]), buildPolicy());
  assert.equal(statistics?.average, 5);
  assert.equal(statistics.min, 2);
  assert.equal(statistics.max, 9);
  assertClose(statistics.standardDeviation, Math.sqrt(13));
});

test('a single case has a deviation of 0', () => {
  assert.equal(summarizeResults(buildResults([8]), buildPolicy()).statistics?.standardDeviation, 0);
});

test('every case is passed, failed or errored, and the score lies between the least and the greatest', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer({ min: 1, max: 10 }), { nil: undefined })), (scores) => {
      const { cases, passed, failed, errored, score, statistics } = summarizeResults(
        buildResults(scores),
        buildPolicy(),
      );
      assert.equal(cases, scores.length);
      assert.equal(passed + failed + errored, cases);
      assert.equal(score, statistics?.average);
      if (score === undefined || statistics === undefined) assert.equal(errored, cases);
      else assert.ok(statistics.min - 1e-9 <= score && score <= statistics.max + 1e-9);
    }),
  );
});

test('a numeric criterion is summed up by its mean over the judged cases', () => {
  const policy = buildPolicy({ criteria: [buildCriterion({ name: 'a', threshold: 6, required: true })] });
  const summary = summarizeResults(buildResults([9, undefined, 4], policy), policy);
  assert.deepEqual(summary.criteria, [
    {
      name: 'a',
      required: true,
      binary: false,
      score: 6.5,
      threshold: 6,
      met: true,
      casesMet: 1,
      casesJudged: 2,
    },
  ]);
});

test('a criterion that was never judged has no score and is not met', () => {
  const [criterion] = summarizeResults(buildResults([undefined]), buildPolicy()).criteria;
  assert.equal(criterion?.score, undefined);
  assert.equal(criterion?.met, false);
});

test('a binary criterion is summed up by the share of the judged cases that met it, against the pass rate needed', () => {
  const scores = [1, 1, 1, 0, undefined];
  for (const [minPassRate, met] of [
    [undefined, false],
    [76, false],
    [75, true],
  ] as const) {
    const policy = buildBinaryPolicy({ minPassRate });
    const [criterion] = summarizeResults(buildResults(scores, policy), policy).criteria;
    assert.equal(criterion?.score, 75);
    assert.equal(criterion?.threshold, minPassRate ?? 100);
    assert.equal(criterion?.met, met, String(minPassRate));
    assert.deepEqual([criterion?.casesMet, criterion?.casesJudged], [3, 4]);
  }
});

test('a criterion that cases brought is measured against what those cases asked for', () => {
  const policy = buildPolicy({ criteria: [] });
  const tone = buildCriterion({ name: 'tone', required: true });
  const results = (
    [
      [5, 4],
      [9, 8],
      [undefined, 10],
    ] as const
  ).map(([score, threshold], position) => {
    const outcome = score === undefined ? erroredOutcome('No answer.') : judgedOutcome(score);
    const judgements = [buildJudgement({ criterion: 'tone', outcome })];
    const testCase = buildCase({ position, threshold, criteria: [tone] });
    return summarizeCase(testCase, [buildTrial({ judgements })], policy);
  });
  const [summary] = summarizeResults(results, policy).criteria;
  assert.deepEqual([summary?.score, summary?.threshold, summary?.met], [7, 6, true]);
  const [unjudged] = summarizeResults(results.slice(2), policy).criteria;
  assert.deepEqual([unjudged?.score, unjudged?.threshold, unjudged?.casesJudged], [undefined, 10, 0]);
});

test('what a judge could not give to cases that were decided without it is counted, with its reason', () => {
  const jury = (...outcomes: Judgement['outcome'][]) =>
    summarizeCase(
      buildCase(),
      [
        buildTrial({
          judgements: outcomes.map((outcome, at) => buildJudgement({ judge: `j${at}`, outcome })),
        }),
      ],
      buildPolicy(),
    );
  const good = judgedOutcome(9);
  const results = [
    jury(good, good, erroredOutcome('wrong key')),
    jury(good, good, erroredOutcome('again')),
    jury(good, erroredOutcome('gone'), erroredOutcome('gone')),
  ];
  assert.deepEqual(
    results.map(({ status }) => status),
    ['passed', 'passed', 'errored'],
  );
  assert.deepEqual(summarizeResults(results, buildPolicy()).judges, [
    { judge: 'j0', judgements: 2, missing: 0 },
    { judge: 'j1', judgements: 2, missing: 0 },
    { judge: 'j2', judgements: 2, missing: 2, reason: 'wrong key' },
  ]);
});

function resultWithCalls(agent: CallRecord | undefined, ...judge: (CallRecord | undefined)[]): CaseResult {
  const judgements = judge.map((call) => buildJudgement({ outcome: judgedOutcome(9), call }));
  return { ...buildResult(9), trials: [buildTrial({ call: agent, judgements })] };
}

test('the spending of agent and judge is summed up apart', () => {
  const results = [
    resultWithCalls(buildCall({ costUsd: 1 }), buildCall({ costUsd: 0.25 }), buildCall({ costUsd: 0.5 })),
    resultWithCalls(buildCall({ costUsd: 2 }), buildCall({ costUsd: 0.25 })),
  ];
  const { agent, judge } = summarizeResults(results, buildPolicy());
  const usageOf = (calls: number) => ({
    inputTokens: 100 * calls,
    cachedInputTokens: 20 * calls,
    outputTokens: 10 * calls,
  });
  assert.deepEqual(agent, { calls: 2, usage: usageOf(2), costUsd: 3 });
  assert.deepEqual(judge, { calls: 3, usage: usageOf(3), costUsd: 1 });
});

test('a recorded answer makes no agent call and costs nothing', () => {
  const { agent } = summarizeResults([resultWithCalls(undefined, buildCall())], buildPolicy());
  assert.equal(agent.calls, 0);
  assert.equal(agent.costUsd, 0);
});

test('one call of unknown price makes the cost unknown, never 0', () => {
  const unknown = buildCall({ costUsd: undefined });
  const { agent, judge } = summarizeResults(
    [resultWithCalls(unknown, buildCall()), resultWithCalls(buildCall(), buildCall())],
    buildPolicy(),
  );
  assert.equal(agent.costUsd, undefined);
  assert.equal(agent.calls, 2);
  assert.equal(judge.costUsd, 1);
});

test('a call whose usage is not known counts as a call without tokens', () => {
  const { agent } = summarizeResults([resultWithCalls(buildCall({ usage: undefined }))], buildPolicy());
  assert.equal(agent.calls, 1);
  assert.deepEqual(agent.usage, { inputTokens: 0, cachedInputTokens: 0, outputTokens: 0 });
});
