import type { Evidence } from '../../src/domain/judgement.ts';
import type { JudgementDetails } from '../../src/report/html/page-data.ts';

/** A quote of a judgement; its place in the list is its number. */
export interface Quote extends Evidence {
  /** Which of the judgements rests on it. */
  readonly judgement: number;
}

export function quotesOf(judgements: readonly JudgementDetails[]): readonly Quote[] {
  return judgements.flatMap(({ outcome }, judgement) =>
    outcome.status === 'judged' ? outcome.evidence.map((evidence) => ({ ...evidence, judgement })) : [],
  );
}
