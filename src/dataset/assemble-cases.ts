import type { Case } from '../domain/case.ts';
import type { CheckInput } from '../domain/check.ts';
import type { ConfigurationProblem } from '../errors.ts';
import { assembleCase, type RunWide } from './assemble-case.ts';
import { assembleRunChecks } from './case-checks.ts';
import { filterCases } from './filter-cases.ts';
import { matchOutputs } from './match-outputs.ts';
import { type SourcedCase, sourceOf } from './parse-cases.ts';
import { createProblemList } from './problem-list.ts';

export interface CasesOptions extends Omit<RunWide, 'checks'> {
  /** Of every case, before its own; nothing in place of one that is told to be broken already. */
  readonly checks: readonly (CheckInput | undefined)[];
  /** Which cases to run; see `filterCases`. All where empty. */
  readonly filter: readonly string[];
  /** Answers that were collected elsewhere, by id. */
  readonly outputs?: ReadonlyMap<string, string> | undefined;
}

export interface AssembledCases {
  readonly cases: readonly Case[];
  /** Those that lack a check because it cannot be used, which is told. */
  readonly incomplete: ReadonlySet<Case>;
  readonly problems: readonly ConfigurationProblem[];
}

/**
 * Gives every case its place and its id (the one it was written with, or `case-N` with N its 1-based place, which gives
 * way where another case was written with that), leaves out what the filter does not keep, and assembles the others. A
 * filter changes no id and no place.
 *
 * A check without a weight leaves the score to the case's criteria; in a case that has none, each counts the same.
 */
export function assembleCases(
  sourced: readonly SourcedCase[],
  { checks, filter, outputs, ...runWide }: CasesOptions,
): AssembledCases {
  const problems = createProblemList();
  const besideCriteria = assembleRunChecks(checks, 0, runWide.assembleCheck, (where, message) =>
    problems.add('checks', () => [{ where, message }]),
  );
  // The same inputs again: what is wrong with them is told already.
  const alone = assembleRunChecks(checks, 1, runWide.assembleCheck, () => {});
  const run: RunWide = { ...runWide, checks: { besideCriteria, alone } };

  const writtenIds = new Set(sourced.flatMap(({ input }) => input.id ?? []));
  const seen = new Map<string, string>();
  const placed = sourced.map((entry, position) => {
    const id = entry.input.id ?? automaticId(position + 1, writtenIds);
    const first = seen.get(id);
    if (first === undefined) seen.set(id, entry.where);
    else {
      const message = `the id "${id}" is already used by ${first}; ids must be unique.`;
      problems.add(sourceOf(entry.source), () => [{ where: entry.where, message }]);
    }
    return { id, position, tags: entry.input.tags, entry };
  });
  const { kept, problems: filterProblems } = filterCases(placed, filter);
  const unanswered = kept.map(({ id, position, entry }) =>
    assembleCase(entry, { id, position }, run, (where, message) =>
      problems.add(sourceOf(entry.source), () => [{ where, message }]),
    ),
  );
  const { cases, problems: outputProblems } =
    outputs === undefined ? { cases: unanswered, problems: [] } : matchOutputs(unanswered, placed, outputs);
  const incomplete = new Set(
    cases.filter((one, index) => {
      const written = checks.length + (kept[index]?.entry.input.checks ?? []).length;
      return (one.checks ?? []).length < written;
    }),
  );
  return { cases, incomplete, problems: [...problems.all(), ...filterProblems, ...outputProblems] };
}

function automaticId(number: number, taken: ReadonlySet<string>): string {
  const first = `case-${number}`;
  let id = first;
  for (let again = 2; taken.has(id); again += 1) id = `${first}-${again}`;
  return id;
}
