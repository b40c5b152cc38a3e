import { describeIssues } from '../config/problems.ts';
import {
  type CaseInput,
  type CaseSource,
  caseInputSchema,
  criteriaAsObjects,
  isScalar,
} from '../domain/case.ts';
import type { ConfigurationProblem } from '../errors.ts';
import { createProblemList } from './problem-list.ts';

/** An item of a dataset as it was written: a text (the prompt) or a case object. */
export interface RawCase {
  readonly value: unknown;
  /** For messages: `cases.jsonl:7` or `prompts[2]`. */
  readonly where: string;
  readonly source?: CaseSource | undefined;
}

export interface SourcedCase {
  readonly input: CaseInput;
  readonly where: string;
  readonly source?: CaseSource | undefined;
}

/** The items of a text that is short, and what could not be read. */
export interface RawCases {
  readonly items: readonly RawCase[];
  readonly problems: readonly ConfigurationProblem[];
}

export interface ParsedCases {
  readonly cases: readonly SourcedCase[];
  /** That one that is refused has criteria or checks of its own. */
  readonly refusedOwn?: true;
  readonly problems: readonly ConfigurationProblem[];
}

/** Takes items the moment they are read, so that of a large file only the parsed cases stay. */
export interface CaseCollector {
  /** Validates an item; one that fails becomes problems that name their place. */
  add(item: RawCase): void;
  /** What could not even be read as an item. */
  refuse(file: string, problem: ConfigurationProblem): void;
  /** How many of both there were. */
  taken(): number;
  all(): ParsedCases;
}

export function createCaseCollector(): CaseCollector {
  const cases: SourcedCase[] = [];
  const problems = createProblemList();
  let refusedOwn = false;
  let taken = 0;
  return {
    add({ value, where, source }) {
      taken += 1;
      const received = isScalar(value) ? { prompt: value } : value;
      if (typeof received !== 'object' || received === null || Array.isArray(received)) {
        const message = `received ${JSON.stringify(value) ?? 'nothing'}; must be a prompt or a case object.`;
        problems.add(sourceOf(source), () => [{ where, message }]);
        return;
      }
      const result = caseInputSchema.safeParse(received);
      if (result.success) {
        cases.push({ input: result.data, where, source });
        return;
      }
      refusedOwn ||= 'criteria' in received || 'checks' in received;
      problems.add(sourceOf(source), () => describeCase(where, received, result.error.issues));
    },
    refuse(file, problem) {
      taken += 1;
      problems.add(file, () => [problem]);
    },
    taken: () => taken,
    all: () => ({ cases, ...(refusedOwn && { refusedOwn }), problems: problems.all() }),
  };
}

/** Validates every item. */
export function parseCases(items: readonly RawCase[]): ParsedCases {
  const collector = createCaseCollector();
  for (const item of items) collector.add(item);
  return collector.all();
}

/** What problems are counted by. */
export function sourceOf(source: CaseSource | undefined): string {
  return source?.file ?? 'prompts';
}

type Issues = Parameters<typeof describeIssues>[2];

function describeCase(where: string, received: object, issues: Issues): ConfigurationProblem[] {
  const written = 'criteria' in received ? criteriaAsObjects(received.criteria) : undefined;
  const shown = written === undefined ? received : { ...received, criteria: written };
  return describeIssues(where, shown, issues, caseInputSchema);
}
