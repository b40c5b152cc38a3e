import type { Check, CheckOutcome } from '../domain/check.ts';
import type { GatePolicy } from '../domain/config.ts';
import { type Criterion, rescale, scoringOf } from '../domain/criterion.ts';
import type { JudgedTrial, JudgeScore } from '../domain/result.ts';
import { reachesThreshold, type Scoring } from '../domain/scoring.ts';
import { weightedMean } from '../statistics/descriptive.ts';
import { type CriterionDecision, decideCriterion } from './decide-criterion.ts';

/** One criterion in one trial. */
export interface TrialCriterion {
  readonly criterion: Criterion;
  readonly scoring: Scoring;
  /** On the criterion's scale. */
  readonly score: number;
  readonly met: boolean;
  readonly judges: readonly JudgeScore[];
  readonly split: boolean;
}

/** A trial that could be run and judged. */
export interface ScoredTrial {
  readonly status: 'scored';
  /** On the run's scale. */
  readonly score: number;
  readonly passed: boolean;
  /** Empty where a required check failed, because then no judge is asked. */
  readonly criteria: readonly TrialCriterion[];
  readonly checks: readonly CheckOutcome[];
}

/** What a trial came to. */
export type TrialScore =
  | ScoredTrial
  /** `reason` is one line. */
  | { readonly status: 'errored'; readonly reason: string };

/** What a trial is scored by. */
export interface TrialRules {
  readonly policy: GatePolicy;
  /** The run's and the case's own. */
  readonly criteria: readonly Criterion[];
  readonly checks: readonly Check[];
  /** The score the trial must reach, on the run's scale. */
  readonly threshold: number;
}

/**
 * Reduces a trial to its score: the mean of criteria and checks by their weights, each at its place on the run's scale. A
 * trial that fails a required check has the lowest score, for it was not judged.
 */
export function scoreTrial(trial: JudgedTrial, rules: TrialRules): TrialScore {
  const { policy, criteria, checks, threshold } = rules;
  const { scale } = policy.scoring;
  if (trial.outcome.status === 'errored') {
    return { status: 'errored', reason: `agent: ${trial.outcome.failure.message}` };
  }
  const outcomes = trial.checks ?? [];
  const unseen = checks.find(({ name }) => outcomes.every((outcome) => outcome.name !== name));
  if (unseen !== undefined) return { status: 'errored', reason: `check ${unseen.name} was not looked at.` };
  const failed = new Set(outcomes.filter(({ passed }) => !passed).map(({ name }) => name));
  if (checks.some(({ name, required }) => required && failed.has(name))) {
    return { status: 'scored', score: scale.min, passed: false, criteria: [], checks: outcomes };
  }
  const judged: TrialCriterion[] = [];
  for (const criterion of criteria) {
    const scoring = scoringOf(criterion, policy.scoring, threshold);
    const own = trial.judgements.filter((judgement) => judgement.criterion === criterion.name);
    const decision = decideCriterion(own, scoring, policy.jury);
    if (decision.status === 'missing') {
      const several = criteria.length > 1 || new Set(own.map(({ judge }) => judge)).size > 1;
      return { status: 'errored', reason: describeMissing(decision, criterion.name, several) };
    }
    const met = reachesThreshold(decision.score, scoring.threshold);
    judged.push({ ...decision, criterion, scoring, met });
  }
  const score = weightedMean([
    ...judged.map((item) => ({ value: placeOnScale(item, policy.scoring), weight: item.criterion.weight })),
    ...checks
      .filter(({ weight }) => weight > 0)
      .map(({ name, weight }) => ({ value: failed.has(name) ? scale.min : scale.max, weight })),
  ]);
  if (score === undefined) return { status: 'errored', reason: 'nothing of it was judged or checked.' };
  const decisive = judged.every(({ criterion, met }) => met || !decidesCase(criterion));
  const passed = reachesThreshold(score, threshold) && decisive && failed.size === 0;
  return { status: 'scored', score, passed, criteria: judged, checks: outcomes };
}

function describeMissing(
  { judge, reason }: Extract<CriterionDecision, { status: 'missing' }>,
  criterion: string,
  several: boolean,
): string {
  if (reason === undefined) return `judge: "${criterion}" was not judged.`;
  return several ? `judge ${judge}, criterion "${criterion}": ${reason}` : `judge: ${reason}`;
}

/** Whether a criterion can fail a case on its own, whatever the others score. */
export function decidesCase(criterion: Criterion): boolean {
  return criterion.required || criterion.threshold !== undefined;
}

/** With a binary run a criterion is met or not; with a numeric one its score keeps its place on the scale. */
function placeOnScale({ score, met, scoring }: TrialCriterion, run: Scoring): number {
  if (run.kind === 'binary') return met ? run.scale.max : run.scale.min;
  return rescale(score, scoring.scale, run.scale);
}
