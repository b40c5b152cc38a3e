import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { GuardFinding } from '../../src/domain/guard.ts';
import { summarizeCase } from '../../src/gate/summarize-case.ts';
import { judgeByGuards } from '../../src/judge/guards/guard-judgement.ts';
import { describeNotes } from '../../src/report/describe-case.ts';
import { inlineText } from '../../src/report/escape-markdown.ts';
import { renderCaseDetails } from '../../src/report/render-case-details.ts';
import {
  buildCase,
  buildCriterion,
  buildJudgement,
  buildPolicy,
  buildTrial,
  judgedOutcome,
  NUMERIC_SCORING,
} from '../support/builders.ts';

const SHORT: GuardFinding = { name: 'short', effect: 'flag', message: 'the answer has <b> "4".' };
const EMPTY: GuardFinding = { name: 'empty', effect: 'fail', message: 'the answer is empty.' };
const policy = buildPolicy({ criteria: [buildCriterion(), buildCriterion({ name: 'tone' })] });

test('what a guard flagged is noted once, and told with its reason in the details', () => {
  const judgements = policy.criteria.map(({ name }) =>
    buildJudgement({ criterion: name, outcome: judgedOutcome(3), guards: [SHORT] }),
  );
  const result = summarizeCase(buildCase(), [buildTrial({ judgements })], policy);
  assert.deepEqual(describeNotes(result, true), ['flagged: short']);
  const details = renderCaseDetails(result, policy, 1000);
  assert.equal(details.match(/\*\*Flagged\*\*/g)?.length, 1);
  assert.ok(details.includes(`**Flagged**, short: ${inlineText(SHORT.message, 300)}`));
  assert.match(details, /\*\*Note\*\*: flagged: short\./);
});

test('a guard that failed the answer is its reason, and no flag', () => {
  const judgements = policy.criteria.map(({ name: criterion }) =>
    judgeByGuards({ caseId: 'case-1', trial: 1, criterion }, [EMPTY], NUMERIC_SCORING),
  );
  const result = summarizeCase(buildCase(), [buildTrial({ judgements })], policy);
  assert.deepEqual(
    [result.status, result.score, result.reason],
    ['failed', 1, 'guard empty: the answer is empty. No judge was asked.'],
  );
  assert.deepEqual(describeNotes(result, true), []);
  assert.match(
    renderCaseDetails(result, policy, 1000),
    /- \*\*tone\*\*: 1, needed 7\. guard empty: the answer is empty\./,
  );
});

test('that an injection is suspected is noted, by whomever', () => {
  const outcome = { ...judgedOutcome(9), injectionSuspected: true };
  const judgements = [buildJudgement({ outcome } as object)];
  const result = summarizeCase(buildCase(), [buildTrial({ judgements })], buildPolicy());
  assert.deepEqual(describeNotes(result, true), ['injection suspected']);
});
