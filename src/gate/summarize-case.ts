import type { Case } from '../domain/case.ts';
import type { GatePolicy } from '../domain/config.ts';
import { type Criterion, scoringOf } from '../domain/criterion.ts';
import type { CaseResult, CheckResult, CriterionResult, JudgedTrial, JudgeScore } from '../domain/result.ts';
import { reachesThreshold, type Scoring } from '../domain/scoring.ts';
import { median } from '../statistics/descriptive.ts';
import { decidesCase, scoreTrial, type TrialCriterion, type TrialScore } from './score-trial.ts';

/** The run's criteria and the case's own. */
export function criteriaOf(testCase: Case, policy: GatePolicy): readonly Criterion[] {
  return testCase.criteria === undefined ? policy.criteria : [...policy.criteria, ...testCase.criteria];
}

/**
 * Reduces what was measured of one case to its result: each trial to its score, the trials to the case's by their median.
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

  const scored: Extract<TrialScore, { status: 'scored' }>[] = [];
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
  const unmet = criteria.filter(
    (criterion) =>
      decidesCase(criterion) && criterionResults.some(({ name, met }) => name === criterion.name && !met),
  );
  const failedChecks = checkResults.filter(({ passed }) => !passed);
  const passed = reachesThreshold(score, threshold) && unmet.length === 0 && failedChecks.length === 0;
  return {
    ...base,
    status: passed ? 'passed' : 'failed',
    score,
    reason:
      failedChecks.length > 0
        ? describeChecks(failedChecks)
        : findReason(trials, criteria, unmet, policy.scoring),
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
  const score = median(items.map((item) => item.score));
  if (first === undefined || score === undefined) return [];
  const { threshold, kind } = first.scoring;
  const several = items.some(({ judges }) => judges.length > 1);
  const apart = items.map(({ judges }) => range(judges.flatMap((judge) => judge.score ?? [])));
  return [
    {
      name: first.criterion.name,
      score,
      threshold,
      met: reachesThreshold(score, threshold),
      binary: kind === 'binary',
      judges: several ? summarizeJudges(items) : [],
      disagreement: several ? median(apart) : undefined,
      split: items.some(({ split }) => split),
    },
  ];
}

function summarizeJudges(items: readonly TrialCriterion[]): JudgeScore[] {
  const { threshold } = items[0]?.scoring ?? { threshold: Number.NaN };
  const all = items.flatMap(({ judges }) => judges);
  return [...Map.groupBy(all, ({ judge, escalated }) => JSON.stringify([judge, escalated])).values()].map(
    (own) => {
      const { judge = '', escalated = false } = own[0] ?? {};
      const score = median(own.flatMap((item) => item.score ?? []));
      if (score === undefined) return { judge, escalated };
      return { judge, escalated, score, met: reachesThreshold(score, threshold) };
    },
  );
}

function range(values: readonly number[]): number {
  return values.length === 0 ? 0 : Math.max(...values) - Math.min(...values);
}

function summarizeCheck(
  name: string,
  required: boolean,
  trials: readonly Extract<TrialScore, { status: 'scored' }>[],
): CheckResult {
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

function describeChecks(checks: readonly CheckResult[]): string {
  return checks.map(({ name, message }) => `check ${name}: ${message}`).join(' ');
}

/** The reasoning that says most: the lowest judgement of the first unmet criterion, else the lowest of all. */
function findReason(
  trials: readonly JudgedTrial[],
  criteria: readonly Criterion[],
  unmet: readonly Criterion[],
  run: Scoring,
): string {
  const scales = new Map(
    (unmet.length > 0 ? unmet.slice(0, 1) : criteria).map((criterion) => [
      criterion.name,
      scoringOf(criterion, run).scale,
    ]),
  );
  let lowest: { place: number; reasoning: string } | undefined;
  for (const { outcome, criterion } of trials.flatMap((trial) => trial.judgements)) {
    const scale = scales.get(criterion);
    if (outcome.status !== 'judged' || scale === undefined) continue;
    const place = (outcome.score - scale.min) / (scale.max - scale.min);
    if (lowest === undefined || place < lowest.place) lowest = { place, reasoning: outcome.reasoning };
  }
  return lowest?.reasoning ?? '';
}
