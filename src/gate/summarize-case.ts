import type { Case } from '../domain/case.ts';
import type { GatePolicy } from '../domain/config.ts';
import type { Criterion } from '../domain/criterion.ts';
import type { CaseResult, CheckResult, CriterionResult, JudgedTrial, JudgeScore } from '../domain/result.ts';
import { reachesThreshold } from '../domain/scoring.ts';
import { median } from '../statistics/descriptive.ts';
import { settle } from './decide-criterion.ts';
import { decidingCriteria, findReason } from './find-reason.ts';
import { decidesCase, type ScoredTrial, scoreTrial, type TrialCriterion } from './score-trial.ts';

/** The run's criteria and the case's own. */
export function criteriaOf(testCase: Case, policy: GatePolicy): readonly Criterion[] {
  return testCase.criteria === undefined ? policy.criteria : [...policy.criteria, ...testCase.criteria];
}

/**
 * Reduces what was measured of one case to its result: each trial to its score, the trials to the case's by their median.
 * A case passes when score, criteria and checks, each reduced over the trials, let it, and no more of its trials failed than
 * passed: trials that fail for different reasons must not hide each other.
 *
 * A case of which any trial could not be run or any criterion could not be judged is errored: leaving the missing part
 * out would flatter the agent whose runs break.
 */
export function summarizeCase(
  testCase: Case,
  trials: readonly JudgedTrial[],
  policy: GatePolicy,
): CaseResult {
  const threshold = testCase.threshold ?? policy.scoring.threshold;
  const base = { case: testCase, threshold, trials };
  const criteria = criteriaOf(testCase, policy);
  const checks = testCase.checks ?? [];

  const scored: ScoredTrial[] = [];
  for (const trial of trials) {
    const result = scoreTrial(trial, { policy, criteria, checks, threshold });
    if (result.status === 'errored') return errored(base, result.reason);
    scored.push(result);
  }
  const scores = scored.map(({ score }) => score);
  const score = median(scores);
  if (score === undefined) return errored(base, 'No trial was run.');

  const criterionResults = criteria.flatMap((criterion) =>
    summarizeCriterion(
      scored.flatMap((trial) => trial.criteria.filter((item) => item.criterion === criterion)),
    ),
  );
  const checkResults = checks.map(({ name, required }) => summarizeCheck(name, required, scored));
  const unmet = criterionResults.filter(({ decisive, met }) => decisive && !met);
  const failedChecks = checkResults.filter(({ passed }) => !passed);
  const failedTrials = scored.filter((trial) => !trial.passed).length;
  const reduced = reachesThreshold(score, threshold) && unmet.length === 0 && failedChecks.length === 0;
  const passed = reduced && failedTrials * 2 <= scored.length;
  const words = reduced && !passed ? '' : findReason(decidingCriteria(criterionResults), trials);
  const reason = failedChecks.length > 0 ? describeChecks(failedChecks) : words || describeTrials(scored);
  return {
    ...base,
    status: passed ? 'passed' : 'failed',
    score,
    reason,
    criteria: criterionResults,
    checks: checkResults,
    spread: trials.length > 1 ? { min: Math.min(...scores), max: Math.max(...scores) } : undefined,
    unstable: new Set(scored.map((trial) => trial.passed)).size > 1,
  };
}

function errored(base: Pick<CaseResult, 'case' | 'threshold' | 'trials'>, reason: string): CaseResult {
  return { ...base, status: 'errored', reason, criteria: [], checks: [], unstable: false };
}

/** @returns nothing for a criterion that no trial was judged by, because required checks failed. */
function summarizeCriterion(items: readonly TrialCriterion[]): CriterionResult[] {
  const [first] = items;
  const reduced = median(items.map((item) => item.score));
  if (first === undefined || reduced === undefined) return [];
  const { threshold, kind, scale } = first.scoring;
  const score = settle(reduced, first.scoring);
  const several = items.some(({ judges }) => judges.length > 1);
  const jurors = items.map(({ judges }) => judges.filter(({ escalated }) => !escalated));
  const apart = jurors.map((judges) => range(judges.flatMap((judge) => judge.score ?? [])));
  return [
    {
      name: first.criterion.name,
      score,
      scale,
      threshold,
      met: reachesThreshold(score, threshold),
      binary: kind === 'binary',
      decisive: decidesCase(first.criterion),
      judges: several ? summarizeJudges(items) : [],
      disagreement: several ? median(apart) : undefined,
      split: items.some(({ split }) => split),
    },
  ];
}

function summarizeJudges(items: readonly TrialCriterion[]): JudgeScore[] {
  const scoring = items[0]?.scoring;
  const all = items.flatMap(({ judges }) => judges);
  return [...Map.groupBy(all, ({ judge, escalated }) => JSON.stringify([judge, escalated])).values()].map(
    (own) => {
      const { judge = '', escalated = false } = own[0] ?? {};
      const reduced = median(own.flatMap((item) => item.score ?? []));
      if (reduced === undefined || scoring === undefined) return { judge, escalated };
      const score = settle(reduced, scoring);
      return { judge, escalated, score, met: reachesThreshold(score, scoring.threshold) };
    },
  );
}

function range(values: readonly number[]): number {
  return values.length === 0 ? 0 : Math.max(...values) - Math.min(...values);
}

function summarizeCheck(name: string, required: boolean, trials: readonly ScoredTrial[]): CheckResult {
  const outcomes = trials.flatMap(({ checks }) => checks.filter((check) => check.name === name));
  const failed = outcomes.filter(({ passed }) => !passed);
  const shown = failed[0] ?? outcomes[0];
  return {
    name,
    required,
    passed: failed.length * 2 < outcomes.length || failed.length === 0,
    message: shown?.message ?? 'was not looked at.',
  };
}

/** What failed the trials, where the medians do not show it; an empty text where nothing did by itself. */
function describeTrials(trials: readonly ScoredTrial[]): string {
  const reasons = trials.flatMap(({ passed, criteria, checks }, index) => {
    const failed = describeChecks(checks.filter((check) => !check.passed));
    const unmet = criteria.filter(({ met, criterion }) => !met && decidesCase(criterion));
    const names = unmet.map(({ criterion }) => `${criterion.name} not met.`);
    const reason = joinReasons([failed, ...names].filter((part) => part !== ''));
    return passed || reason === '' ? [] : [`trial ${index + 1}: ${reason}`];
  });
  if (reasons.length === 0) return '';
  return `${reasons.length} of its ${trials.length} trials failed. ${joinReasons(reasons)}`;
}

function describeChecks(checks: readonly Pick<CheckResult, 'name' | 'message'>[]): string {
  return joinReasons(checks.map(({ name, message }) => `check ${name}: ${message}`));
}

/** Some end with a full stop, others do not; joined by a space alone they would run together. */
function joinReasons(reasons: readonly string[]): string {
  const last = reasons.length - 1;
  return reasons
    .map((reason, index) => (index < last ? reason.replace(/(?<!\.)\.$/, '') : reason))
    .join('; ');
}
