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

/** Units of an answer; reports show no more than its beginning. */
const FOLDED = 200_000;

/** Quotes that stand in the answer of their trial. Only these are kept: a folded answer takes ten times the answer's memory. */
const found = new WeakMap<JudgedTrial, ReadonlySet<string>>();

/**
 * The quotes that stand in a trial's answer: a judge may quote what tools gave the agent, too. A quote that is not copied to
 * the letter is looked for in the answer's first 200,000 characters, and is left out where it stands behind them.
 * @param evidence of a judgement of this trial. All of them are looked up at the first call for it.
 */
export function quotesOf(evidence: readonly Evidence[], trial: JudgedTrial | undefined): readonly Evidence[] {
  if (trial === undefined || evidence.length === 0) return [];
  const quotes = found.get(trial) ?? findAll(trial);
  found.set(trial, quotes);
  return evidence.filter(({ quote }) => quotes.has(quote));
}

function findAll({ outcome, judgements }: JudgedTrial): ReadonlySet<string> {
  if (outcome.status !== 'answered') return new Set();
  const find = createQuoteFinder(outcome.output, FOLDED);
  const quotes = judgements.flatMap((judgement) =>
    judgement.outcome.status === 'errored' ? [] : judgement.outcome.evidence.map(({ quote }) => quote),
  );
  return new Set([...new Set(quotes)].filter((quote) => find(quote).length > 0));
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
