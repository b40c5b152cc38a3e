import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Evidence } from '../../src/domain/judgement.ts';
import { summarizeCase } from '../../src/gate/summarize-case.ts';
import { explainFailures } from '../../src/report/explain-case.ts';
import {
  buildCase,
  buildCriterion,
  buildJudgement,
  buildPolicy,
  buildResult,
  buildTrial,
  judgedOutcome,
} from '../support/builders.ts';

const gate = buildPolicy({
  criteria: ['clear', 'short', 'kind'].map((name) => buildCriterion({ name, threshold: 7 })),
});

function judge(criterion: string, score: number, evidence: Evidence[] = []) {
  const outcome = { ...judgedOutcome(score, `${criterion} is worth ${score}.`), evidence };
  return buildJudgement({ criterion, outcome });
}

test('every criterion that is not met is explained by its judge, the lowest first', () => {
  const evidence: Evidence[] = [
    { quote: 'It is', supports: 'met' },
    { quote: 'four, not 4', supports: 'violated' },
    { quote: '4.', supports: 'violated' },
  ];
  const judgements = [judge('clear', 5), judge('short', 2, evidence), judge('kind', 9)];
  const result = summarizeCase(buildCase(), [buildTrial({ judgements })], gate);
  assert.deepEqual(
    explainFailures(result).map(({ criterion, reason, quotes }) => [criterion?.name, reason, quotes]),
    [
      ['short', 'short is worth 2.', ['4.']],
      ['clear', 'clear is worth 5.', []],
    ],
  );
});

test('what no criterion decided has its reason alone', () => {
  const [errored, ...others] = explainFailures(buildResult(undefined));
  assert.deepEqual(others, []);
  assert.deepEqual(errored, { reason: 'agent: the service did not answer.', quotes: [] });
});

test('a failed check is told before the criteria', () => {
  const judgements = [judge('clear', 5), judge('short', 9), judge('kind', 9)];
  const checked = buildTrial({
    judgements,
    checks: [{ name: 'json', passed: false, message: 'the answer is no JSON.' }],
  });
  const testCase = buildCase({
    checks: [{ name: 'json', required: false, weight: 0, test: { kind: 'json', value: true } }],
  });
  const result = summarizeCase(testCase, [checked], gate);
  assert.deepEqual(
    explainFailures(result).map(({ criterion, reason }) => [criterion?.name, reason]),
    [
      [undefined, result.reason],
      ['clear', 'clear is worth 5.'],
    ],
  );
  assert.match(result.reason, /no JSON/);
});

test('a case that passed has nothing to explain but what decided it', () => {
  assert.deepEqual(
    explainFailures(buildResult(9)).map(({ criterion, reason }) => [criterion?.name, reason]),
    [['quality', 'Worth 9 points.']],
  );
});
