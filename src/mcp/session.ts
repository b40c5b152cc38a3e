import { Client, SdkError, SdkErrorCode, type Tool } from '@modelcontextprotocol/client';
import type { HeaderValue, McpServer } from '../domain/agent-settings.ts';
import { describeEnd, endSentence, withStderr } from '../process/process-end.ts';
import { createMask, SHORTEST_SECRET } from '../report/mask-secrets.ts';
import { VERSION } from '../version.ts';
import { describeMcpFailure } from './describe-failure.ts';
import { createHttpTransport } from './http-transport.ts';
import { listServerSecrets } from './server-secrets.ts';
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
  /** What became of its process, to follow "it", where it has one and it is no more; without a full stop. */
  loss(): string | undefined;
  /** The end of what its process wrote to standard error. */
  lastWords(): string;
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
  const { mask, lastWords } = way;
  const session = { client, lost: false, loss, lastWords, mask, close: closeAll };
  function loss(): string | undefined {
    const end = way.end();
    return way.fault() ?? (end && describeEnd(end));
  }
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
    const reason = way.fault() ?? (end && `${describeEnd(end)} before it was ready`);
    await closeAll();
    const why =
      end?.status === 'not-started'
        ? describeEnd(end)
        : `could not be ${way.done}: ${reason === undefined ? describeFailedStart(error, mask) : `it ${reason}`}`;
    const what = `${endSentence(`the MCP server "${server.name}" ${why}`)} ${way.description}`;
    throw new Error(mask(withStderr(what, lastWords())), { cause: error });
  }
}

function openWay(
  server: McpServer,
  environment: McpSurroundings['environment'],
  secrets: McpSurroundings['secrets'],
) {
  if ('command' in server) {
    const mask = createMask(listServerSecrets(server, secrets), SHORTEST_SECRET);
    const transport = createStdioTransport(server.command, environment(server.env), mask);
    const { end, fault, lastWords, close } = transport;
    const words = server.command.map((word) => (/^[\w./:@=-]+$/.test(word) ? word : `'${word}'`));
    return {
      transport,
      end,
      fault,
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
    fault: () => undefined,
    lastWords: () => '',
    close: end,
    mask: createMask(listServerSecrets(server, secrets)),
    done: 'reached',
    description: `Its address is ${server.url}`,
  };
}

function describeFailedStart(error: unknown, mask: (text: string) => string): string {
  if (SdkError.isInstance(error) && error.code === SdkErrorCode.RequestTimeout) {
    return `it was not ready within ${START_LIMIT_MS / 1000} s`;
  }
  return describeMcpFailure(error, mask);
}

async function listTools(client: Client, signal: AbortSignal): Promise<Tool[]> {
  const { tools } = await client.listTools(undefined, { timeout: START_LIMIT_MS, signal });
  return tools;
}

function resolve(value: HeaderValue, secrets: McpSurroundings['secrets']): string {
  return typeof value === 'string' ? value : `${value.prefix}${secrets[value.env]?.trim() ?? ''}`;
}
