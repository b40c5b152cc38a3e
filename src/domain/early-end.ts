import { RunEndedError } from '../errors.ts';

/**
 * What may end a run before every case is done. `service`: it refuses every call, for a wrong key or model, say.
 * `storage`: results can be kept no more, and what cannot be kept is not to be paid for. `killed`: said of a stored run that
 * has no end.
 */
export type EarlyEndCode = 'cancelled' | 'max-duration' | 'max-cost' | 'service' | 'storage' | 'killed';

/** Why a run ended before every case was done. */
export interface EarlyEnd {
  readonly code: EarlyEndCode;
  /** One sentence that may follow "not run: ", such as "the run was cancelled." */
  readonly message: string;
}

export const CANCELLED: EarlyEnd = { code: 'cancelled', message: 'the run was cancelled.' };

/** Said of a stored run that has no end. */
export const KILLED: EarlyEnd = {
  code: 'killed',
  message: 'the run was killed, or is still going on.',
};

/** Why a signal that ends calls was aborted: what it was aborted with, and cancelled where that says nothing. */
export function earlyEndOf({ reason }: AbortSignal): EarlyEnd {
  return reason instanceof RunEndedError ? reason.end : CANCELLED;
}

export function isEarlyEnd(code: string): code is EarlyEndCode {
  return EARLY_END_CODES.has(code);
}

const EARLY_END_CODES: ReadonlySet<string> = new Set<EarlyEndCode>([
  'cancelled',
  'max-duration',
  'max-cost',
  'service',
  'storage',
  'killed',
]);
