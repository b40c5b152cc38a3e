import type { Case } from '../domain/case.ts';
import type { ConfigurationProblem } from '../errors.ts';
import type { SourcedCase } from './parse-cases.ts';

/**
 * Gives every case its place and its id: the one it was written with, or `case-N` with N its 1-based place.
 * Ids that are used twice are problems.
 */
export function assembleCases(sourced: readonly SourcedCase[]): {
  cases: readonly Case[];
  problems: readonly ConfigurationProblem[];
} {
  const seen = new Map<string, string>();
  const problems: ConfigurationProblem[] = [];
  const cases = sourced.map(({ input, where, source }, position): Case => {
    const id = input.id ?? `case-${position + 1}`;
    const first = seen.get(id);
    if (first === undefined) seen.set(id, where);
    else problems.push({ where, message: `the id "${id}" is already used by ${first}; ids must be unique.` });
    const { timeout, criteria: _criteria, checks: _checks, vars: _vars, ...plain } = input;
    return { ...plain, id, position, source, ...(timeout === undefined ? {} : { timeoutSeconds: timeout }) };
  });
  return { cases, problems };
}
