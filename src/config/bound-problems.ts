import type { ConfigurationProblem } from '../errors.ts';

/** Of one kind; more of the same would not be read. */
const MOST_OF_A_KIND = 20;

/** Of all kinds together; a job summary of more than 1 MiB would be refused. */
const MOST = 100;

/** The first of a kind that many cases may have, and the number of the others. */
export function boundOneKind(problems: readonly ConfigurationProblem[]): readonly ConfigurationProblem[] {
  return bound(problems, MOST_OF_A_KIND, 'dataset', 'of these problems that are not shown');
}

/** The first of all that was found, and the number of the others. */
export function boundAll(problems: readonly ConfigurationProblem[]): readonly ConfigurationProblem[] {
  return bound(problems, MOST, 'configuration', 'problems that are not shown; mend these first');
}

function bound(
  problems: readonly ConfigurationProblem[],
  most: number,
  where: string,
  what: string,
): readonly ConfigurationProblem[] {
  const left = problems.length - most;
  if (left <= 0) return problems;
  return [...problems.slice(0, most), { where, message: `and ${left} more ${what}.` }];
}
