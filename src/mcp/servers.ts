import type { McpServer } from '../domain/agent-settings.ts';
import { connectMcpServer, type McpConnection } from './connection.ts';
import { renderToolResult, type ToolOutcome } from './render-result.ts';
import type { McpSurroundings } from './session.ts';
import { assembleToolNames } from './tool-names.ts';

/** A tool of some server, as the model is told of it. */
export interface McpTool {
  readonly name: string;
  readonly description: string;
  /** JSON Schema of its arguments. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Uses it. Never throws: what goes wrong is the outcome. */
  call(args: unknown, signal: AbortSignal): Promise<ToolOutcome>;
}

export interface McpServers {
  readonly tools: readonly McpTool[];
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
  const tools = found.map(({ connection, tool }, index) => ({
    name: names[index] as string,
    description: tool.description ?? '',
    parameters: { ...tool.inputSchema },
    call: (args: unknown, callSignal: AbortSignal) => callTool(connection, tool.name, args, callSignal),
  }));
  return { tools, close };
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
    return { status: 'failed', text: error instanceof Error ? error.message : String(error) };
  }
}
