import { contentKey } from '../../domain/content-key.ts';
import type { GuardFinding } from '../../domain/guard.ts';
import type { Judgement, JudgementOutcome } from '../../domain/judgement.ts';
import type { Scoring } from '../../domain/scoring.ts';

/** Who a judgement is by that no judge was asked for. */
const GUARD_JUDGE = 'guard';

/** The judgement of an answer that a guard fails. */
export function judgeByGuards(
  { caseId, trial, criterion }: Pick<Judgement, 'caseId' | 'trial' | 'criterion'>,
  findings: readonly GuardFinding[],
  scoring: Scoring,
): Judgement {
  const outcome = failedOutcome(findings, scoring, 'No judge was asked.');
  return {
    caseId,
    trial,
    criterion,
    judge: GUARD_JUDGE,
    repeat: 1,
    contentKey: contentKey(GUARD_JUDGE, outcome, trial),
    promptHash: contentKey(GUARD_JUDGE),
    outcome,
    guards: findings,
  };
}

/**
 * A judgement with what the guards found beside it. One that fails the answer, such as the one that sees only at the end of
 * the run that many answers are the same, takes the place of what the judge said.
 */
export function addFindings(
  judgement: Judgement,
  findings: readonly GuardFinding[],
  scoring: Scoring,
): Judgement {
  if (findings.length === 0) return judgement;
  const guards = [...(judgement.guards ?? []), ...findings];
  const { outcome } = judgement;
  if (findings.some(fails)) return { ...judgement, outcome: failedOutcome(findings, scoring), guards };
  const disguised = outcome.status === 'judged' && findings.some(({ name }) => name === 'disguise');
  return {
    ...judgement,
    outcome: disguised ? { ...outcome, injectionSuspected: true } : outcome,
    guards,
  };
}

export function fails({ effect }: GuardFinding): boolean {
  return effect === 'fail';
}

function failedOutcome(
  findings: readonly GuardFinding[],
  { scale }: Scoring,
  addition?: string,
): JudgementOutcome {
  const failures = findings.filter(fails).map(({ name, message }) => `guard ${name}: ${message}`);
  return {
    status: 'judged',
    score: scale.min,
    verdict: 'not_met',
    reasoning: [failures.join(' '), ...(addition === undefined ? [] : [addition])].join(' '),
    evidence: [],
    failures,
    injectionSuspected: findings.some(({ name }) => name === 'disguise'),
  };
}
