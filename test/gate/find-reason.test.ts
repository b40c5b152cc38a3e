import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Criterion } from '../../src/domain/criterion.ts';
import type { JuryRule } from '../../src/domain/judge-settings.ts';
import type { Judgement } from '../../src/domain/judgement.ts';
import { summarizeCase } from '../../src/gate/summarize-case.ts';
import {
  buildCase,
  buildCriterion,
  buildJudgement,
  buildPolicy,
  buildTrial,
  judgedOutcome,
} from '../support/builders.ts';

/** A judgement by one judge, whose reason is who said what. */
function said(judge: string, score: number, more: Partial<Judgement> = {}): Judgement {
  return buildJudgement({ judge, outcome: judgedOutcome(score, `${judge} says ${score}.`), ...more });
}

function reasonOf(
  trials: readonly (readonly Judgement[])[],
  { jury = 'median', criteria = [buildCriterion()] }: { jury?: JuryRule; criteria?: Criterion[] } = {},
) {
  const judged = trials.map((judgements, index) => buildTrial({ number: index + 1, judgements }));
  const { status, score, reason } = summarizeCase(buildCase(), judged, buildPolicy({ jury, criteria }));
  return `${status} ${score}: ${reason}`;
}

test('a judge that the others overruled does not speak for the case', () => {
  assert.equal(reasonOf([[said('a', 9), said('b', 9), said('c', 2)]]), 'passed 9: a says 9.');
  assert.equal(reasonOf([[said('a', 2), said('b', 9), said('c', 4)]]), 'failed 4: c says 4.');
  assert.equal(
    reasonOf([[said('a', 10), said('b', 6), said('c', 7)]], { jury: 'majority' }),
    'passed 8.5: c says 7.',
  );
  assert.equal(
    reasonOf([[said('a', 6), said('b', 1), said('c', 10)]], { jury: 'majority' }),
    'failed 3.5: b says 1.',
  );
});

test('the escalation judge speaks where it decided', () => {
  const chief = (score: number) => said('chief', score, { escalated: true });
  assert.equal(reasonOf([[said('a', 8), said('b', 6), chief(10)]]), 'passed 10: chief says 10.');
  assert.equal(reasonOf([[said('a', 8), said('b', 3), chief(4)]]), 'failed 4: chief says 4.');
});

test('of repeats and of trials the one that was decided on speaks', () => {
  const repeated = [9, 3, 8].map((score, index) => said('a', score, { repeat: index + 1 }));
  assert.equal(reasonOf([repeated]), 'passed 8: a says 8.');
  assert.equal(reasonOf([[said('a', 9)], [said('a', 10)], [said('a', 3)]]), 'passed 9: a says 9.');
  assert.equal(reasonOf([[said('a', 9)], [said('a', 7)]]), 'passed 8: a says 7.');
});

test('the criterion that is lowest on its own scale is told of, or the one that fails the case', () => {
  const judged = (criterion: string, score: number) => said(criterion, score, { criterion });
  const short = buildCriterion({ name: 'short', scale: { min: 0, max: 100 } });
  const clear = buildCriterion({ name: 'clear' });
  assert.equal(
    reasonOf([[judged('clear', 9), judged('short', 75)]], { criteria: [clear, short] }),
    'passed 8.375: short says 75.',
  );
  assert.equal(
    reasonOf([[judged('clear', 6), judged('short', 55)]], {
      criteria: [{ ...clear, required: true }, short],
    }),
    'failed 5.975: clear says 6.',
  );
});
