import type { ConfigurationProblem } from '../errors.ts';

/** Enough to see what is wrong with a file; a broken file of 100,000 lines is told in one screen. */
const MOST_PER_SOURCE = 20;

/** Problems as they are found, at most 20 of each file; of the others their number. */
export interface ProblemList {
  /** @param describe is called only where there is room for what it says. */
  add(source: string, describe: () => readonly ConfigurationProblem[]): void;
  all(): readonly ConfigurationProblem[];
}

export function createProblemList(): ProblemList {
  const bySource = new Map<string, { shown: ConfigurationProblem[]; more: number }>();
  return {
    add(source, describe) {
      let found = bySource.get(source);
      if (found === undefined) {
        found = { shown: [], more: 0 };
        bySource.set(source, found);
      }
      if (found.shown.length < MOST_PER_SOURCE) found.shown.push(...describe());
      else found.more += 1;
    },
    all: () =>
      [...bySource].flatMap(([source, { shown, more }]) =>
        more === 0 ? shown : [...shown, { where: source, message: `and ${more} more that are not shown.` }],
      ),
  };
}
