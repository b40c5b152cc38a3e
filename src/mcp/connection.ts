import { ProtocolError, SdkHttpError, type Tool } from '@modelcontextprotocol/client';
import type { McpServer } from '../domain/agent-settings.ts';
import { endSentence, withStderr } from '../process/process-end.ts';
import { describeMcpFailure } from './describe-failure.ts';
import { type McpSurroundings, openSession, type Session } from './session.ts';

/** Longer than any trial, whose signal ends a call. */
const NO_LIMIT_MS = 2 ** 31 - 1;

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
        if (callSignal.aborted) throw error;
        if (ProtocolError.isInstance(error)) throw new Error(session.mask(error.message), { cause: error });
        // How a server over HTTP says that it does not know the session any more; what else goes wrong there is one call's.
        if (SdkHttpError.isInstance(error) && error.status === 404) session.lost = true;
        throw new Error(describeFailedCall(server, session, error), { cause: error });
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

function describeFailedCall({ name }: McpServer, session: Session, error: unknown): string {
  const what = `the MCP server "${name}" failed the call`;
  const loss = session.loss();
  if (loss === undefined) return endSentence(`${what}: ${describeMcpFailure(error, session.mask)}`);
  return session.mask(withStderr(`${what}: it ${loss}`, session.lastWords()));
}
