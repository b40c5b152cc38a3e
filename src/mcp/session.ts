import { Client, SdkError, SdkErrorCode, type Tool } from '@modelcontextprotocol/client';
import type { HeaderValue, McpServer } from '../domain/agent-settings.ts';
import { rootMessage } from '../model/describe-error.ts';
import { describeEnd, endSentence, type ProcessEnd, withStderr } from '../process/process-end.ts';
import { createMask, SHORTEST_SECRET } from '../report/mask-secrets.ts';
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
  end(): ProcessEnd | undefined;
  /** Takes the server's secrets out of a text. */
  mask(text: string): string;
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
  const client = new Client({ name: 'agent-judge', version: VERSION });
  const way = openWay(server, environment, secrets);
  const session = { client, lost: false, end: way.end, mask: way.mask, close: closeAll };
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
    const end = way.end();
    await closeAll();
    const why =
      end?.status === 'not-started'
        ? describeEnd(end)
        : `could not be ${way.done}: ${describeFailedStart(error, end)}`;
    const what = `${endSentence(`the MCP server "${server.name}" ${why}`)} ${way.description}`;
    throw new Error(way.mask(withStderr(what, way.lastWords())), { cause: error });
  }
}

function openWay(
  server: McpServer,
  environment: McpSurroundings['environment'],
  secrets: McpSurroundings['secrets'],
) {
  if ('command' in server) {
    const named = server.env.map((name) => secrets[name]);
    const mask = createMask(named, SHORTEST_SECRET);
    const transport = createStdioTransport(server.command, environment(server.env), mask);
    const { end, lastWords, close } = transport;
    const words = server.command.map((word) => (/^[\w./:@=-]+$/.test(word) ? word : `'${word}'`));
    return {
      transport,
      end,
      lastWords,
      close,
      mask,
      done: 'started',
      description: `Its command is ${words.join(' ')}`,
    };
  }
  const headers = Object.entries(server.headers).map(([name, value]) => [name, resolve(value, secrets)]);
  const { transport, end } = createHttpTransport(server.url, Object.fromEntries(headers));
  return {
    transport,
    end: () => undefined,
    lastWords: () => '',
    close: end,
    mask: createMask(secretNames(server.headers).map((name) => secrets[name])),
    done: 'reached',
    description: `Its address is ${server.url}`,
  };
}

function describeFailedStart(error: unknown, end: ProcessEnd | undefined): string {
  if (end !== undefined) return `it ${describeEnd(end)} before it was ready`;
  if (SdkError.isInstance(error) && error.code === SdkErrorCode.RequestTimeout) {
    return `it was not ready within ${START_LIMIT_MS / 1000} s`;
  }
  return rootMessage(error);
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
