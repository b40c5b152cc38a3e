import type { Case } from '../domain/case.ts';
import type { GatePolicy } from '../domain/config.ts';
import type { Criterion } from '../domain/criterion.ts';
import type { CaseResult, CriterionResult, JudgedTrial } from '../domain/result.ts';
import { reachesThreshold } from '../domain/scoring.ts';
import { median, weightedMean } from '../statistics/descriptive.ts';

/**
 * Reduces what was measured of one case to its result.
 *
 * Each criterion's judgements of a trial are reduced by their median, the criteria to the trial's score by their
 * weighted mean, the trials to the case's score by their median. A case of which any trial could not be run or any
 * criterion could not be judged is errored: leaving the missing part out would flatter the agent whose runs break.
 */
export function summarizeCase(
  testCase: Case,
  trials: readonly JudgedTrial[],
  policy: GatePolicy,
): CaseResult {
  const threshold = testCase.threshold ?? policy.scoring.threshold;
  const base = { case: testCase, threshold, trials };

  const problem = findProblem(trials, policy.criteria);
  if (problem !== undefined) return { ...base, status: 'errored', reason: problem, criteria: [] };

  const criteria = policy.criteria.map((criterion) => summarizeCriterion(criterion, trials, threshold));
  const score = median(trials.map((trial) => scoreTrial(trial, policy.criteria)));
  if (score === undefined) return { ...base, status: 'errored', reason: 'No trial was run.', criteria: [] };

  const unmet = policy.criteria.filter(
    (criterion, index) => decidesCase(criterion) && criteria[index]?.met === false,
  );
  const passed = reachesThreshold(score, threshold) && unmet.length === 0;
  return {
    ...base,
    status: passed ? 'passed' : 'failed',
    score,
    reason: findReason(trials, policy.criteria, unmet),
    criteria,
  };
}

/** Whether a criterion can fail a case on its own, whatever the others score. */
function decidesCase(criterion: Criterion): boolean {
  return criterion.required || criterion.threshold !== undefined;
}

function summarizeCriterion(
  criterion: Criterion,
  trials: readonly JudgedTrial[],
  caseThreshold: number,
): CriterionResult {
  const threshold = criterion.threshold ?? caseThreshold;
  const score =
    median(trials.map((trial) => scoreCriterion(trial, criterion.name) ?? Number.NaN)) ?? Number.NaN;
  return { name: criterion.name, score, threshold, met: reachesThreshold(score, threshold) };
}

function scoreCriterion(trial: JudgedTrial, criterion: string): number | undefined {
  const scores = trial.judgements.flatMap((judgement) =>
    judgement.criterion === criterion && judgement.outcome.status === 'judged'
      ? [judgement.outcome.score]
      : [],
  );
  return median(scores);
}

function scoreTrial(trial: JudgedTrial, criteria: readonly Criterion[]): number {
  const items = criteria.flatMap((criterion) => {
    const value = scoreCriterion(trial, criterion.name);
    return value === undefined ? [] : [{ value, weight: criterion.weight }];
  });
  return weightedMean(items) ?? Number.NaN;
}

function findProblem(trials: readonly JudgedTrial[], criteria: readonly Criterion[]): string | undefined {
  for (const trial of trials) {
    if (trial.outcome.status === 'errored') return `agent: ${trial.outcome.failure.message}`;
    for (const { name } of criteria) {
      if (scoreCriterion(trial, name) !== undefined) continue;
      const failed = trial.judgements.find((judgement) => judgement.criterion === name);
      return failed?.outcome.status === 'errored'
        ? `judge: ${failed.outcome.failure.message}`
        : `judge: "${name}" was not judged.`;
    }
  }
  return undefined;
}

/** The reasoning that says most: the lowest judgement of the first unmet criterion, else the lowest of all. */
function findReason(
  trials: readonly JudgedTrial[],
  criteria: readonly Criterion[],
  unmet: readonly Criterion[],
): string {
  const names = new Set((unmet.length > 0 ? unmet.slice(0, 1) : criteria).map(({ name }) => name));
  let lowest: { score: number; reasoning: string } | undefined;
  for (const { outcome, criterion } of trials.flatMap((trial) => trial.judgements)) {
    if (outcome.status !== 'judged' || !names.has(criterion)) continue;
    if (lowest === undefined || outcome.score < lowest.score) lowest = outcome;
  }
  return lowest?.reasoning ?? '';
}
