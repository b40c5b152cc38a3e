import type { CallRecord } from '../domain/call.ts';
import type { GatePolicy } from '../domain/config.ts';
import { type Criterion, scoringOf } from '../domain/criterion.ts';
import type {
  CaseResult,
  CheckSummary,
  CriterionResult,
  CriterionSummary,
  JudgeSummary,
  RunSummary,
  ScoreStatistics,
  Spend,
} from '../domain/result.ts';
import { reachesThreshold } from '../domain/scoring.ts';
import { mean, sampleStandardDeviation } from '../statistics/descriptive.ts';
import { isNotRun } from './not-run.ts';

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
    notRun: results.filter(isNotRun).length,
    score: numeric ? mean(scores) : scores.length > 0 ? passRate : undefined,
    passRate,
    statistics: numeric ? summarizeScores(scores) : undefined,
    criteria: summarizeCriteria(results, policy),
    checks: summarizeChecks(results),
    judges: summarizeJudges(results),
    unstable: results.filter(({ unstable }) => unstable).length,
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

/** The run's criteria, then those that cases brought, by name in the order of the dataset. */
function summarizeCriteria(results: readonly CaseResult[], policy: GatePolicy): CriterionSummary[] {
  const judged = Map.groupBy(
    results.flatMap(({ criteria }) => criteria),
    ({ name }) => name,
  );
  const owners = Map.groupBy(
    results.flatMap(({ case: { criteria = [], threshold } }) =>
      criteria.map((criterion) => ({ name: criterion.name, criterion, threshold })),
    ),
    ({ name }) => name,
  );
  const everywhere = new Set(policy.criteria.map(({ name }) => name));
  return [
    ...policy.criteria.map((criterion) =>
      summarizeCriterion(criterion, judged.get(criterion.name) ?? [], policy),
    ),
    ...[...owners].flatMap(([name, having]) => {
      const [first] = having;
      if (first === undefined || everywhere.has(name)) return [];
      const required = having.some(({ criterion }) => criterion.required);
      const own = judged.get(name) ?? [];
      const asked =
        mean(own.map(({ threshold }) => threshold)) ??
        scoringOf(first.criterion, policy.scoring, first.threshold).threshold;
      return [summarizeCriterion({ ...first.criterion, required, threshold: asked }, own, policy)];
    }),
  ];
}

function summarizeCriterion(
  criterion: Criterion,
  judged: readonly CriterionResult[],
  { scoring, minPassRate }: GatePolicy,
): CriterionSummary {
  const { name, required } = criterion;
  const casesMet = judged.filter(({ met }) => met).length;
  const own = scoringOf(criterion, scoring);
  // A run that is binary asks of every criterion only whether it was met.
  const binary = scoring.kind === 'binary' || own.kind === 'binary';
  const score = binary ? percent(casesMet, judged.length) : mean(judged.map((result) => result.score));
  const threshold = binary ? (minPassRate ?? BINARY_MIN_PASS_RATE) : own.threshold;
  const met = score !== undefined && reachesThreshold(score, threshold);
  const byJury = judged.some(({ judges }) => judges.length > 0);
  return {
    name,
    required,
    binary,
    score,
    threshold,
    met,
    casesMet,
    casesJudged: judged.length,
    ...(byJury ? { casesSplit: judged.filter(({ split }) => split).length } : {}),
  };
}

function summarizeChecks(results: readonly CaseResult[]): CheckSummary[] {
  const all = Map.groupBy(
    results.flatMap(({ checks }) => checks),
    ({ name }) => name,
  );
  return [...all].map(([name, checks]) => ({
    name,
    required: checks.some(({ required }) => required),
    cases: checks.length,
    casesPassed: checks.filter(({ passed }) => passed).length,
  }));
}

/** In the order in which they were first heard. Of errored cases the missing judgements are the reason already. */
function summarizeJudges(results: readonly CaseResult[]): JudgeSummary[] {
  const judges = new Map<string, { judgements: number; missing: number; reason?: string }>();
  for (const { status, trials } of results) {
    if (status === 'errored') continue;
    for (const { judge, outcome } of trials.flatMap(({ judgements }) => judgements)) {
      const own = judges.get(judge) ?? { judgements: 0, missing: 0 };
      judges.set(judge, own);
      own.judgements += 1;
      if (outcome.status === 'judged') continue;
      own.missing += 1;
      own.reason ??= outcome.failure.message;
    }
  }
  return [...judges].map(([judge, own]) => ({ judge, ...own }));
}

function summarizeSpend(calls: readonly (CallRecord | undefined)[]): Spend {
  // One that ended before its first attempt is none.
  const made = calls.flatMap((call) => (call === undefined || call.attempts === 0 ? [] : [call]));
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
