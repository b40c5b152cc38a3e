import type { Case } from '../domain/case.ts';
import type { Config, GatePolicy, Secrets } from '../domain/config.ts';
import { contentKey } from '../domain/content-key.ts';
import type { ModelSettings } from '../domain/model-settings.ts';
import { BINARY_SCORING, type Scoring } from '../domain/scoring.ts';
import type { ConfigurationProblem } from '../errors.ts';
import { assembleAgentSettings, checkAgent } from './assemble-agent-settings.ts';
import { assembleCriteria, type CaseDoubts, checkWeights } from './assemble-criteria.ts';
import { assembleGuards } from './assemble-guards.ts';
import { assembleJury, checkJury } from './assemble-judges.ts';
import { assembleSecrets, type ConfigDefaults } from './assemble-secrets.ts';
import { checkAgentCases } from './check-agent-cases.ts';
import { checkScales, checkScoring } from './check-scales.ts';
import { assemblePrices, checkMaxCost, limitAgent, limitJury } from './max-cost.ts';
import type { OptionValues } from './options.ts';
import { parseRunChecks } from './parse-checks.ts';
import { parseGuidelines } from './parse-criteria.ts';
import type { ParsedOptions } from './parse-options.ts';
import { describeIssues } from './problems.ts';
import { httpUrl } from './values.ts';

export interface AssembledConfig {
  readonly config: Config;
  readonly secrets: Secrets;
  readonly problems: readonly ConfigurationProblem[];
  /** Secrets that a run needs and that are not here. */
  readonly missing: readonly ConfigurationProblem[];
}

const NO_DOUBTS: CaseDoubts = { incomplete: new Set() };

const DEFAULT_SCALE = { min: 1, max: 10 };

/**
 * Puts options, defaults and cases together and checks what spans several of them. All defaults stand here and in the
 * modules for agent and judges. The result must not be used when there are problems.
 */
export function assembleConfig(
  options: ParsedOptions,
  cases: readonly Case[],
  defaults: ConfigDefaults,
  doubts: CaseDoubts = NO_DOUBTS,
): AssembledConfig {
  const { values } = options;
  const criteria = assembleCriteria(options, cases, doubts);
  const guidelines =
    values.guidelines === undefined
      ? { value: [], problems: [] }
      : parseGuidelines(values.guidelines, (path) => options.placeOf('guidelines', path));
  const scoring = assembleScoring(values);
  const gate: GatePolicy = {
    scoring,
    minPassRate: values['min-pass-rate'],
    maxErrors: values['max-errors'] ?? 0,
    criteria: criteria.value,
    jury: values.jury ?? 'median',
  };
  const name = values.name ?? 'agent-judge';
  const concurrency = values.concurrency ?? 20;
  const service = assembleService(values, defaults);
  const agent = limitAgent(assembleAgentSettings(options, service, concurrency), values);
  const judged = gate.criteria.length > 0 || cases.some((one) => (one.criteria ?? []).length > 0);
  const jury = limitJury(assembleJury(options, service), values);
  // Criteria that are missing or wrong are going to be there.
  const called = { agent, jury, cases, judged: judged || criteria.problems.length > 0 };
  const config: Config = {
    name,
    gate,
    guidelines: guidelines.value,
    agent,
    judges: judged ? jury.judges : [],
    escalateTo: judged ? jury.escalateTo : undefined,
    guards: assembleGuards(values.guards),
    setup: values.setup,
    teardown: values.teardown,
    trials: values.trials ?? 1,
    concurrency,
    timeoutSeconds: values.timeout ?? 120,
    maxDurationSeconds: values['max-duration'],
    maxCostUsd: values['max-cost'],
    prices: assemblePrices(values.prices),
    onFail: values['on-fail'],
    comment: values.comment ?? 'always',
    commentKey: values['comment-key'] ?? keyFromName(name),
    commentProgress: values['comment-progress'] ?? false,
    artifactName: 'artifact-name' in values ? values['artifact-name'] : 'agent-judge-results',
    artifactRetentionDays: values['artifact-retention-days'],
    outputDirectory: values['output-directory'] ?? defaults.outputDirectory,
    resume: { from: 'unfinished' },
    failBelowThreshold: values['fail-below-threshold'] ?? true,
  };
  const { secrets, missing } = assembleSecrets(options, called, defaults);
  return {
    config,
    secrets,
    missing,
    problems: [
      ...checkDefaultUrl(defaults, config),
      ...criteria.problems,
      ...parseRunChecks(options).problems,
      ...guidelines.problems,
      ...checkScoring(options, scoring),
      ...checkScales(options, scoring, criteria, cases),
      ...checkWeights(options, cases, doubts),
      ...checkAgent(options, agent),
      ...checkRecorded(options, agent, cases),
      ...checkAgentCases(agent, cases, options.placeOf('agent')),
      ...checkJury(options, jury),
      ...checkMaxCost(options, config, cases),
    ],
  };
}

function assembleScoring(values: OptionValues): Scoring {
  if (values.scoring === 'binary') return BINARY_SCORING;
  return { kind: 'numeric', scale: values.scale ?? DEFAULT_SCALE, threshold: values.threshold ?? 7 };
}

function assembleService(values: OptionValues, defaults: ConfigDefaults): ModelSettings {
  return {
    model: values.model ?? 'gpt-5.2',
    api: values.api ?? 'responses',
    baseUrl: values['base-url'] ?? defaults.baseUrl,
  };
}

/** What the environment says must be what may be written, where a model is called there. */
function checkDefaultUrl({ baseUrl }: ConfigDefaults, config: Config): ConfigurationProblem[] {
  const { agent, judges, escalateTo } = config;
  const called = [
    ...(agent.kind === 'openai' ? [agent] : []),
    ...judges,
    ...(escalateTo ? [escalateTo] : []),
  ];
  if (baseUrl === undefined || called.every((model) => model.baseUrl !== baseUrl)) return [];
  const parsed = httpUrl.safeParse(baseUrl);
  return parsed.success ? [] : describeIssues('OPENAI_BASE_URL', baseUrl, parsed.error.issues);
}

function checkRecorded(
  { placeOf }: ParsedOptions,
  agent: Config['agent'],
  cases: readonly Case[],
): ConfigurationProblem[] {
  if (agent.kind !== 'recorded') return [];
  const without = cases.filter(({ output }) => output === undefined);
  if (without.length === 0) return [];
  const few = without.slice(0, 3).map(({ id }) => `"${id}"`);
  const list = few.join(', ') + (without.length > few.length ? ', …' : '');
  const message = `"recorded" takes the answers from the cases, and ${without.length} of ${cases.length} have no "output": ${list}.`;
  return [{ where: placeOf('agent', ['kind']), message }];
}

/** A suite's name as a comment key: letters, digits and dashes; of a name that has none, its hash. */
function keyFromName(name: string): string {
  const key = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 100);
  return key === '' ? contentKey(name).slice(0, 12) : key;
}
