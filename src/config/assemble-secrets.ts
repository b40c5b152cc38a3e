import type { AgentSettings, HeaderValue } from '../domain/agent-settings.ts';
import type { Case } from '../domain/case.ts';
import type { Secrets } from '../domain/config.ts';
import type { ConfigurationProblem } from '../errors.ts';
import type { Jury } from './assemble-judges.ts';
import { NAME_OF_SECRET } from './mask-secrets.ts';
import type { ParsedOptions } from './parse-options.ts';

/** What the surroundings give where an option does not. */
export interface ConfigDefaults {
  readonly apiKey?: string | undefined;
  readonly baseUrl?: string | undefined;
  /** The variables a configuration may name for its secrets. */
  readonly environment?: Readonly<Record<string, string | undefined>> | undefined;
  readonly outputDirectory: string;
  /**
   * Only in an output directory within this one is what an unfinished run left taken up by itself: another may be a checkout,
   * and what it holds be planted. Nor may `resume` name a database in the working directory, but within this one. Anywhere,
   * where absent.
   */
  readonly trustedDirectory?: string | undefined;
  /** Why there may be no key here, and what to do; shown with the complaint that it is missing. */
  readonly noKeyHint: string;
}

/** Who is called in a run. */
export interface Called {
  readonly agent: AgentSettings;
  readonly jury: Jury;
  readonly cases: readonly Case[];
  /** Whether there is a criterion, of the run or of a case. */
  readonly judged: boolean;
}

/**
 * The secrets of a run, and those it needs and has not. A key is needed for the services that are really called and
 * have no variable of their own.
 */
export function assembleSecrets(
  options: ParsedOptions,
  { agent, jury, cases, judged }: Called,
  defaults: ConfigDefaults,
): { secrets: Secrets; missing: readonly ConfigurationProblem[] } {
  const { values, unusable } = options;
  const agentApiKey = values['openai-api-key'] ?? defaults.apiKey;
  const judgeApiKey = values['judge-api-key'] ?? agentApiKey;
  const missing: ConfigurationProblem[] = [];
  const keysUnusable = unusable.has('openai-api-key') || unusable.has('judge-api-key');
  const agentRuns = cases.some(({ output }) => output === undefined);
  const agentNeeds = agentRuns && agent.kind === 'openai' && agent.apiKeyEnv === undefined;
  const judges = judged ? [...jury.judges, ...(jury.escalateTo ? [jury.escalateTo] : [])] : [];
  const judgesNeed = judges.some(({ apiKeyEnv }) => apiKeyEnv === undefined);
  if (
    !keysUnusable &&
    ((agentNeeds && agentApiKey === undefined) || (judgesNeed && judgeApiKey === undefined))
  ) {
    missing.push({ where: 'openai-api-key', message: `is missing. ${defaults.noKeyHint}` });
  }
  const named: Record<string, string> = {};
  for (const { name, where } of namedVariables(options)) {
    const value = defaults.environment?.[name]?.trim() ?? '';
    if (value === '') missing.push(notSet(name, where));
    else named[name] = value;
  }
  // The key in the environment is a secret also where an input goes before it: programs may be given it.
  if (defaults.apiKey !== undefined && defaults.apiKey !== agentApiKey)
    named['OPENAI_API_KEY'] ??= defaults.apiKey;
  for (const { name, where } of handedOnVariables(options)) {
    // The key is handed on as this variable where it came as an input.
    const value = defaults.environment?.[name] ?? (name === 'OPENAI_API_KEY' ? agentApiKey : undefined);
    if (value === undefined) missing.push(notSet(name, where));
    else if (NAME_OF_SECRET.test(name) && value.trim() !== '') named[name] ??= value.trim();
  }
  return { secrets: { agentApiKey, judgeApiKey, githubToken: values['github-token'], named }, missing };
}

function notSet(name: string, where: string): ConfigurationProblem {
  const hint = `In a workflow: "env: { ${name}: \${{ secrets.${name} }} }" at the step.`;
  return { where, message: `the environment variable "${name}" is not set. ${hint}` };
}

interface NamedVariable {
  readonly name: string;
  readonly where: string;
}

/** Every environment variable the configuration names for a secret, with the place that names it. */
function namedVariables({ values, placeOf }: ParsedOptions): NamedVariable[] {
  const { agent } = values;
  const found: NamedVariable[] = [];
  const add = (name: string | undefined, where: string) => name !== undefined && found.push({ name, where });
  if (agent?.kind === 'openai') {
    add(agent['api-key-env'], placeOf('agent', ['api-key-env']));
    for (const [index, server] of agent['mcp-servers'].entries()) {
      const path = ['mcp-servers', index];
      if ('env' in server) {
        for (const [at, name] of server.env.entries()) add(name, placeOf('agent', [...path, 'env', at]));
      } else {
        addHeaders(server.headers, path);
      }
    }
  }
  if (agent?.kind === 'http') addHeaders(agent.headers, []);
  for (const [index, judge] of (values.judges ?? []).entries()) {
    add(judge['api-key-env'], placeOf('judges', [index, 'api-key-env']));
  }
  add(values['escalate-to']?.['api-key-env'], placeOf('escalate-to', ['api-key-env']));
  return found;

  function addHeaders(headers: Readonly<Record<string, HeaderValue>>, path: readonly PropertyKey[]) {
    for (const [header, value] of Object.entries(headers)) {
      if (typeof value !== 'string') add(value.env, placeOf('agent', [...path, 'headers', header, 'env']));
    }
  }
}

/** What a program is to see. Not all of it is secret: `MODE` is none, and is not kept from others. */
function handedOnVariables({ values: { agent }, placeOf }: ParsedOptions): NamedVariable[] {
  if (agent?.kind !== 'command') return [];
  return agent.env.map((name, index) => ({ name, where: placeOf('agent', ['env', index]) }));
}
