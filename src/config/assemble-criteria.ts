import type { Case } from '../domain/case.ts';
import type { ConfigurationProblem } from '../errors.ts';
import { type ParsedCriteria, parseCriteria } from './parse-criteria.ts';
import type { ParsedOptions } from './parse-options.ts';
import { placeOfCase } from './place-of-case.ts';

const NONE: ParsedCriteria = { value: [], places: [], problems: [] };

/** What is not known of the cases, for a reason that is told already. */
export interface CaseDoubts {
  /** Those that lack a check because it cannot be used. */
  readonly incomplete: ReadonlySet<Case>;
  /** That one that is not among the cases has criteria or checks of its own. */
  readonly refusedOwn?: true;
}

/** The criteria of every case, as far as they are given. */
export function parseRunCriteria({ values, placeOf }: ParsedOptions): ParsedCriteria {
  if (values.criteria === undefined) return NONE;
  return parseCriteria(values.criteria, (path, key) => placeOf('criteria', path, key));
}

/** Every case must be looked at by something: a criterion or a check, of the run or its own. */
export function assembleCriteria(
  options: ParsedOptions,
  cases: readonly Case[],
  { incomplete, refusedOwn }: CaseDoubts,
): ParsedCriteria {
  const { values, unusable } = options;
  if (values.criteria !== undefined) return parseRunCriteria(options);
  if (unusable.has('criteria') || unusable.has('checks') || (values.checks ?? []).length > 0) return NONE;
  if (cases.length === 0 && refusedOwn === true) return NONE;
  const bare = cases.filter(
    (one) => (one.criteria ?? []).length + (one.checks ?? []).length === 0 && !incomplete.has(one),
  );
  if (cases.length > 0 && bare.length === 0) return NONE;
  const example = 'Say what a good answer is, for example "The answer is correct and free of jargon".';
  const partly = bare.length < cases.length ? `, and the case "${bare[0]?.id}" has none of its own` : '';
  return { ...NONE, problems: [{ where: 'criteria', message: `is missing${partly}. ${example}` }] };
}

/** A case without criteria has its score from its checks, so one of them must have a weight. */
export function checkWeights(
  { values, unusable, placeOf }: ParsedOptions,
  cases: readonly Case[],
  { incomplete }: CaseDoubts,
): ConfigurationProblem[] {
  if (values.criteria !== undefined || unusable.has('criteria') || unusable.has('checks')) return [];
  const without = cases.filter(
    (one) =>
      (one.criteria ?? []).length === 0 &&
      (one.checks ?? []).length > 0 &&
      one.checks?.every(({ weight }) => weight === 0) === true &&
      !incomplete.has(one),
  );
  const [first] = without;
  if (first === undefined) return [];
  const others = without.length === 1 ? '' : ` and ${without.length - 1} more`;
  const message =
    `every check has "weight: 0" and there are no criteria, so the case "${first.id}"${others} would have no score. ` +
    'Remove the weight of a check, which is 1 then, or give criteria.';
  return [{ where: (values.checks ?? []).length > 0 ? placeOf('checks') : placeOfCase(first), message }];
}
