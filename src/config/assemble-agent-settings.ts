import type { AgentInput, AgentSettings } from '../domain/agent-settings.ts';
import type { ModelSettings } from '../domain/model-settings.ts';
import type { ConfigurationProblem } from '../errors.ts';
import type { OptionName } from './options.ts';
import { AGENT_CHOICES, type ParsedOptions } from './parse-options.ts';

/** Long-lived workers of a command, where nobody says how many: each may be a whole runtime with its libraries. */
const DEFAULT_WORKERS = 4;

const DEFAULT_BODY = { prompt: '{{prompt}}' };

/**
 * The agent from whichever option describes it, with the options that fit in a line for what it lacks.
 * @param service what model and service are where nothing else is said.
 */
export function assembleAgentSettings(
  { values }: ParsedOptions,
  service: ModelSettings,
  concurrency: number,
): AgentSettings {
  const input = values.agent ?? agentFromLine(values);
  switch (input.kind) {
    case 'openai':
      return {
        kind: 'openai',
        model: input.model ?? values['agent-model'] ?? service.model,
        api: input.api ?? service.api,
        baseUrl: input['base-url'] ?? service.baseUrl,
        temperature: input.temperature ?? values['agent-temperature'],
        reasoningEffort: input['reasoning-effort'] ?? values['agent-reasoning-effort'],
        maxOutputTokens: input['max-output-tokens'] ?? values['agent-max-output-tokens'],
        apiKeyEnv: input['api-key-env'],
        instructions: input.instructions ?? values.instructions,
        outputSchema: input['output-schema'],
        mcpServers: input['mcp-servers'],
        hostedTools: input['hosted-tools'],
        maxTurns: input['max-turns'],
      };
    case 'command':
      return {
        kind: 'command',
        command: input.command,
        protocol: input.protocol,
        workers: input.workers ?? Math.min(concurrency, DEFAULT_WORKERS),
        casesPerWorker: input['cases-per-worker'],
        env: input.env,
        maxOutputBytes: input['max-output-bytes'],
      };
    case 'http':
      return {
        kind: 'http',
        url: input.url,
        method: input.method,
        headers: input.headers,
        body: input.body ?? (input.method === 'GET' ? undefined : DEFAULT_BODY),
        answer: input.answer,
        toolCalls: input['tool-calls'],
        usage: input.usage,
      };
    case 'recorded':
      return { kind: 'recorded' };
  }
}

function agentFromLine(values: ParsedOptions['values']): AgentInput {
  if (values['agent-command'] !== undefined) {
    return {
      kind: 'command',
      command: values['agent-command'],
      protocol: values['agent-protocol'] ?? 'text',
      'cases-per-worker': 1,
      env: [],
      'max-output-bytes': 1024 * 1024,
    };
  }
  if (values['agent-url'] !== undefined) {
    const answer = values['agent-answer'];
    return { kind: 'http', url: values['agent-url'], method: 'POST', headers: {}, answer };
  }
  return { kind: 'openai', 'mcp-servers': [], 'hosted-tools': [], 'max-turns': 10 };
}

const OF_MODELS = [
  'agent-model',
  'agent-temperature',
  'agent-reasoning-effort',
  'agent-max-output-tokens',
  'instructions',
] as const;

/** What is said of the agent and cannot be meant together. */
export function checkAgent(options: ParsedOptions, agent: AgentSettings): ConfigurationProblem[] {
  const { values, unusable, placeOf, sourceOf } = options;
  const given = AGENT_CHOICES.filter((name) => values[name] !== undefined || unusable.has(name));
  const [first, ...others] = given;
  if (others.length > 0) {
    const message = `cannot be given together with "${first}": there is one agent. Remove one of them.`;
    return others.map((name) => ({ where: placeOf(name), message }));
  }
  if (first !== undefined && unusable.has(first)) return [];
  const problems: ConfigurationProblem[] = [];
  const complain = (name: OptionName, message: string, path: readonly string[] = []) =>
    problems.push({ where: placeOf(name, path), message });

  if (agent.kind !== 'openai') {
    const chosenByInput = given.some((name) => sourceOf(name) === undefined);
    for (const name of OF_MODELS) {
      // An input may try another agent without a change to the file.
      if (values[name] === undefined || (chosenByInput && sourceOf(name) !== undefined)) continue;
      complain(name, `has no effect on an agent of kind "${agent.kind}". Remove it.`);
    }
  }
  if (values['agent-protocol'] !== undefined && first !== 'agent-command') {
    complain('agent-protocol', instead('agent-command', 'protocol', agent, 'command'));
  }
  if (values['agent-answer'] !== undefined && first !== 'agent-url') {
    complain('agent-answer', instead('agent-url', 'answer', agent, 'http'));
  }
  const input = values.agent;
  if (input?.kind === 'command' && input.protocol !== 'jsonl') {
    const message = `has no effect with "protocol: ${input.protocol}", which starts a process for every trial. Use jsonl, or remove it.`;
    if (input.workers !== undefined) complain('agent', message, ['workers']);
    if (input['cases-per-worker'] !== 1) complain('agent', message, ['cases-per-worker']);
  }
  if (input?.kind === 'http' && input.method === 'GET' && input.body !== undefined) {
    complain('agent', 'cannot be sent with "method: GET". Use POST, or remove it.', ['body']);
  }
  return problems;
}

function instead(option: OptionName, key: string, agent: AgentSettings, kind: AgentSettings['kind']): string {
  return agent.kind === kind
    ? `has no effect beside "agent". Write it there, as "${key}".`
    : `has no effect without "${option}". Remove it, or give that too.`;
}
