import { GUARD_NAMES, type GuardSettings, type GuardsInput } from '../domain/guard.ts';

/**
 * A guard fails an answer only where a good answer can hardly be meant: a false alarm that fails one is as bad as a judge
 * that is fooled.
 */
const DEFAULT_GUARDS: GuardSettings = {
  empty: 'fail',
  short: 'flag',
  opener: 'fail',
  refusal: 'flag',
  echo: 'fail',
  truncated: 'flag',
  disguise: 'flag',
  repeated: 'flag',
};

const NO_GUARDS = Object.fromEntries(GUARD_NAMES.map((name) => [name, 'off'])) as GuardSettings;

/** What each guard does; one that is not named does what it does by default. */
export function assembleGuards(written: GuardsInput | undefined): GuardSettings {
  if (written === undefined) return DEFAULT_GUARDS;
  if (typeof written !== 'object') return NO_GUARDS;
  const given = Object.entries(written).filter(([, effect]) => effect !== undefined);
  return { ...DEFAULT_GUARDS, ...Object.fromEntries(given) };
}
