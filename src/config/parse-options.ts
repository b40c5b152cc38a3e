import type { ConfigurationProblem } from '../errors.ts';
import type { OptionDefinition } from './option-definition.ts';
import { OPTIONS, type OptionName, type OptionValues, type RawOptions } from './options.ts';
import type { ConfigFile } from './parse-config-file.ts';
import { describeIssues, renderPath } from './problems.ts';
import { parseYamlValue } from './yaml-value.ts';

export interface ParsedOptions {
  readonly values: OptionValues;
  /** Options that were given but are unusable; what depends on them need not be complained about. */
  readonly unusable: ReadonlySet<OptionName>;
  readonly problems: readonly ConfigurationProblem[];
  /** How a message names a place: `agent.url`; of the file `.github/agent-judge.yml:12, agent.url`. */
  readonly placeOf: (name: OptionName, path?: readonly PropertyKey[], unknownKey?: string) => string;
  /** Where the file has it; nothing where an input gave it. */
  readonly sourceOf: (name: OptionName, path?: readonly PropertyKey[]) => FileSource | undefined;
}

interface FileSource {
  readonly file: string;
  readonly line: number;
}

/** The options that choose an agent; one of an input replaces all of the file's. */
export const AGENT_CHOICES = ['agent', 'agent-command', 'agent-url'] as const;

/**
 * Parses each option on its own, so that one bad value hides no other. An input goes before the file's value; unknown
 * names are their readers' to report.
 */
export function parseOptions(inputs: RawOptions, file?: ConfigFile): ParsedOptions {
  const replaced: readonly string[] = AGENT_CHOICES.some((name) => inputs[name] !== undefined)
    ? [...AGENT_CHOICES, 'agent-protocol', 'agent-answer']
    : [];
  const fromFile = (name: OptionName) =>
    inputs[name] === undefined && file?.raw[name] !== undefined && !replaced.includes(name);
  const sourceOf = (name: OptionName, path: readonly PropertyKey[] = []) =>
    file === undefined || !fromFile(name)
      ? undefined
      : { file: file.file, line: file.lineOf([name, ...path]) };
  const placeOf = (name: OptionName, path: readonly PropertyKey[] = [], unknownKey?: string) => {
    const source = sourceOf(name, unknownKey === undefined ? path : [...path, unknownKey]);
    const place = `${name}${renderPath(path)}`;
    return source === undefined ? place : `${source.file}:${source.line}, ${place}`;
  };
  const values: Record<string, unknown> = {};
  const unusable = new Set<OptionName>();
  const problems: ConfigurationProblem[] = [];
  for (const [name, definition] of Object.entries(OPTIONS) as [OptionName, OptionDefinition][]) {
    const written = fromFile(name) ? file?.raw[name] : inputs[name];
    if (written === undefined) continue;
    const read = readText(written, definition);
    const result = read.kind === 'value' ? definition.schema.safeParse(read.value) : undefined;
    if (result?.success) {
      values[name] = result.data;
      continue;
    }
    unusable.add(name);
    if (read.kind === 'invalid') {
      for (const { line, message } of read.problems) {
        problems.push({ where: `${placeOf(name)}, line ${line}`, message });
      }
    } else if (result !== undefined) {
      const shown = definition.secret === true ? '(a secret)' : read.value;
      const place = (path: readonly PropertyKey[], key?: string) => placeOf(name, path, key);
      problems.push(...describeIssues(place, shown, result.error.issues, definition.schema));
    }
  }
  return { values: values as OptionValues, unusable, problems, placeOf, sourceOf };
}

function readText(written: unknown, definition: OptionDefinition): ReturnType<typeof parseYamlValue> {
  return definition.form === undefined || typeof written !== 'string' || written.trim() === ''
    ? { kind: 'value', value: written }
    : parseYamlValue(written, definition);
}
