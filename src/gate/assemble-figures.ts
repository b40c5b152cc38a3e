import type { CaseFigures, CaseResult } from '../domain/result.ts';
import { isNotRun } from './not-run.ts';

/** What the figures of a run need of a case by itself. */
export function assembleFigures(result: CaseResult): CaseFigures {
  const { case: testCase, status, score, reason, criteria, unstable } = result;
  return {
    case: testCase,
    status,
    score,
    notRun: isNotRun(result),
    reason: status === 'errored' ? reason : undefined,
    criteria,
    unstable,
  };
}
