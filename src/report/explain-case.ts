import type { Evidence } from '../domain/judgement.ts';
import type { CaseResult, CriterionResult, JudgedTrial } from '../domain/result.ts';
import {
  type DecidingJudgement,
  decidingCriteria,
  findDecidingJudgement,
  lowestFirst,
} from '../gate/find-reason.ts';
import { createQuoteFinder } from './find-quotes.ts';

/** Why a case came out as it did, as far as one criterion tells, in the words of the judge that decided it. */
export interface Explanation {
  readonly criterion: CriterionResult;
  /** Empty where nothing was judged. */
  readonly reason: string;
  /** Words of the answer that speak for the decision, each once; perhaps none. */
  readonly quotes: readonly string[];
}

/** Why a criterion of a case is met, or not. */
export function explainCriterion(criterion: CriterionResult, { trials }: CaseResult): Explanation {
  const deciding = findDecidingJudgement([criterion], trials);
  return deciding === undefined ? { criterion, reason: '', quotes: [] } : explain(deciding, trials);
}

/** Whose words a case's reason is. Nothing where it is no judge's: of an errored case, or one that a check failed. */
export function explainCase({ criteria, trials, reason }: CaseResult): Explanation | undefined {
  const deciding = findDecidingJudgement(decidingCriteria(criteria), trials);
  if (deciding === undefined || deciding.outcome.reasoning !== reason) return undefined;
  return explain(deciding, trials);
}

/** A reason that may be no judge's: an error's, a check's, a guard's. */
export type Reason = Pick<Explanation, 'reason' | 'quotes'> & Partial<Pick<Explanation, 'criterion'>>;

/** All that is to be said of a case: its reason, and the criteria that it does not meet, the lowest on its scale first. */
export function explainFailures(result: CaseResult): readonly Reason[] {
  const unmet = lowestFirst(result.criteria.filter(({ met }) => !met)).map((criterion) =>
    explainCriterion(criterion, result),
  );
  const { reason } = result;
  if (reason === '' || unmet.some((each) => each.reason === reason)) return unmet;
  return [explainCase(result) ?? { reason, quotes: [] }, ...unmet];
}

/** The quotes that stand in a trial's answer: a judge may quote what tools gave the agent, too. */
export function quotesOf(evidence: readonly Evidence[], trial: JudgedTrial | undefined): readonly Evidence[] {
  if (trial?.outcome.status !== 'answered') return [];
  const find = createQuoteFinder(trial.outcome.output);
  return evidence.filter(({ quote }) => find(quote).length > 0);
}

function explain(
  { criterion, judgement, outcome }: DecidingJudgement,
  trials: readonly JudgedTrial[],
): Explanation {
  const supported = criterion.met ? 'met' : 'violated';
  const trial = trials.find(({ number }) => number === judgement.trial);
  const quotes = quotesOf(outcome.evidence, trial)
    .filter((item) => item.supports === supported)
    .map(({ quote }) => quote);
  return { criterion, reason: outcome.reasoning, quotes: [...new Set(quotes)] };
}
