import type { CaseResult } from '../domain/result.ts';
import { formatAgainst, formatNumber, formatThreshold } from './format.ts';

/** `scored 3, needed 7`, where trials differ `scored 3 (trials 1 to 5), needed 7`; with binary scoring `not met`. */
export function describeScore({ status, score, threshold, spread }: CaseResult, numeric: boolean): string {
  if (status === 'errored' || score === undefined) return 'errored';
  if (!numeric) return status === 'passed' ? 'met' : 'not met';
  const trials =
    spread === undefined || spread.min === spread.max
      ? ''
      : ` (trials ${formatNumber(spread.min)} to ${formatNumber(spread.max)})`;
  return `scored ${formatAgainst(score, threshold)}${trials}, needed ${formatThreshold(threshold)}`;
}
