import type { Config } from '../domain/config.ts';
import type { Verdict } from '../domain/verdict.ts';

/** Whether a verdict makes the check red: `fail-below-threshold` forgives a score, not what could not be measured. */
export function failsCheck({ state }: Verdict, { failBelowThreshold }: Config): boolean {
  return state !== 'passed' && (state !== 'failed' || failBelowThreshold);
}
