import type { McpServer } from '../domain/agent-settings.ts';
import { messageOf } from '../errors.ts';
import { createMask, SHORTEST_SECRET } from '../report/mask-secrets.ts';
import { connectMcpServer, type McpConnection } from './connection.ts';
import { renderToolResult, type ToolOutcome } from './render-result.ts';
import { listServerSecrets } from './server-secrets.ts';
import type { McpSurroundings } from './session.ts';
import { assembleToolNames } from './tool-names.ts';

/** A tool of some server, as the model is told of it. */
export interface McpTool {
  readonly name: string;
  readonly description: string;
  /** JSON Schema of its arguments. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Uses it. Never throws: what goes wrong is the outcome, which has no secret of any server. */
  call(args: unknown, signal: AbortSignal): Promise<ToolOutcome>;
}

export interface McpServers {
  readonly tools: readonly McpTool[];
  /** Takes the secrets of all of them out of a text. */
  mask(text: string): string;
  /** Ends them all within two seconds, with everything they started. */
  close(): Promise<void>;
}

/**
 * Connects all servers at once.
 * @throws Error with one line for each server that could not be started; the others are closed again.
 */
export async function connectMcpServers(
  servers: readonly McpServer[],
  surroundings: McpSurroundings,
  signal: AbortSignal,
): Promise<McpServers> {
  const settled = await Promise.allSettled(
    servers.map((server) => connectMcpServer(server, surroundings, signal)),
  );
  const connections = settled.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const close = async () => {
    await Promise.all(connections.map((connection) => connection.close()));
  };
  const reasons = settled.flatMap((result) => (result.status === 'rejected' ? [result.reason.message] : []));
  if (reasons.length > 0) {
    await close();
    throw new Error(reasons.join('\n'));
  }
  const found = servers.flatMap(({ name: server }, index) => {
    const connection = connections[index] as McpConnection;
    return connection.tools.map((tool) => ({ server, connection, tool }));
  });
  const names = assembleToolNames(found.map(({ server, tool }) => ({ server, tool: tool.name })));
  const named = servers.flatMap((server) => listServerSecrets(server, surroundings.secrets));
  const mask = createMask(named, SHORTEST_SECRET);
  const tools = found.map(({ connection, tool }, index) => ({
    name: names[index] as string,
    description: tool.description ?? '',
    parameters: { ...tool.inputSchema },
    // The model need not know a secret either: it might repeat it in its answer, which is stored and shown.
    async call(args: unknown, callSignal: AbortSignal) {
      const { status, text } = await callTool(connection, tool.name, args, callSignal);
      return { status, text: mask(text) };
    },
  }));
  return { tools, mask, close };
}

async function callTool(
  connection: McpConnection,
  tool: string,
  args: unknown,
  signal: AbortSignal,
): Promise<ToolOutcome> {
  if (typeof args !== 'object' || args === null || Array.isArray(args)) {
    return { status: 'failed', text: 'the arguments of a tool must be a JSON object.' };
  }
  try {
    return renderToolResult(await connection.call(tool, args as Record<string, unknown>, signal));
  } catch (error) {
    return { status: 'failed', text: messageOf(error) };
  }
}
