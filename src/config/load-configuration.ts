import { assembleCases } from '../dataset/assemble-cases.ts';
import { parseCases, type RawCase, type RawCases } from '../dataset/parse-cases.ts';
import { parsePrompts } from '../dataset/parse-prompts.ts';
import { readDataset } from '../dataset/read-dataset.ts';
import type { Case } from '../domain/case.ts';
import type { Config, Secrets } from '../domain/config.ts';
import { ConfigurationError, type ConfigurationProblem } from '../errors.ts';
import { assembleConfig } from './assemble-config.ts';
import type { ConfigDefaults } from './assemble-secrets.ts';
import { locateProblem } from './locate-problem.ts';
import { maskSecrets } from './mask-secrets.ts';
import type { RawOptions } from './options.ts';
import type { ConfigFile } from './parse-config-file.ts';
import { type ParsedOptions, parseOptions } from './parse-options.ts';
import { readConfigFile } from './read-config-file.ts';

export interface Configuration {
  readonly config: Config;
  readonly secrets: Secrets;
  readonly cases: readonly Case[];
}

export interface ReadConfiguration {
  /** Must not be used when there are problems. */
  readonly configuration: Configuration;
  readonly problems: readonly ConfigurationProblem[];
  /** Keys and other secrets that a run needs and that are not here. */
  readonly missing: readonly ConfigurationProblem[];
}

/**
 * From what was given, and the config file it names, to a validated configuration and its cases.
 * @throws ConfigurationError with every problem found, in the inputs, the file, the datasets and between them.
 */
export async function loadConfiguration(
  inputs: RawOptions,
  defaults: ConfigDefaults,
  readerProblems: readonly ConfigurationProblem[],
): Promise<Configuration> {
  const { configuration, problems, missing } = await readConfiguration(inputs, defaults, readerProblems);
  const all = [...problems, ...missing];
  if (all.length > 0) throw new ConfigurationError(all);
  return configuration;
}

/** The same for who wants to look at a configuration before there is a key. */
export async function readConfiguration(
  inputs: RawOptions,
  defaults: ConfigDefaults,
  readerProblems: readonly ConfigurationProblem[],
): Promise<ReadConfiguration> {
  const file = await readConfigFile(inputs);
  const options = parseOptions(inputs, file);
  const { cases, problems: caseProblems } = await readCases(options, file);
  const { config, secrets, problems, missing } = assembleConfig(options, cases, defaults);
  const all = [
    ...readerProblems,
    ...(file?.problems ?? []),
    ...options.problems,
    ...caseProblems,
    // Of a file that could not be read, what is missing may be in there.
    ...(file?.readable === false ? [] : problems),
  ];
  return {
    configuration: { config, secrets, cases },
    problems: maskSecrets(all, secrets),
    missing: maskSecrets(missing, secrets),
  };
}

async function readCases(
  options: ParsedOptions,
  file: ConfigFile | undefined,
): Promise<{ cases: readonly Case[]; problems: readonly ConfigurationProblem[] }> {
  const written = await readWritten(options, file?.readable === false);
  const parsed = parseCases(written.items);
  const assembled = assembleCases(parsed.cases);
  return {
    cases: assembled.cases,
    problems: [...written.problems, ...parsed.problems, ...assembled.problems].map((problem) =>
      locateProblem(problem, options),
    ),
  };
}

async function readWritten(options: ParsedOptions, unreadable: boolean): Promise<RawCases> {
  const { values, unusable } = options;
  const none: RawCases = { items: [], problems: [] };
  const prompts = values.prompts === undefined ? none : readPrompts(values.prompts, options);
  const dataset = values.dataset === undefined ? none : await readDataset(values.dataset);
  const items = [...prompts.items, ...dataset.items];
  const problems = [...prompts.problems, ...dataset.problems];
  const explained = unreadable || unusable.has('prompts') || unusable.has('dataset');
  if (items.length > 0 || problems.length > 0 || explained) return { items, problems };
  return { items, problems: [noCases(options)] };
}

/** The prompts of an input, or of the file, where each knows its line. */
function readPrompts(prompts: string | readonly unknown[], { placeOf, sourceOf }: ParsedOptions): RawCases {
  if (typeof prompts === 'string') return parsePrompts(prompts);
  const items = prompts.map(
    (value, index): RawCase => ({
      value,
      where: placeOf('prompts', [index]),
      source: sourceOf('prompts', [index]),
    }),
  );
  return { items, problems: [] };
}

function noCases({ values, placeOf }: ParsedOptions): ConfigurationProblem {
  const { prompts, dataset } = values;
  if (prompts === undefined && dataset === undefined) {
    const message = 'is missing, and so is dataset. Give at least one prompt, or a dataset file.';
    return { where: 'prompts', message };
  }
  const message = 'holds no case. A gate over nothing would always pass; give at least one prompt.';
  return { where: placeOf(dataset === undefined ? 'prompts' : 'dataset'), message };
}
