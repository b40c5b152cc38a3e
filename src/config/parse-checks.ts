import { type CheckInput, checkInputSchema } from '../domain/check.ts';
import type { ConfigurationProblem } from '../errors.ts';
import type { Parsed } from './parse-criteria.ts';
import type { ParsedOptions } from './parse-options.ts';
import { describeIssues } from './problems.ts';

/** The checks of every case, each at its place; nothing at the place of one that is broken. */
export function parseRunChecks({
  values,
  placeOf,
}: ParsedOptions): Parsed<readonly (CheckInput | undefined)[]> {
  const problems: ConfigurationProblem[] = [];
  const value = (values.checks ?? []).map((written, index) => {
    const result = checkInputSchema.safeParse(written);
    if (result.success) return result.data;
    const place = (path: readonly PropertyKey[], key?: string) => placeOf('checks', [index, ...path], key);
    problems.push(...describeIssues(place, written, result.error.issues, checkInputSchema));
    return undefined;
  });
  return { value, problems };
}
