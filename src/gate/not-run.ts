import { isEarlyEnd } from '../domain/early-end.ts';
import type { CaseResult } from '../domain/result.ts';

/** The code of a trial that was never started, because the run ended before. */
export const NOT_RUN = 'not-run';

/** Whether a case is errored for no fault of its own: the run ended before it was done. */
export function isNotRun({ status, trials }: Pick<CaseResult, 'status' | 'trials'>): boolean {
  if (status !== 'errored') return false;
  const made = trials.flatMap((trial) => [trial, ...trial.judgements]);
  return made.some(({ outcome }) => outcome.status === 'errored' && isEnd(outcome.failure.code));
}

function isEnd(code: string): boolean {
  return code === NOT_RUN || isEarlyEnd(code);
}
