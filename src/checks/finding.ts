import type { CheckOutcome } from '../domain/check.ts';

/** What a test found in one trial. */
export type Finding = Omit<CheckOutcome, 'name'>;
