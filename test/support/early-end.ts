import type { GatePolicy } from '../../src/domain/config.ts';
import type { EarlyEnd } from '../../src/domain/early-end.ts';
import type { CaseResult } from '../../src/domain/result.ts';
import { summarizeCase } from '../../src/gate/summarize-case.ts';
import { buildCase, buildPolicy, buildResults, buildTrial } from './builders.ts';

export const OUT_OF_TIME: EarlyEnd = {
  code: 'max-duration',
  message: "the run's time was over (max-duration 600 s).",
};

/** The results of a run whose first cases got these scores, and of which so many more were not run. */
export function buildUnfinished(
  scores: readonly (number | undefined)[],
  left: number,
  policy: GatePolicy = buildPolicy(),
): CaseResult[] {
  const failure = { code: 'not-run', message: `not run: ${OUT_OF_TIME.message}` };
  const trial = buildTrial({ outcome: { status: 'errored', failure }, call: undefined, judgements: [] });
  const missing = Array.from({ length: left }, (_, index) =>
    summarizeCase(buildCase({ position: scores.length + index }), [trial], policy),
  );
  return [...buildResults(scores, policy), ...missing];
}
