import type { Judgement } from '../domain/judgement.ts';
import type { CriterionResult, JudgedTrial } from '../domain/result.ts';
import { reachesThreshold } from '../domain/scoring.ts';

/** The judgement that explains a case, and the criterion it is about. */
export interface DecidingJudgement {
  readonly criterion: CriterionResult;
  readonly judgement: Judgement;
  readonly outcome: Extract<Judgement['outcome'], { status: 'judged' }>;
}

/** The criteria that a case turned on: the first that failed it by itself, or all of them. */
export function decidingCriteria(results: readonly CriterionResult[]): readonly CriterionResult[] {
  const unmet = results.filter(({ decisive, met }) => decisive && !met);
  return unmet.length > 0 ? unmet.slice(0, 1) : results;
}

/**
 * What explains a case: of the criterion that is lowest on its scale, the judgement that is nearest to what was
 * decided. A judge that was overruled, by the other judges, by its own repeats or by the escalation judge, does not speak.
 * @returns nothing where nothing was judged.
 */
export function findDecidingJudgement(
  results: readonly CriterionResult[],
  trials: readonly JudgedTrial[],
): DecidingJudgement | undefined {
  const [lowest] = lowestFirst(results);
  if (lowest === undefined) return undefined;
  const { name, score, threshold, met } = lowest;
  const [nearest] = trials
    .flatMap((trial) => findDeciding(trial, name))
    .flatMap((judgement) => {
      const { outcome } = judgement;
      return outcome.status === 'judged' ? [{ judgement, outcome }] : [];
    })
    .map((found) => ({
      ...found,
      overruled: Number(reachesThreshold(found.outcome.score, threshold) !== met),
      distance: Math.abs(found.outcome.score - score),
    }))
    .toSorted(
      (a, b) => a.overruled - b.overruled || a.distance - b.distance || a.outcome.score - b.outcome.score,
    );
  return nearest && { criterion: lowest, judgement: nearest.judgement, outcome: nearest.outcome };
}

/** The words that explain a case; an empty text where nothing was judged. */
export function findReason(results: readonly CriterionResult[], trials: readonly JudgedTrial[]): string {
  return findDecidingJudgement(results, trials)?.outcome.reasoning ?? '';
}

/** By their places on their scales. */
export function lowestFirst(results: readonly CriterionResult[]): CriterionResult[] {
  return results.toSorted((a, b) => placeOf(a) - placeOf(b));
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
