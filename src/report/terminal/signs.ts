import type { CaseResult } from '../../domain/result.ts';
import type { VerdictState } from '../../domain/verdict.ts';
import type { DescribedJudgement } from '../describe-judgement.ts';
import type { Style } from './paint.ts';

// What is said by a sign is said by its style as well, and never by the style alone.

const GOOD = ['✓', 'good'] as const;
const BAD = ['✗', 'bad'] as const;
const UNKNOWN = ['!', 'warning'] as const;

export const STATUS_SIGN: Readonly<Record<CaseResult['status'], readonly [string, Style]>> = {
  passed: GOOD,
  failed: BAD,
  errored: UNKNOWN,
};

export const JUDGED_SIGN: Readonly<Record<DescribedJudgement['state'], readonly [string, Style]>> = {
  met: GOOD,
  unmet: BAD,
  errored: UNKNOWN,
};

export const VERDICT_STYLE: Readonly<Record<VerdictState, Style>> = {
  passed: 'good',
  failed: 'bad',
  inconclusive: 'warning',
  errored: 'warning',
};
