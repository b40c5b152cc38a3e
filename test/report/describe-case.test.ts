import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseResult } from '../../src/domain/result.ts';
import { describeNotes, describeScore } from '../../src/report/describe-case.ts';
import { renderAllCases } from '../../src/report/render-cases.ts';
import {
  buildBinaryPolicy,
  buildCriterionResult,
  buildPolicy,
  buildReport,
  buildResult,
} from '../support/builders.ts';
import { readTables } from './github-markdown.ts';

test('a case’s score is told in the words of its scoring', () => {
  const binary = buildBinaryPolicy();
  const table: [string, string][] = [
    [describeScore(buildResult(9), true), 'scored 9, needed 7'],
    [describeScore(buildResult(6.998), true), 'scored 6.998, needed 7'],
    [describeScore(buildResult(4, buildPolicy(), { threshold: 5 }), true), 'scored 4, needed 5'],
    [
      describeScore({ ...buildResult(8), spread: { min: 3, max: 9 } }, true),
      'scored 8 (trials 3 to 9), needed 7',
    ],
    [describeScore({ ...buildResult(8), spread: { min: 8, max: 8 } }, true), 'scored 8, needed 7'],
    [describeScore(buildResult(undefined), true), 'errored'],
    [describeScore(buildResult(1, binary), false), 'met'],
    [describeScore(buildResult(0, binary), false), 'not met'],
    [describeScore(buildResult(undefined, binary), false), 'errored'],
  ];
  for (const [actual, expected] of table) assert.equal(actual, expected);
});

const judges = [
  { judge: 'a', escalated: false, score: 8, met: true },
  { judge: 'b', escalated: false, score: 5, met: false },
];

function resultWith(status: CaseResult['status'], more: Partial<CaseResult>): CaseResult {
  return { ...buildResult(9), status, ...more };
}

test('what the score does not tell is noted: criteria that fail by themselves, and who disagreed', () => {
  const polite = buildCriterionResult({ name: 'polite', binary: true, score: 0, threshold: 1, met: false });
  const right = buildCriterionResult({ name: 'right', score: 4, threshold: 4.5, met: false, decisive: true });
  const split = buildCriterionResult({ name: 'tone', split: true, judges });
  const chief = { judge: 'chief', escalated: true, score: 9, met: true };
  const table: [CaseResult, boolean, string[]][] = [
    [resultWith('passed', {}), true, []],
    [resultWith('failed', { criteria: [polite, right] }), true, ['right scored 4, needed 4.5']],
    [resultWith('failed', { criteria: [{ ...polite, decisive: true }] }), true, ['polite not met']],
    [resultWith('failed', { criteria: [polite] }), false, []],
    [
      resultWith('failed', { criteria: [polite, right] }),
      false,
      ['polite not met', 'right scored 4, needed 4.5'],
    ],
    [resultWith('passed', { unstable: true, criteria: [split] }), true, ['unstable', 'judges split']],
    [
      resultWith('passed', { criteria: [right, { ...split, judges: [...judges, chief] }] }),
      true,
      ['judges split on tone, chief decided'],
    ],
  ];
  for (const [result, numeric, notes] of table) assert.deepEqual(describeNotes(result, numeric), notes);
});

test('of many criteria the first are noted and the others counted', () => {
  const unmet = Array.from({ length: 1000 }, (_, index) =>
    buildCriterionResult({
      name: `c${index}`,
      binary: true,
      score: 0,
      threshold: 1,
      met: false,
      split: true,
    }),
  );
  assert.deepEqual(describeNotes(resultWith('failed', { criteria: unmet }), false), [
    'c0 not met',
    'c1 not met',
    'c2 not met',
    '997 more not met',
    'judges split on c0',
    'judges split on c1',
    'judges split on c2',
    '997 more split',
  ]);
});

test('a cases table notes who disagreed, and how far trials are apart', () => {
  const spread = { min: 3, max: 9 };
  const results = [resultWith('passed', { unstable: true, spread }), resultWith('passed', {})];
  const [table] = readTables(renderAllCases(buildReport(results), 10, 100) ?? '');
  assert.deepEqual(table?.slice(0, 3), [
    ['', 'Case', 'Score', 'Prompt', 'Reason'],
    ['✅', 'case-1', '9 (3 to 9)', 'What is 2 + 2?', 'unstable. Worth 9 points.'],
    ['✅', 'case-1', '9', 'What is 2 + 2?', 'Worth 9 points.'],
  ]);
});
