import type { CallRecord } from '../domain/call.ts';
import type { GatePolicy } from '../domain/config.ts';
import type { Criterion } from '../domain/criterion.ts';
import type { CaseResult, CriterionSummary, RunSummary, ScoreStatistics, Spend } from '../domain/result.ts';
import { reachesThreshold } from '../domain/scoring.ts';
import { mean, sampleStandardDeviation } from '../statistics/descriptive.ts';

/** What a binary run needs when `min-pass-rate` is not given: every case. In percent. */
export const BINARY_MIN_PASS_RATE = 100;

/** Reduces the results of all cases to the run's figures. */
export function summarizeRun(results: readonly CaseResult[], policy: GatePolicy): RunSummary {
  const scores = results.flatMap(({ score }) => (score === undefined ? [] : [score]));
  const passed = results.filter(({ status }) => status === 'passed').length;
  const errored = results.filter(({ status }) => status === 'errored').length;
  const passRate = percent(passed, results.length);
  const numeric = policy.scoring.kind === 'numeric';
  const trials = results.flatMap((result) => result.trials);
  return {
    cases: results.length,
    passed,
    failed: results.length - passed - errored,
    errored,
    score: numeric ? mean(scores) : scores.length > 0 ? passRate : undefined,
    passRate,
    statistics: numeric ? summarizeScores(scores) : undefined,
    criteria: policy.criteria.map((criterion) => summarizeCriterion(criterion, results, policy)),
    agent: summarizeSpend(trials.map(({ call }) => call)),
    judge: summarizeSpend(trials.flatMap(({ judgements }) => judgements.map(({ call }) => call))),
  };
}

function summarizeScores(scores: readonly number[]): ScoreStatistics | undefined {
  const average = mean(scores);
  const standardDeviation = sampleStandardDeviation(scores);
  if (average === undefined || standardDeviation === undefined) return undefined;
  return {
    average,
    min: scores.reduce((a, b) => Math.min(a, b)),
    max: scores.reduce((a, b) => Math.max(a, b)),
    standardDeviation,
  };
}

function summarizeCriterion(
  { name, required, threshold: own }: Criterion,
  results: readonly CaseResult[],
  { scoring, minPassRate }: GatePolicy,
): CriterionSummary {
  const judged = results.flatMap(({ criteria }) => criteria.filter((criterion) => criterion.name === name));
  const casesMet = judged.filter(({ met }) => met).length;
  const binary = scoring.kind === 'binary';
  const score = binary ? percent(casesMet, results.length) : mean(judged.map((criterion) => criterion.score));
  const threshold = binary ? (minPassRate ?? BINARY_MIN_PASS_RATE) : (own ?? scoring.threshold);
  const met = score !== undefined && reachesThreshold(score, threshold);
  return { name, required, score, threshold, met, casesMet, casesJudged: judged.length };
}

function summarizeSpend(calls: readonly (CallRecord | undefined)[]): Spend {
  const made = calls.filter((call) => call !== undefined);
  const costs = made.map(({ costUsd }) => costUsd);
  return {
    calls: made.length,
    usage: {
      inputTokens: sum(made.map(({ usage }) => usage?.inputTokens ?? 0)),
      cachedInputTokens: sum(made.map(({ usage }) => usage?.cachedInputTokens ?? 0)),
      outputTokens: sum(made.map(({ usage }) => usage?.outputTokens ?? 0)),
    },
    costUsd: costs.every((cost) => cost !== undefined) ? sum(costs) : undefined,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function percent(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : (part / whole) * 100;
}
