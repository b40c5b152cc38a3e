import type { Evidence, Judgement, JudgementOutcome } from '../../domain/judgement.ts';
import type { CaseResult, CriterionResult } from '../../domain/result.ts';
import { findReason } from '../../gate/find-reason.ts';

/** Why a case did not pass, as far as one criterion, or something before all criteria, tells. */
export interface Explanation {
  /** Absent where no single criterion decided: an error, a check, a guard, or the mean of them all. */
  readonly criterion?: CriterionResult | undefined;
  /** In the words of the judge that decided. */
  readonly reason: string;
  /** What that judge quoted of the answer, what speaks against it first. */
  readonly evidence: readonly Evidence[];
}

/** Why a case came out as it did: the criteria that it does not meet, the lowest on its scale first. */
export function explainFailures(result: CaseResult): readonly Explanation[] {
  const unmet = result.criteria
    .filter(({ met }) => !met)
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map((criterion) => {
      const reason = findReason([criterion], result.trials);
      return { criterion, reason, evidence: evidenceOf(result, reason, criterion.name) };
    });
  const told = unmet.some(({ reason }) => reason === result.reason);
  if (told || result.reason === '') return unmet;
  return [{ reason: result.reason, evidence: evidenceOf(result, result.reason) }, ...unmet];
}

/** From 0 to 1. */
function placeOf({ score, scale }: CriterionResult): number {
  return (score - scale.min) / (scale.max - scale.min);
}

/** Of the judgement whose words the reason is. */
function evidenceOf({ trials }: CaseResult, reason: string, criterion?: string): readonly Evidence[] {
  const given = trials
    .flatMap(({ judgements }) => judgements)
    .find((judgement) => isFor(judgement, criterion) && reasoningOf(judgement.outcome) === reason);
  if (given?.outcome.status !== 'judged') return [];
  return given.outcome.evidence.toSorted(
    (a, b) => Number(a.supports === 'met') - Number(b.supports === 'met'),
  );
}

function isFor(judgement: Judgement, criterion: string | undefined): boolean {
  return criterion === undefined || judgement.criterion === criterion;
}

function reasoningOf(outcome: JudgementOutcome): string | undefined {
  return outcome.status === 'judged' ? outcome.reasoning : undefined;
}
