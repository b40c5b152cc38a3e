import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { GuardFinding } from '../../../src/domain/guard.ts';
import { BINARY_SCORING } from '../../../src/domain/scoring.ts';
import { addFindings, judgeByGuards } from '../../../src/judge/guards/guard-judgement.ts';
import { buildJudgement, erroredOutcome, NUMERIC_SCORING } from '../../support/builders.ts';

const EMPTY: GuardFinding = { name: 'empty', effect: 'fail', message: 'the answer is empty.' };
const SHORT: GuardFinding = { name: 'short', effect: 'flag', message: 'the answer is short.' };
const DISGUISE: GuardFinding = { name: 'disguise', effect: 'flag', message: 'the answer holds something.' };
const about = { caseId: 'a', trial: 2, criterion: 'quality' };

describe('judgeByGuards', () => {
  it('makes a judgement without a call: the lowest score, and the guards that failed it as the reason', () => {
    const { call, outcome, ...judgement } = judgeByGuards(about, [SHORT, EMPTY], NUMERIC_SCORING);
    assert.equal(call, undefined);
    assert.deepEqual(outcome, {
      status: 'judged',
      score: 1,
      verdict: 'not_met',
      reasoning: 'guard empty: the answer is empty. No judge was asked.',
      evidence: [],
      failures: ['guard empty: the answer is empty.'],
      injectionSuspected: false,
    });
    assert.deepEqual(judgement.guards, [SHORT, EMPTY]);
    assert.deepEqual(
      [judgement.judge, judgement.caseId, judgement.trial, judgement.repeat],
      ['guard', 'a', 2, 1],
    );
  });

  it('has the lowest score of any scale, and keys that tell findings apart', () => {
    const binary = judgeByGuards(about, [EMPTY], BINARY_SCORING);
    assert.equal(binary.outcome.status === 'judged' && binary.outcome.score, 0);
    const keys = [
      binary,
      judgeByGuards(about, [EMPTY], NUMERIC_SCORING),
      judgeByGuards(about, [{ ...EMPTY, message: 'other.' }], NUMERIC_SCORING),
      judgeByGuards({ ...about, trial: 1 }, [EMPTY], NUMERIC_SCORING),
    ].map(({ contentKey }) => contentKey);
    assert.equal(new Set(keys).size, keys.length);
  });
});

describe('addFindings', () => {
  it('puts what was flagged beside the judgement and leaves the judgement', () => {
    const judgement = buildJudgement();
    assert.deepEqual(addFindings(judgement, [SHORT]), { ...judgement, guards: [SHORT] });
    assert.equal(addFindings(judgement, []), judgement);
    const twice = addFindings(addFindings(judgement, [SHORT]), [DISGUISE]);
    assert.deepEqual(twice.guards, [SHORT, DISGUISE]);
  });

  it('suspects an injection where something is disguised', () => {
    const { outcome } = addFindings(buildJudgement(), [DISGUISE]);
    assert.ok(outcome.status === 'judged' && outcome.injectionSuspected);
    const errored = buildJudgement({ outcome: erroredOutcome('no answer') });
    assert.deepEqual(addFindings(errored, [DISGUISE]).outcome, errored.outcome);
  });
});
