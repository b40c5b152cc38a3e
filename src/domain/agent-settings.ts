import { z } from 'zod';
import { environmentName, type ModelSettings, modelInputShape, serviceUrl } from './model-settings.ts';
import { wholeNumber } from './number.ts';
import { anyText, notBlank } from './text.ts';

/** A program with its arguments, started as it is; or one line for the system's shell. */
export const commandLine = z.union(
  [notBlank, z.array(anyText).min(1, 'must not be an empty list')],
  'must be a command line, or a list of a program and its arguments',
);

export type CommandLine = string | readonly string[];

/** A command for a person to read; not to be run. */
export function describeCommand(command: CommandLine): string {
  return typeof command === 'string' ? command : command.join(' ');
}

/** A header's value: a text, or a secret from the environment, perhaps after a prefix such as `Bearer `. */
const headerValue = z.union(
  [anyText, z.strictObject({ env: environmentName, prefix: z.string().default('') })],
  'must be a text, or an object with "env" and "prefix"',
);

const headers = z.record(
  z.string().regex(/^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/, 'must be a header name'),
  headerValue,
  'must be a mapping of names to values',
);

/** A JSON Pointer, RFC 6901. */
export const JSON_POINTER = '(/([^~/]|~[01])*)*';
export const jsonPointer = z
  .string('must be a JSON Pointer such as /output')
  .regex(new RegExp(`^${JSON_POINTER}$`), 'must be a JSON Pointer such as /output');

const mcpServer = z.union(
  [
    z.strictObject({
      name: notBlank,
      command: z.array(anyText).min(1, 'must not be an empty list'),
      env: z.array(environmentName).default([]),
    }),
    z.strictObject({ name: notBlank, url: serviceUrl, headers: headers.default({}) }),
  ],
  'must have a "name" and either "command" (a list) or "url"',
);

const openAiAgent = z.strictObject({
  kind: z.literal('openai'),
  ...modelInputShape,
  instructions: notBlank.optional(),
  /** A JSON Schema the answer must follow. */
  'output-schema': z.record(z.string(), z.unknown(), 'must be a JSON Schema').optional(),
  'mcp-servers': z.array(mcpServer, 'must be a list of servers').default([]),
  /** Tools the service runs itself, as its API names them: `{type: web_search}`. */
  'hosted-tools': z
    .array(
      z.looseObject({ type: notBlank }, 'must be an object such as { type: web_search }'),
      'must be a list of tools',
    )
    .default([]),
  'max-turns': wholeNumber(1).default(10),
});

const commandAgent = z.strictObject({
  kind: z.literal('command'),
  command: commandLine,
  protocol: z.enum(['text', 'json', 'jsonl'], { error: 'must be text, json or jsonl' }).default('text'),
  /** Long-lived processes of `jsonl`. */
  workers: wholeNumber(1, 256).optional(),
  /** Cases a `jsonl` worker is given at a time. */
  'cases-per-worker': wholeNumber(1, 1000).default(1),
  /** Variables it is given beside the safe ones. */
  env: z.array(environmentName, 'must be a list of names').default([]),
  'max-output-bytes': wholeNumber(1).default(1024 * 1024),
});

const httpAgent = z.strictObject({
  kind: z.literal('http'),
  url: serviceUrl,
  method: z
    .enum(['POST', 'PUT', 'PATCH', 'GET'], { error: 'must be POST, PUT, PATCH or GET' })
    .default('POST'),
  headers: headers.default({}),
  /** JSON in whose texts `{{prompt}}`, `{{id}}`, `{{messages}}` and the case's variables are put. */
  body: z.unknown().optional(),
  /** Where in the JSON answer the agent's words are; without it the body as text. */
  answer: jsonPointer.optional(),
  'tool-calls': jsonPointer.optional(),
  usage: jsonPointer.optional(),
});

const recordedAgent = z.strictObject({ kind: z.literal('recorded') });

/** The agent as a file describes it. */
export const agentInputSchema = z.discriminatedUnion(
  'kind',
  [openAiAgent, commandAgent, httpAgent, recordedAgent],
  { error: 'must be an object with a "kind": openai, command, http or recorded' },
);

export type AgentInput = z.output<typeof agentInputSchema>;

export type HeaderValue = z.output<typeof headerValue>;
export type McpServer = Readonly<z.output<typeof mcpServer>>;

export interface OpenAiAgentSettings extends ModelSettings {
  readonly kind: 'openai';
  readonly instructions?: string | undefined;
  readonly outputSchema?: Readonly<Record<string, unknown>> | undefined;
  readonly mcpServers: readonly McpServer[];
  readonly hostedTools: readonly Readonly<{ type: string; [option: string]: unknown }>[];
  /** Model calls of one trial at most. */
  readonly maxTurns: number;
}

export interface CommandAgentSettings {
  readonly kind: 'command';
  readonly command: CommandLine;
  readonly protocol: 'text' | 'json' | 'jsonl';
  readonly workers: number;
  readonly casesPerWorker: number;
  /** Names of environment variables it is given beside the safe ones. */
  readonly env: readonly string[];
  readonly maxOutputBytes: number;
}

export interface HttpAgentSettings {
  readonly kind: 'http';
  readonly url: string;
  readonly method: 'POST' | 'PUT' | 'PATCH' | 'GET';
  readonly headers: Readonly<Record<string, HeaderValue>>;
  /** What JSON can hold; absent with GET, else `{"prompt": "{{prompt}}"}`. */
  readonly body?: unknown;
  /** JSON Pointer; absent: the body is the answer. */
  readonly answer?: string | undefined;
  readonly toolCalls?: string | undefined;
  readonly usage?: string | undefined;
}

export interface RecordedAgentSettings {
  readonly kind: 'recorded';
}

/** The system under test, without any secret. */
export type AgentSettings =
  | OpenAiAgentSettings
  | CommandAgentSettings
  | HttpAgentSettings
  | RecordedAgentSettings;

/** The agent in a few words, for a person: `gpt-5.2`, `python3 agent.py`, `POST https://…`, `recorded answers`. */
export function describeAgent(agent: AgentSettings): string {
  switch (agent.kind) {
    case 'openai':
      return agent.model;
    case 'command':
      return describeCommand(agent.command);
    case 'http':
      return `${agent.method} ${agent.url}`;
    case 'recorded':
      return 'recorded answers';
  }
}
