import { Client, SdkError, SdkErrorCode, type Tool } from '@modelcontextprotocol/client';
import type { HeaderValue, McpServer } from '../domain/agent-settings.ts';
import { VERSION } from '../version.ts';
import { createHttpTransport } from './http-transport.ts';
import { createStdioTransport } from './stdio-transport.ts';

/** For a server to start and list its tools: `npx` may have to fetch it first. */
const START_LIMIT_MS = 60_000;

export interface McpSurroundings {
  /** What a process is given: the safe variables, and those with these names. */
  readonly environment: (names: readonly string[]) => NodeJS.ProcessEnv;
  /** Values of the variables that the configuration names, by name. */
  readonly secrets: Readonly<Record<string, string>>;
}

/** One connection, until it is lost. */
export interface Session {
  readonly client: Client;
  readonly tools: readonly Tool[];
  lost: boolean;
  /** How its process ended, where it has one and it has. */
  ending(): string | undefined;
  close(): Promise<void>;
}

/**
 * Starts a server, or reaches it, and lists its tools.
 * @throws Error that names the server, how it was reached, the reason and the server's last words, without a secret.
 */
export async function openSession(
  server: McpServer,
  { environment, secrets }: McpSurroundings,
  signal: AbortSignal,
): Promise<Session> {
  const names = 'command' in server ? server.env : secretNames(server.headers);
  const clean = (text: string) =>
    names.reduce((cleaned, name) => withoutSecret(cleaned, secrets[name] ?? ''), text);
  const client = new Client({ name: 'agent-judge', version: VERSION });
  const way = openWay(server, environment, secrets);
  const session = { client, lost: false, ending: way.ending, close: closeAll };
  async function closeAll(): Promise<void> {
    await way.close();
    await client.close().catch(() => {});
  }
  client.onclose = () => {
    session.lost = true;
  };
  try {
    await client.connect(way.transport, { timeout: START_LIMIT_MS, signal });
    return Object.assign(session, { tools: await listTools(client, signal) });
  } catch (error) {
    const reason = describeFailedStart(error, way.ending());
    await closeAll();
    const words = way.lastWords();
    throw new Error(
      clean(
        `the MCP server "${server.name}" could not be ${way.done}: ${reason}. ${way.description}.` +
          (words === '' ? '' : ` The end of its standard error:\n${words}`),
      ),
      { cause: error },
    );
  }
}

function openWay(
  server: McpServer,
  environment: McpSurroundings['environment'],
  secrets: McpSurroundings['secrets'],
) {
  if ('command' in server) {
    const transport = createStdioTransport(server.command, environment(server.env));
    const { ending, lastWords, close } = transport;
    const words = server.command.map((word) => (/^[\w./:@=-]+$/.test(word) ? word : `'${word}'`));
    return {
      transport,
      ending,
      lastWords,
      close,
      done: 'started',
      description: `Its command is ${words.join(' ')}`,
    };
  }
  const headers = Object.entries(server.headers).map(([name, value]) => [name, resolve(value, secrets)]);
  const { transport, end } = createHttpTransport(server.url, Object.fromEntries(headers));
  return {
    transport,
    ending: () => undefined,
    lastWords: () => '',
    close: end,
    done: 'reached',
    description: `Its address is ${server.url}`,
  };
}

function describeFailedStart(error: unknown, ending: string | undefined): string {
  if (ending !== undefined) return `it ended (${ending}) before it was ready`;
  if (SdkError.isInstance(error) && error.code === SdkErrorCode.RequestTimeout) {
    return `it was not ready within ${START_LIMIT_MS / 1000} s`;
  }
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
    return 'there is no such program; is it installed, and is its name right?';
  }
  return messageOf(error);
}

async function listTools(client: Client, signal: AbortSignal): Promise<Tool[]> {
  const { tools } = await client.listTools(undefined, { timeout: START_LIMIT_MS, signal });
  return tools;
}

function secretNames(headers: Readonly<Record<string, HeaderValue>>): string[] {
  return Object.values(headers).flatMap((value) => (typeof value === 'string' ? [] : [value.env]));
}

function resolve(value: HeaderValue, secrets: McpSurroundings['secrets']): string {
  return typeof value === 'string' ? value : `${value.prefix}${secrets[value.env] ?? ''}`;
}

function withoutSecret(text: string, secret: string): string {
  return secret === '' ? text : text.replaceAll(secret, '***');
}

/** What is at the bottom of an error, without a full stop. */
export function messageOf(error: unknown): string {
  let at = error;
  while (at instanceof Error && at.cause instanceof Error) at = at.cause;
  return (at instanceof Error ? at.message : String(at)).replace(/\.$/, '');
}
