import { describeIssues } from '../config/problems.ts';
import { type CaseInput, type CaseSource, caseInputSchema } from '../domain/case.ts';
import type { ConfigurationProblem } from '../errors.ts';

const KNOWN_KEYS = Object.keys(caseInputSchema.shape);

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

/** What a reader found: items, and what could not be read. */
export interface RawCases {
  readonly items: readonly RawCase[];
  readonly problems: readonly ConfigurationProblem[];
}

/** Validates every item; those that fail become problems that name their place. */
export function parseCases(items: readonly RawCase[]): {
  cases: readonly SourcedCase[];
  problems: readonly ConfigurationProblem[];
} {
  const cases: SourcedCase[] = [];
  const problems: ConfigurationProblem[] = [];
  for (const { value, where, source } of items) {
    if (typeof value !== 'string' && (typeof value !== 'object' || value === null || Array.isArray(value))) {
      problems.push({
        where,
        message: `received ${JSON.stringify(value) ?? 'nothing'}; must be a prompt or a case object.`,
      });
      continue;
    }
    const received = typeof value === 'string' ? { prompt: value } : value;
    const result = caseInputSchema.safeParse(received);
    if (result.success) cases.push({ input: result.data, where, source });
    else problems.push(...describeIssues(where, received, result.error.issues, KNOWN_KEYS));
  }
  return { cases, problems };
}
