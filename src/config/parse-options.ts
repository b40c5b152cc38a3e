import type { ConfigurationProblem } from '../errors.ts';
import {
  OPTIONS,
  type OptionDefinition,
  type OptionName,
  type OptionValues,
  type RawOptions,
} from './options.ts';
import { describeIssues } from './problems.ts';

export interface ParsedOptions {
  readonly values: OptionValues;
  /** Options that were given but are unusable; what depends on them need not be complained about. */
  readonly unusable: ReadonlySet<OptionName>;
  readonly problems: readonly ConfigurationProblem[];
}

/** Parses each option on its own, so that one bad value hides no other. Unknown names are the reader's to report. */
export function parseOptions(raw: RawOptions): ParsedOptions {
  const values: Record<string, unknown> = {};
  const unusable = new Set<OptionName>();
  const problems: ConfigurationProblem[] = [];
  for (const [name, definition] of Object.entries(OPTIONS) as [OptionName, OptionDefinition][]) {
    const received = raw[name];
    if (received === undefined) continue;
    const result = definition.schema.safeParse(received);
    if (result.success) {
      values[name] = result.data;
      continue;
    }
    unusable.add(name);
    const shown = definition.secret === true ? '(a secret)' : received;
    problems.push(...describeIssues(name, shown, result.error.issues));
  }
  return { values: values as OptionValues, unusable, problems };
}
