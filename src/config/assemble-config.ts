import type { Case } from '../domain/case.ts';
import type { Config, GatePolicy, Secrets } from '../domain/config.ts';
import { contentKey } from '../domain/content-key.ts';
import type { ModelSettings } from '../domain/model-settings.ts';
import { BINARY_SCORING, type Scoring } from '../domain/scoring.ts';
import type { ConfigurationProblem } from '../errors.ts';
import type { OptionValues } from './options.ts';
import { type Parsed, parseCriteria, parseGuidelines } from './parse-criteria.ts';
import type { ParsedOptions } from './parse-options.ts';

/** What the surroundings give where an option does not. */
export interface ConfigDefaults {
  readonly apiKey?: string | undefined;
  readonly baseUrl?: string | undefined;
  readonly outputDirectory: string;
  /** Why there may be no key here, and what to do; shown with the complaint that it is missing. */
  readonly noKeyHint: string;
}

export interface AssembledConfig {
  readonly config: Config;
  readonly secrets: Secrets;
  readonly problems: readonly ConfigurationProblem[];
}

const DEFAULT_SCALE = { min: 1, max: 10 };

/**
 * Puts options, defaults and cases together and checks what spans several of them. All defaults stand here.
 * The result must not be used when there are problems.
 */
export function assembleConfig(
  { values, unusable }: ParsedOptions,
  cases: readonly Case[],
  defaults: ConfigDefaults,
): AssembledConfig {
  const criteria: Parsed<GatePolicy['criteria']> = values.criteria
    ? parseCriteria(values.criteria)
    : { value: [], problems: unusable.has('criteria') ? [] : [NO_CRITERIA] };
  const guidelines = values.guidelines ? parseGuidelines(values.guidelines) : { value: [], problems: [] };
  const scoring = assembleScoring(values);
  const gate: GatePolicy = {
    scoring,
    minPassRate: values['min-pass-rate'],
    maxErrors: values['max-errors'] ?? 0,
    criteria: criteria.value,
    jury: 'median',
  };
  const name = values.name ?? 'agent-judge';
  const agent = assembleModel(values, defaults);
  const judgeModel = values['judge-model'] ?? agent.model;
  const config: Config = {
    name,
    gate,
    guidelines: guidelines.value,
    agent: {
      ...agent,
      kind: 'openai',
      model: values['agent-model'] ?? agent.model,
      instructions: values.instructions,
      mcpServers: [],
      hostedTools: [],
      maxTurns: 10,
    },
    judges: [
      {
        name: judgeModel,
        model: judgeModel,
        api: values['judge-api'] ?? agent.api,
        baseUrl: values['judge-base-url'] ?? agent.baseUrl,
        repeats: 1,
      },
    ],
    trials: values.trials ?? 1,
    concurrency: values.concurrency ?? 20,
    timeoutSeconds: values.timeout ?? 120,
    onFail: values['on-fail'],
    comment: values.comment ?? 'always',
    commentKey: values['comment-key'] ?? keyFromName(name),
    artifactName: 'artifact-name' in values ? values['artifact-name'] : 'agent-judge-results',
    artifactRetentionDays: values['artifact-retention-days'],
    outputDirectory: values['output-directory'] ?? defaults.outputDirectory,
    failBelowThreshold: values['fail-below-threshold'] ?? true,
  };
  const agentApiKey = values['openai-api-key'] ?? defaults.apiKey;
  const secrets: Secrets = {
    agentApiKey,
    judgeApiKey: values['judge-api-key'] ?? agentApiKey,
    githubToken: values['github-token'],
    named: {},
  };
  return {
    config,
    secrets,
    problems: [
      ...criteria.problems,
      ...guidelines.problems,
      ...checkScoring(values, unusable, scoring),
      ...checkOwnThresholds(gate, cases, unusable),
      ...checkKeys(secrets, unusable, cases, defaults),
    ],
  };
}

const NO_CRITERIA = {
  where: 'criteria',
  message: 'is missing. Say what a good answer is, for example "The answer is correct and free of jargon".',
};

function assembleScoring(values: OptionValues): Scoring {
  if (values.scoring === 'binary') return BINARY_SCORING;
  return { kind: 'numeric', scale: values.scale ?? DEFAULT_SCALE, threshold: values.threshold ?? 7 };
}

function assembleModel(values: OptionValues, defaults: ConfigDefaults): ModelSettings {
  return {
    model: values.model ?? 'gpt-5.2',
    api: values.api ?? 'responses',
    baseUrl: values['base-url'] ?? defaults.baseUrl,
  };
}

function checkScoring(
  values: OptionValues,
  unusable: ParsedOptions['unusable'],
  { kind, scale, threshold }: Scoring,
): ConfigurationProblem[] {
  if (unusable.has('scoring')) return [];
  if (kind === 'binary') {
    return (['threshold', 'scale'] as const).flatMap((name) =>
      values[name] === undefined && !unusable.has(name)
        ? []
        : [
            {
              where: name,
              message:
                'has no meaning with "scoring: binary", where an answer meets a criterion or not. ' +
                'Remove it, or use "min-pass-rate" to say how many cases must pass.',
            },
          ],
    );
  }
  if (unusable.has('scale') || unusable.has('threshold') || isWithin(threshold, scale)) return [];
  const received =
    values.threshold === undefined ? `the default ${threshold} is used` : `received ${threshold}`;
  return [
    { where: 'threshold', message: `${received}; must be on the scale, from ${scale.min} to ${scale.max}.` },
  ];
}

function checkOwnThresholds(
  { scoring, criteria }: GatePolicy,
  cases: readonly Case[],
  unusable: ParsedOptions['unusable'],
): ConfigurationProblem[] {
  if (unusable.has('scoring') || unusable.has('scale')) return [];
  const owners = [
    ...criteria.map(({ name, threshold }) => ({ where: `criterion "${name}"`, threshold })),
    ...cases.map(({ id, threshold }) => ({ where: `case "${id}"`, threshold })),
  ];
  return owners.flatMap(({ where, threshold }) => {
    if (threshold === undefined) return [];
    if (scoring.kind === 'binary')
      return [{ where, message: 'has a threshold, which has no meaning with "scoring: binary".' }];
    if (isWithin(threshold, scoring.scale)) return [];
    const { min, max } = scoring.scale;
    return [
      { where, message: `received the threshold ${threshold}; must be on the scale, from ${min} to ${max}.` },
    ];
  });
}

function checkKeys(
  { agentApiKey, judgeApiKey }: Secrets,
  unusable: ParsedOptions['unusable'],
  cases: readonly Case[],
  { noKeyHint }: ConfigDefaults,
): ConfigurationProblem[] {
  if (unusable.has('openai-api-key') || unusable.has('judge-api-key')) return [];
  const agentRuns = cases.some(({ output }) => output === undefined);
  if (judgeApiKey !== undefined && (agentApiKey !== undefined || !agentRuns)) return [];
  return [{ where: 'openai-api-key', message: `is missing. ${noKeyHint}` }];
}

function isWithin(value: number, { min, max }: { min: number; max: number }): boolean {
  return value >= min && value <= max;
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
