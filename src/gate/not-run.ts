import type { CaseResult } from '../domain/result.ts';

/** The code of a trial that was never started, because the run ended before. */
export const NOT_RUN = 'not-run';

/** Whether a case is errored for no fault of its own: the run ended before all of its trials were started. */
export function isNotRun({ trials }: Pick<CaseResult, 'trials'>): boolean {
  return trials.some(({ outcome }) => outcome.status === 'errored' && outcome.failure.code === NOT_RUN);
}
