import type { Case } from '../domain/case.ts';
import type { ConfigurationProblem } from '../errors.ts';
import type { Filterable } from './filter-cases.ts';

const MOST_NAMED = 5;

/**
 * Gives each case the answer that was collected for it. Every case needs exactly one: an answer that is left out would
 * be a case that cannot fail, or one that another agent than the one under test would answer.
 * @param kept the cases that are run; @param all those of the datasets, from which a filter may have taken some.
 */
export function matchOutputs(
  kept: readonly Case[],
  all: readonly Filterable[],
  outputs: ReadonlyMap<string, string>,
): { readonly cases: readonly Case[]; readonly problems: readonly ConfigurationProblem[] } {
  const known = new Set(all.map(({ id }) => id));
  const foreign = [...outputs.keys()].filter((id) => !known.has(id));
  const own = kept.filter(({ id, output }) => output !== undefined && outputs.has(id));
  const missing = kept.filter(({ id, output }) => output === undefined && !outputs.has(id));
  const problems = [
    ...tell(
      missing.map(({ id }) => id),
      'has no answer for',
      'Collect one for every case.',
    ),
    ...tell(
      own.map(({ id }) => id),
      'has another answer for cases that have an "output" of their own,',
      'Keep one of them.',
    ),
    ...tell(foreign, 'has answers for cases that are not in the dataset,', 'Are these their ids?'),
  ];
  const cases = kept.map((one) => {
    const output = one.output ?? outputs.get(one.id);
    return output === undefined ? one : { ...one, output };
  });
  return { cases, problems };
}

function tell(ids: readonly string[], what: string, hint: string): ConfigurationProblem[] {
  if (ids.length === 0) return [];
  const named = ids.slice(0, MOST_NAMED).map((id) => `"${id}"`);
  const more = ids.length > named.length ? ` and ${ids.length - named.length} more` : '';
  return [{ where: 'outputs', message: `${what} ${named.join(', ')}${more}. ${hint}` }];
}
