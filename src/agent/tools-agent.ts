import type { OpenAiAgentSettings } from '../domain/agent-settings.ts';
import type { Failure } from '../domain/call.ts';
import { contentKey } from '../domain/content-key.ts';
import { earlyEndOf } from '../domain/early-end.ts';
import type { Price } from '../domain/price.ts';
import { messageOf } from '../errors.ts';
import type { McpServers } from '../mcp/servers.ts';
import type { McpSurroundings } from '../mcp/session.ts';
import type { Agent } from './agent.ts';
import { loadToolLoop } from './load-tool-loop.ts';
import { createLoopClient, type LoopClientOptions } from './loop-client.ts';
import type { runToolLoop } from './tool-loop.ts';
import { runToolTrial } from './tool-trial.ts';

export interface ToolsAgentOptions extends Omit<LoopClientOptions, 'settings'>, McpSurroundings {
  /** For one trial, from its first request on. */
  readonly timeoutSeconds: number;
  /** Absent where it is not known. */
  readonly price?: Price | undefined;
}

export interface ToolsAgent extends Agent {
  /**
   * Connects the MCP servers, once for the whole run; without it the first trial does.
   * @returns why it could not be done; every trial then ends with the same, and nothing is started again.
   */
  connect(signal: AbortSignal): Promise<Failure | undefined>;
  close(): Promise<void>;
}

type Connection =
  | { readonly status: 'connected'; readonly servers: McpServers; readonly runLoop: typeof runToolLoop }
  | { readonly status: 'failed'; readonly failure: Failure };

/** An agent that is a model with tools: of MCP servers, and of the service itself. */
export function createToolsAgent(settings: OpenAiAgentSettings, options: ToolsAgentOptions): ToolsAgent {
  const client = createLoopClient({ ...options, settings });
  let connecting: Promise<Connection> | undefined;

  function connected(signal: AbortSignal): Promise<Connection> {
    connecting ??= connect(settings, options, signal);
    return connecting;
  }

  return {
    kind: 'openai',
    fingerprint: contentKey('openai', settings),
    async connect(signal) {
      const connection = await connected(signal);
      return connection.status === 'failed' ? connection.failure : undefined;
    },
    async run(testCase, signal) {
      const connection = await connected(signal);
      if (connection.status === 'failed') {
        return { outcome: { status: 'errored', failure: connection.failure }, toolCalls: [] };
      }
      const { servers, runLoop } = connection;
      const { timeoutSeconds, price } = options;
      return runToolTrial(
        { settings, client, tools: servers.tools, mask: servers.mask, runLoop, price, timeoutSeconds },
        testCase,
        signal,
      );
    },
    async close() {
      const connection = await connecting;
      if (connection?.status === 'connected') await connection.servers.close();
    },
  };
}

async function connect(
  { mcpServers }: OpenAiAgentSettings,
  surroundings: McpSurroundings,
  signal: AbortSignal,
): Promise<Connection> {
  // Both are loaded only now: a run without tools pays for neither.
  const [{ connectMcpServers }, { runToolLoop }] = await Promise.all([
    import('../mcp/servers.ts'),
    loadToolLoop(),
  ]);
  try {
    const servers = await connectMcpServers(mcpServers, surroundings, signal);
    return { status: 'connected', servers, runLoop: runToolLoop };
  } catch (error) {
    const failure = signal.aborted ? earlyEndOf(signal) : { code: 'mcp-server', message: messageOf(error) };
    return { status: 'failed', failure };
  }
}
