import type { GatePolicy } from '../domain/config.ts';
import { type Criterion, scoringOf } from '../domain/criterion.ts';
import type {
  CaseFigures,
  CriterionResult,
  CriterionSummary,
  RepeatedAnswers,
  RunSummary,
  RunTotals,
  ScoreStatistics,
  TagSummary,
} from '../domain/result.ts';
import { reachesThreshold } from '../domain/scoring.ts';
import { mean, sampleStandardDeviation } from '../statistics/descriptive.ts';
import { countScores } from '../statistics/histogram.ts';

/** What a binary run needs when `min-pass-rate` is not given: every case. In percent. */
export const BINARY_MIN_PASS_RATE = 100;

/**
 * Reduces the results of all cases to the run's figures.
 * @param repeated what the guard of that name found.
 */
export function summarizeRun(
  results: readonly CaseFigures[],
  totals: RunTotals,
  policy: GatePolicy,
  repeated?: RepeatedAnswers,
): RunSummary {
  const scores = results.flatMap(({ score }) => (score === undefined ? [] : [score]));
  const passed = results.filter(({ status }) => status === 'passed').length;
  const errored = results.filter(({ status }) => status === 'errored').length;
  const passRate = percent(passed, results.length);
  const numeric = policy.scoring.kind === 'numeric';
  return {
    cases: results.length,
    passed,
    failed: results.length - passed - errored,
    errored,
    notRun: results.filter(({ notRun }) => notRun).length,
    score: numeric ? mean(scores) : scores.length > 0 ? passRate : undefined,
    passRate,
    statistics: numeric ? summarizeScores(scores) : undefined,
    scores: numeric && scores.length > 0 ? countScores(scores, policy.scoring.scale) : undefined,
    criteria: summarizeCriteria(results, policy),
    tags: summarizeTags(results, numeric),
    unstable: results.filter(({ unstable }) => unstable).length,
    ...totals,
    repeated,
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
function summarizeCriteria(results: readonly CaseFigures[], policy: GatePolicy): CriterionSummary[] {
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

function summarizeTags(results: readonly CaseFigures[], numeric: boolean): TagSummary[] {
  const tagged = results.flatMap((result) => [...new Set(result.case.tags)].map((tag) => ({ tag, result })));
  return [...Map.groupBy(tagged, ({ tag }) => tag)].map(([tag, having]) => {
    const own = having.map(({ result }) => result);
    const count = (status: CaseFigures['status']) => own.filter((result) => result.status === status).length;
    const scores = own.flatMap(({ score }) => score ?? []);
    const passed = count('passed');
    return {
      tag,
      cases: own.length,
      passed,
      failed: count('failed'),
      errored: count('errored'),
      notRun: own.filter(({ notRun }) => notRun).length,
      score: numeric || scores.length === 0 ? mean(scores) : percent(passed, own.length),
    };
  });
}

function percent(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : (part / whole) * 100;
}
