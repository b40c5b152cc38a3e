import type { Evidence } from '../domain/judgement.ts';
import type { CaseResult, CriterionResult, JudgedTrial } from '../domain/result.ts';
import { decidingCriteria, findDecidingJudgement } from '../gate/find-reason.ts';
import { verifyEvidence } from '../judge/verify-quotes.ts';

/** What a case's reason is about, and what it rests on. */
export interface Explanation {
  readonly criterion: CriterionResult;
  /** Words of the answer that speak for the decision, each once; perhaps none. */
  readonly quotes: readonly string[];
}

/** Whose words a case's reason is. Nothing where it is no judge's: of an errored case, or one that a check failed. */
export function explainCase({ criteria, trials, reason }: CaseResult): Explanation | undefined {
  const deciding = findDecidingJudgement(decidingCriteria(criteria), trials);
  if (deciding === undefined || deciding.outcome.reasoning !== reason) return undefined;
  const { criterion, judgement, outcome } = deciding;
  const supported = criterion.met ? 'met' : 'violated';
  const trial = trials.find(({ number }) => number === judgement.trial);
  const quotes = quotesOf(outcome.evidence, trial)
    .filter((item) => item.supports === supported)
    .map(({ quote }) => quote);
  return { criterion, quotes: [...new Set(quotes)] };
}

/** The quotes that stand in a trial's answer. */
export function quotesOf(evidence: readonly Evidence[], trial: JudgedTrial | undefined): readonly Evidence[] {
  const output = trial?.outcome.status === 'answered' ? trial.outcome.output : '';
  return evidence.filter(({ quote }) => standsIn(quote, output));
}

/** A judge may quote what tools gave the agent, too; those are no words of the answer. */
function standsIn(quote: string, output: string): boolean {
  const { evidence, invented } = verifyEvidence([{ quote, supports: 'met' }], [output]);
  return evidence.length > 0 && invented === undefined;
}
