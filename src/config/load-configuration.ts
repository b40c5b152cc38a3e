import { assembleCases } from '../dataset/assemble-cases.ts';
import type { AssembleCheck } from '../dataset/case-checks.ts';
import {
  type ParsedCases,
  parseCases,
  type RawCase,
  type RawCases,
  type SourcedCase,
} from '../dataset/parse-cases.ts';
import { parsePrompts } from '../dataset/parse-prompts.ts';
import { readDataset } from '../dataset/read-dataset.ts';
import { readOutputs } from '../dataset/read-outputs.ts';
import type { Case } from '../domain/case.ts';
import type { Config, Secrets } from '../domain/config.ts';
import { ConfigurationError, type ConfigurationProblem, InternalError } from '../errors.ts';
import type { FileSource } from '../files/file-source.ts';
import { LOCAL_FILES } from '../files/local-files.ts';
import { assembleConfig } from './assemble-config.ts';
import { type CaseDoubts, parseRunCriteria } from './assemble-criteria.ts';
import { assembleOrigin } from './assemble-origin.ts';
import type { ConfigDefaults } from './assemble-secrets.ts';
import { boundAll } from './bound-problems.ts';
import { checkKeys } from './check-keys.ts';
import { locateProblem } from './locate-problem.ts';
import { createLogMask, maskSecrets } from './mask-secrets.ts';
import type { RawOptions } from './options.ts';
import { parseRunChecks } from './parse-checks.ts';
import type { ConfigFile } from './parse-config-file.ts';
import { type ParsedOptions, parseOptions } from './parse-options.ts';
import { describeNoFile, readConfigFile } from './read-config-file.ts';
import { readResume } from './read-resume.ts';

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
  files: FileSource = LOCAL_FILES,
): Promise<Configuration> {
  const read = await readConfiguration(inputs, defaults, readerProblems, files);
  const { configuration, problems, missing } = read;
  const all = [...problems, ...missing];
  if (all.length > 0) throw new ConfigurationError(all);
  return configuration;
}

/** The same for who wants to look at a configuration before there is a key. */
export async function readConfiguration(
  inputs: RawOptions,
  defaults: ConfigDefaults,
  readerProblems: readonly ConfigurationProblem[],
  files: FileSource = LOCAL_FILES,
): Promise<ReadConfiguration> {
  const file = await readConfigFile(inputs, files);
  const options = parseOptions(inputs, file);
  const { cases, problems: caseProblems, ...doubts } = await readCases(options, file, files);
  const { config, secrets, problems, missing } = assembleConfig(options, cases, defaults, doubts);
  const { resume, problems: resumeProblems } = readResume(options, config.outputDirectory, defaults);
  const all = [
    ...readerProblems,
    ...(file?.problems ?? []),
    ...options.problems,
    ...caseProblems,
    ...resumeProblems,
    // Of a file that could not be read, what is missing may be in there.
    ...(file?.readable === false ? [] : problems),
    ...checkKeys(config, secrets, cases),
  ];
  const origin = assembleOrigin(inputs, file?.file, createLogMask(secrets));
  return {
    configuration: { config: { ...config, resume, origin }, secrets, cases },
    problems: boundAll(maskSecrets(all, secrets)),
    missing: maskSecrets(missing, secrets),
  };
}

interface ReadCases extends CaseDoubts {
  readonly cases: readonly Case[];
  readonly problems: readonly ConfigurationProblem[];
}

async function readCases(
  options: ParsedOptions,
  file: ConfigFile | undefined,
  files: FileSource,
): Promise<ReadCases> {
  const { values } = options;
  const checks = parseRunChecks(options).value;
  const parsed = await readWritten(options, file, files);
  const outputs = values.outputs === undefined ? undefined : await readOutputs(values.outputs);
  const assembled = assembleCases(parsed.cases, {
    vars: values.vars ?? {},
    criteria: parseRunCriteria(options).value,
    checks,
    filter: values.filter ?? [],
    // Of answers that cannot be read, none is known to be missing.
    outputs: (outputs?.problems ?? []).length > 0 ? undefined : outputs?.byId,
    assembleCheck: await loadAssembleCheck(checks, parsed.cases),
  });
  return {
    ...assembled,
    ...(parsed.refusedOwn && { refusedOwn: true }),
    problems: [...parsed.problems, ...(outputs?.problems ?? []), ...assembled.problems].map((problem) =>
      locateProblem(problem, options),
    ),
  };
}

/** Regular expressions and JSON Schemas need large libraries, which most runs do without. */
async function loadAssembleCheck(
  checks: readonly unknown[],
  cases: readonly SourcedCase[],
): Promise<AssembleCheck> {
  if (checks.length > 0 || cases.some(({ input }) => input.checks !== undefined)) {
    return (await import('../checks/assemble-check.ts')).assembleCheck;
  }
  return () => {
    throw new InternalError('a check is assembled that nobody has written.');
  };
}

async function readWritten(
  options: ParsedOptions,
  file: ConfigFile | undefined,
  files: FileSource,
): Promise<ParsedCases> {
  const { values, unusable } = options;
  const prompts =
    values.prompts === undefined ? { items: [], problems: [] } : readPrompts(values.prompts, options);
  const inline = parseCases(prompts.items);
  const dataset = values.dataset === undefined ? parseCases([]) : await readDataset(values.dataset, files);
  const cases = [...inline.cases, ...dataset.cases];
  const own = (inline.refusedOwn ?? dataset.refusedOwn) && { refusedOwn: true as const };
  const problems = [...prompts.problems, ...dataset.problems, ...inline.problems];
  const explained = file?.readable === false || unusable.has('prompts') || unusable.has('dataset');
  if (cases.length > 0 || problems.length > 0 || explained) return { cases, ...own, problems };
  return { cases, problems: [noCases(options, file === undefined ? files : undefined)] };
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

/** @param lookedIn where a config file was looked for in vain. */
function noCases(
  { values, unusable, placeOf }: ParsedOptions,
  lookedIn: FileSource | undefined,
): ConfigurationProblem {
  const { prompts, dataset } = values;
  if (prompts === undefined && dataset === undefined) {
    const message = 'is missing, and so is dataset. Give at least one prompt, or a dataset file.';
    const noFile = lookedIn && !unusable.has('config') ? ` ${describeNoFile(lookedIn)}` : '';
    return { where: 'prompts', message: message + noFile };
  }
  const message = 'holds no case. A gate over nothing would always pass; give at least one prompt.';
  return { where: placeOf(dataset === undefined ? 'prompts' : 'dataset'), message };
}
