import { isEarlyEnd } from '../domain/early-end.ts';
import type { JuryRule } from '../domain/judge-settings.ts';
import type { Judgement } from '../domain/judgement.ts';
import type { JudgeScore } from '../domain/result.ts';
import { reachesThreshold, type Scoring } from '../domain/scoring.ts';
import { median } from '../statistics/descriptive.ts';

/** What the judges made of one answer and criterion. */
export type CriterionDecision =
  | {
      readonly status: 'decided';
      /** On the criterion's scale; 0 or 1 with binary scoring. */
      readonly score: number;
      /** One each, in the order in which they were first heard; the escalation judge last. */
      readonly judges: readonly JudgeScore[];
      /** Whether they were of different minds on the criterion's being met; the escalation judge does not count. */
      readonly split: boolean;
    }
  /** Why the first judge that is missing could not judge, in one line; absent where none was asked. */
  | { readonly status: 'missing'; readonly judge?: string; readonly reason?: string };

/**
 * Reduces all judgements of one answer by one criterion to a score.
 *
 * With binary scoring every step ends at met or not met: a judge of two minds says not met, not a half.
 * A judge's repeats are reduced by their median; a judge of whom none can be used is missing. More than half of the judges
 * must be there: one of three that fails is what a jury is for, more would leave the decision to chance. The jury's score
 * is the median of its judges', or, by `majority`, the median of the side that more judges are on; an even split does
 * not meet the criterion. Where the escalation judge was asked, it decides alone. A judge that the end of the run cut off has
 * not failed: without it nothing is decided.
 */
export function decideCriterion(
  judgements: readonly Judgement[],
  scoring: Scoring,
  rule: JuryRule,
): CriterionDecision {
  const cutOff = judgements.find(
    ({ outcome }) => outcome.status === 'errored' && isEarlyEnd(outcome.failure.code),
  );
  if (cutOff?.outcome.status === 'errored') {
    return { status: 'missing', judge: cutOff.judge, reason: cutOff.outcome.failure.message };
  }
  const jury = scoreJudges(
    judgements.filter(({ escalated }) => escalated !== true),
    scoring,
  );
  const escalation = scoreJudges(
    judgements.filter(({ escalated }) => escalated === true),
    scoring,
  );
  const present = jury.filter(({ score }) => score !== undefined);
  if (!isQuorum(present, jury)) {
    return { status: 'missing', ...findFailure(judgements, false) };
  }
  const split = isSplit(present);
  const [last] = escalation;
  if (last !== undefined) {
    if (last.score === undefined) return { status: 'missing', ...findFailure(judgements, true) };
    return { status: 'decided', score: last.score, judges: [...jury, last], split };
  }
  return { status: 'decided', score: settle(decide(present, rule), scoring), judges: jury, split };
}

/** Whether there are enough judges to decide, of different minds on a criterion's being met: then another is to be asked. */
export function isJurySplit(judgements: readonly Judgement[], scoring: Scoring): boolean {
  const jury = scoreJudges(judgements, scoring);
  const present = jury.filter(({ score }) => score !== undefined);
  return isQuorum(present, jury) && isSplit(present);
}

/**
 * What a reduced score counts as: itself, or with binary scoring one end of the scale.
 * @param score on the criterion's scale.
 */
export function settle(score: number, { kind, scale, threshold }: Scoring): number {
  if (kind === 'numeric') return score;
  return reachesThreshold(score, threshold) ? scale.max : scale.min;
}

/** Whether enough of a jury are there to decide. */
export function isQuorum(present: readonly unknown[], jury: readonly unknown[]): boolean {
  return present.length * 2 > jury.length;
}

function isSplit(judges: readonly JudgeScore[]): boolean {
  return judges.some(({ met }) => met === true) && judges.some(({ met }) => met === false);
}

function scoreJudges(judgements: readonly Judgement[], scoring: Scoring): JudgeScore[] {
  return [...Map.groupBy(judgements, ({ judge }) => judge)].map(([judge, own]): JudgeScore => {
    const escalated = own.some((judgement) => judgement.escalated === true);
    const reduced = median(
      own.flatMap(({ outcome }) => (outcome.status === 'judged' ? [outcome.score] : [])),
    );
    if (reduced === undefined) return { judge, escalated };
    const score = settle(reduced, scoring);
    return { judge, escalated, score, met: reachesThreshold(score, scoring.threshold) };
  });
}

function decide(judges: readonly JudgeScore[], rule: JuryRule): number {
  const met = judges.filter((judge) => judge.met === true);
  const notMet = judges.filter((judge) => judge.met !== true);
  const deciding = rule === 'median' ? judges : met.length > notMet.length ? met : notMet;
  return median(deciding.flatMap(({ score }) => score ?? [])) ?? Number.NaN;
}

function findFailure(
  judgements: readonly Judgement[],
  escalated: boolean,
): { judge?: string; reason?: string } {
  for (const { judge, outcome, escalated: own } of judgements) {
    if (outcome.status === 'errored' && (own === true) === escalated) {
      return { judge, reason: outcome.failure.message };
    }
  }
  return {};
}
