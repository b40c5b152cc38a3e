import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Evidence } from '../../src/domain/judgement.ts';
import type { CaseResult } from '../../src/domain/result.ts';
import { summarizeCase } from '../../src/gate/summarize-case.ts';
import { explainCase, explainFailures } from '../../src/report/explain-case.ts';
import {
  buildCase,
  buildCriterion,
  buildJudgement,
  buildPolicy,
  buildTrial,
  judgedOutcome,
} from '../support/builders.ts';

const OUTPUT = 'You get a refund within 30 days. Postage is free.';

interface Said {
  readonly criterion?: string;
  readonly judge?: string;
  readonly score: number;
  readonly evidence?: readonly Evidence[];
}

function judge(said: readonly Said[], criteria = [buildCriterion()], output = OUTPUT): CaseResult {
  const judgements = said.map(({ criterion = 'quality', judge = 'gpt-5.2', score, evidence = [] }) =>
    buildJudgement({
      criterion,
      judge,
      outcome: { ...judgedOutcome(score, `${judge} on ${criterion}: ${score}.`), evidence },
    } as object),
  );
  const outcome = { status: 'answered', output, finishReason: 'stop' } as const;
  return summarizeCase(buildCase(), [buildTrial({ outcome, judgements })], buildPolicy({ criteria }));
}

const violated = (quote: string) => ({ quote, supports: 'violated' }) as const;
const met = (quote: string) => ({ quote, supports: 'met' }) as const;

test('of a failed case the quotes that speak against it are told, each once, of one that passed those that speak for it', () => {
  const evidence = [met('Postage is free'), violated('within 30 days'), violated('within 30 days')];
  assert.deepEqual(explainCase(judge([{ score: 2, evidence }]))?.quotes, ['within 30 days']);
  assert.deepEqual(explainCase(judge([{ score: 9, evidence }]))?.quotes, ['Postage is free']);
});

test('only words that stand in the answer are told', () => {
  const quotes = ['from a tool', 'Within  30 days', 'You get … free', '***', ''];
  const explained = explainCase(judge([{ score: 2, evidence: quotes.map(violated) }]));
  assert.deepEqual(explained?.quotes, ['Within  30 days', 'You get … free']);
});

test('the criterion is the one that failed the case, and the words those of a judge that decided', () => {
  const criteria = [buildCriterion({ name: 'a' }), buildCriterion({ name: 'b', required: true })];
  const said = [
    { criterion: 'a', score: 1, evidence: [violated('a refund')] },
    { criterion: 'b', judge: 'x', score: 9, evidence: [violated('Postage')] },
    { criterion: 'b', judge: 'y', score: 4, evidence: [violated('30 days')] },
    { criterion: 'b', judge: 'z', score: 3, evidence: [violated('free')] },
  ];
  const result = judge(said, criteria);
  const explained = explainCase(result);
  assert.equal(result.reason, 'y on b: 4.');
  assert.deepEqual([explained?.criterion.name, explained?.quotes], ['b', ['30 days']]);
});

test('a case whose reason is not a judge’s has no such explanation', () => {
  const failed = judge([{ score: 2, evidence: [violated('within 30 days')] }]);
  assert.equal(explainCase({ ...failed, reason: 'check short: it is too long.' }), undefined);
  assert.equal(explainCase({ ...failed, criteria: [], trials: [] }), undefined);
});

test('in a long answer words to the letter are found anywhere, others in its beginning', () => {
  const filler = 'and so on it goes. '.repeat(20_000);
  const evidence = ['Within  30 days', 'the very end', 'the *very* end'].map(violated);
  const result = judge([{ score: 2, evidence }], undefined, `${OUTPUT} ${filler} This is the very end.`);
  assert.deepEqual(explainCase(result)?.quotes, ['Within  30 days', 'the very end']);
});

test('a long answer is looked through once, however often its case is explained', () => {
  const names = ['a', 'b', 'c'];
  const said = names.map((criterion) => ({ criterion, score: 2, evidence: [violated('a *refund* of it')] }));
  const criteria = names.map((name) => buildCriterion({ name }));
  const result = judge(said, criteria, 'word and more of it. '.repeat(50_000));
  const begin = performance.now();
  for (let n = 0; n < 40; n += 1) explainFailures(result);
  const tookMs = performance.now() - begin;
  assert.ok(tookMs < 1_000, `${tookMs} ms`);
});
