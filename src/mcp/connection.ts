import { Client, ProtocolError, SdkError, SdkErrorCode, type Tool } from '@modelcontextprotocol/client';
import type { HeaderValue, McpServer } from '../domain/agent-settings.ts';
import { VERSION } from '../version.ts';
import { createHttpTransport } from './http-transport.ts';
import { createStdioTransport } from './stdio-transport.ts';

/** For a server to start and list its tools: `npx` may have to fetch it first. */
const START_LIMIT_MS = 60_000;

/** Longer than any trial, whose signal ends a call. */
const NO_LIMIT_MS = 2 ** 31 - 1;

export interface McpSurroundings {
  /** What a process is given: the safe variables, and those with these names. */
  readonly environment: (names: readonly string[]) => NodeJS.ProcessEnv;
  /** Values of the variables that the configuration names, by name. */
  readonly secrets: Readonly<Record<string, string>>;
}

/** A connected server, shared by all trials: the protocol numbers its requests, so that many can be under way. */
export interface McpConnection {
  readonly tools: readonly Tool[];
  /**
   * Uses a tool. A connection that was lost is made again once, for the first call after it; a call that was under way is
   * not sent twice, as it may have had its effect.
   * @throws Error that says what the server, or its end, did to the call.
   */
  call(tool: string, args: Readonly<Record<string, unknown>>, signal: AbortSignal): Promise<unknown>;
  close(): Promise<void>;
}

/** One connection, until it is lost. */
interface Session {
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
export async function connectMcpServer(
  server: McpServer,
  surroundings: McpSurroundings,
  signal: AbortSignal,
): Promise<McpConnection> {
  const closing = new AbortController();
  const ended = AbortSignal.any([signal, closing.signal]);
  let opened = openSession(server, surroundings, ended);
  const { tools } = await opened;

  async function currentSession(): Promise<Session> {
    const seen = opened;
    const session = await seen;
    if (!session.lost) return session;
    // Several trials may find it lost at once; the first makes the new one for all. It may be lost in turn, but when it
    // cannot be made all later calls fail with the reason, and nothing is started again and again.
    if (opened === seen) {
      opened = session.close().then(() => openSession(server, surroundings, ended));
      opened.catch(() => {});
    }
    return currentSession();
  }

  return {
    tools,
    async call(tool, args, callSignal) {
      const session = await currentSession();
      try {
        return await session.client.callTool(
          { name: tool, arguments: { ...args } },
          { signal: callSignal, timeout: NO_LIMIT_MS },
        );
      } catch (error) {
        if (callSignal.aborted || ProtocolError.isInstance(error)) throw error;
        if (!(SdkError.isInstance(error) && error.code === SdkErrorCode.InvalidResult)) session.lost = true;
        const ending = session.ending();
        const reason = ending === undefined ? messageOf(error) : `it ended (${ending})`;
        throw new Error(`the MCP server "${server.name}" did not answer: ${reason}.`, { cause: error });
      }
    },
    async close() {
      closing.abort();
      await opened.then(
        (session) => session.close(),
        () => {},
      );
    },
  };
}

async function openSession(
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
    await closeAll();
    const reason = way.ending() === undefined ? messageOf(error) : `${messageOf(error)} (${way.ending()})`;
    const words = way.lastWords();
    throw new Error(
      clean(
        `the MCP server "${server.name}" could not be started: ${reason}; it is ${way.description}` +
          (words === '' ? '.' : `. The end of its standard error:\n${words}`),
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
    const { ending, lastWords } = transport;
    const description = server.command.map((word) => (/^[\w./:@=-]+$/.test(word) ? word : `'${word}'`));
    return { transport, ending, lastWords, description: description.join(' '), close: transport.close };
  }
  const headers = Object.entries(server.headers).map(([name, value]) => [name, resolve(value, secrets)]);
  const { transport, end } = createHttpTransport(server.url, Object.fromEntries(headers));
  return { transport, ending: () => undefined, lastWords: () => '', description: server.url, close: end };
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

function messageOf(error: unknown): string {
  let at = error;
  while (at instanceof Error && at.cause instanceof Error) at = at.cause;
  return (at instanceof Error ? at.message : String(at)).replace(/\.$/, '');
}
