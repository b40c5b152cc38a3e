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
  const outcome = failedOutcome(findings, scoring);
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

/** A judgement with what the guards flagged in the answer beside it. */
export function addFindings(judgement: Judgement, findings: readonly GuardFinding[]): Judgement {
  if (findings.length === 0) return judgement;
  const guards = [...(judgement.guards ?? []), ...findings];
  const { outcome } = judgement;
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

function failedOutcome(findings: readonly GuardFinding[], { scale }: Scoring): JudgementOutcome {
  const failures = findings.filter(fails).map(({ name, message }) => `guard ${name}: ${message}`);
  return {
    status: 'judged',
    score: scale.min,
    verdict: 'not_met',
    reasoning: [...failures, 'No judge was asked.'].join(' '),
    evidence: [],
    failures,
    injectionSuspected: findings.some(({ name }) => name === 'disguise'),
  };
}
