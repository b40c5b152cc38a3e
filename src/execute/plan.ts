import type { Case } from '../domain/case.ts';

/** One run of the agent that is to be made. */
export interface PlannedTrial {
  readonly case: Case;
  /** 1-based. */
  readonly number: number;
}

/** Every trial of a run, case by case, so that a case is finished early and its outcome can be told at once. */
export function* assemblePlan(cases: readonly Case[], trials: number): Generator<PlannedTrial, undefined> {
  for (const testCase of cases) {
    for (let number = 1; number <= trials; number++) yield { case: testCase, number };
  }
}
