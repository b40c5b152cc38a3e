import type { Judgement } from '../domain/judgement.ts';
import type { CriterionResult, JudgedTrial } from '../domain/result.ts';
import { reachesThreshold } from '../domain/scoring.ts';

/**
 * The words that explain a case: of the criterion that is lowest on its scale, the judgement that is nearest to what was
 * decided. A judge that was overruled, by the other judges, by its own repeats or by the escalation judge, does not speak.
 * @returns an empty text where nothing was judged.
 */
export function findReason(results: readonly CriterionResult[], trials: readonly JudgedTrial[]): string {
  const [lowest] = results.toSorted((a, b) => placeOf(a) - placeOf(b));
  if (lowest === undefined) return '';
  const { name, score, threshold, met } = lowest;
  const [nearest] = trials
    .flatMap((trial) => findDeciding(trial, name))
    .flatMap(({ outcome }) => (outcome.status === 'judged' ? [outcome] : []))
    .map((outcome) => ({
      ...outcome,
      overruled: Number(reachesThreshold(outcome.score, threshold) !== met),
      distance: Math.abs(outcome.score - score),
    }))
    .toSorted((a, b) => a.overruled - b.overruled || a.distance - b.distance || a.score - b.score);
  return nearest?.reasoning ?? '';
}

/** From 0 to 1. */
function placeOf({ score, scale }: CriterionResult): number {
  return (score - scale.min) / (scale.max - scale.min);
}

function findDeciding({ judgements }: JudgedTrial, criterion: string): readonly Judgement[] {
  const own = judgements.filter((judgement) => judgement.criterion === criterion);
  const escalated = own.filter((judgement) => judgement.escalated === true);
  return escalated.length > 0 ? escalated : own;
}
