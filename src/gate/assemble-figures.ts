import type { CaseFigures, CaseResult } from '../domain/result.ts';
import { isNotRun } from './not-run.ts';

/** So many outcomes of criteria are kept once: most cases of a run come to one of a few. */
const MOST_SHARED = 1_000;

/** @returns what assembles the figures of one case after the other, and lets them share what is equal. */
export function createFigures(): (result: CaseResult) => CaseFigures {
  const known = new Map<string, CaseFigures['criteria']>();

  function share(criteria: CaseFigures['criteria']): CaseFigures['criteria'] {
    const key = JSON.stringify(criteria);
    const shared = known.get(key) ?? criteria;
    if (known.size < MOST_SHARED) known.set(key, shared);
    return shared;
  }

  return (result) => ({ ...assembleFigures(result), criteria: share(result.criteria) });
}

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
