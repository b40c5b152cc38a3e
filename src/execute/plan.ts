import type { Case } from '../domain/case.ts';
import { contentKey } from '../domain/content-key.ts';

/** One run of the agent that is to be made. */
export interface PlannedTrial {
  readonly case: Case;
  /** 1-based. */
  readonly number: number;
  /** Hash of all that the agent is given of the case. */
  readonly content: string;
  /**
   * 1-based, among the cases of the same conversation and prompt: each is a question of its own, though it is asked in the
   * same words. Also where tags or variables differ, for the judge is not shown those.
   */
  readonly occurrence: number;
}

/** Every trial of a run, case by case, so that a case is finished early and its outcome can be told at once. */
export function* assemblePlan(cases: readonly Case[], trials: number): Generator<PlannedTrial, undefined> {
  const occurrences = new Map<string, number>();
  for (const testCase of cases) {
    const { prompt, messages = [], vars = {}, tags, output = null } = testCase;
    const content = contentKey({ messages, prompt, vars, tags, output });
    // A part of it will do, and is kept for each case.
    const asked = contentKey(messages, prompt).slice(0, 12);
    const occurrence = (occurrences.get(asked) ?? 0) + 1;
    occurrences.set(asked, occurrence);
    for (let number = 1; number <= trials; number++) yield { case: testCase, number, content, occurrence };
  }
}
