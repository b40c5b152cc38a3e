import { assembleCheck } from '../checks/assemble-check.ts';
import { assembleCases } from '../dataset/assemble-cases.ts';
import { type ParsedCases, parseCases } from '../dataset/parse-cases.ts';
import { parsePrompts } from '../dataset/parse-prompts.ts';
import { readDataset } from '../dataset/read-dataset.ts';
import type { Case } from '../domain/case.ts';
import type { Config, Secrets } from '../domain/config.ts';
import { ConfigurationError, type ConfigurationProblem } from '../errors.ts';
import { assembleConfig, type ConfigDefaults } from './assemble-config.ts';
import type { RawOptions } from './options.ts';
import { type ParsedOptions, parseOptions } from './parse-options.ts';

export interface Configuration {
  readonly config: Config;
  readonly secrets: Secrets;
  readonly cases: readonly Case[];
}

/**
 * From what was given to a validated configuration and its cases.
 * @throws ConfigurationError with every problem found, in the inputs, the datasets and between them.
 */
export async function loadConfiguration(
  raw: RawOptions,
  defaults: ConfigDefaults,
  readerProblems: readonly ConfigurationProblem[],
): Promise<Configuration> {
  const options = parseOptions(raw);
  const parsed = await readCases(options);
  const assembled = assembleCases(parsed.cases, {
    vars: {},
    criteria: [],
    checks: [],
    filter: [],
    assembleCheck,
  });
  const { config, secrets, problems } = assembleConfig(options, assembled.cases, defaults);
  const all = [
    ...readerProblems,
    ...options.problems,
    ...parsed.problems,
    ...assembled.problems,
    ...problems,
  ];
  if (all.length > 0) throw new ConfigurationError(all);
  return { config, secrets, cases: assembled.cases };
}

async function readCases({ values, unusable }: ParsedOptions): Promise<ParsedCases> {
  const none = { items: [], problems: [] };
  const prompts = values.prompts === undefined ? none : parsePrompts(values.prompts);
  const inline = parseCases(prompts.items);
  const dataset = values.dataset === undefined ? parseCases([]) : await readDataset(values.dataset);
  const cases = [...inline.cases, ...dataset.cases];
  const problems = [...prompts.problems, ...dataset.problems, ...inline.problems];
  if (cases.length > 0 || problems.length > 0 || unusable.has('prompts') || unusable.has('dataset')) {
    return { cases, problems };
  }
  return { cases, problems: [noCases(values)] };
}

function noCases({ prompts, dataset }: ParsedOptions['values']): ConfigurationProblem {
  if (prompts === undefined && dataset === undefined) {
    const message = 'is missing, and so is dataset. Give at least one prompt, or a dataset file.';
    return { where: 'prompts', message };
  }
  const message = 'holds no case. A gate over nothing would always pass; give at least one prompt.';
  return { where: dataset === undefined ? 'prompts' : 'dataset', message };
}
