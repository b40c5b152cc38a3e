import type { TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createToolsAgent, type ToolsAgent, type ToolsAgentOptions } from '../../src/agent/tools-agent.ts';
import type { McpServer, OpenAiAgentSettings } from '../../src/domain/agent-settings.ts';
import { createAnswerTimes } from '../../src/model/answer-times.ts';
import { createHttpClient } from '../../src/model/http-fetch.ts';
import { buildAgentSettings } from './builders.ts';
import type { ModelAnswer, ModelCall } from './model-server.ts';
import { API_KEY } from './open-model.ts';
import { createRequestQueue, noWatch } from './request-queue.ts';

const SERVER_SCRIPT = fileURLToPath(new URL('mcp-stdio-server.ts', import.meta.url));

/** The test's MCP server as a process. */
export function stdioServer(name = 'test', ...args: string[]): McpServer {
  return { name, command: [process.execPath, SERVER_SCRIPT, ...args], env: [] };
}

/** An agent with the tools of the test's MCP server, unless the settings say otherwise, for as long as the test lasts. */
export function openToolsAgent(
  test: TestContext,
  baseUrl: string,
  settings: Partial<OpenAiAgentSettings> = {},
  options: Partial<ToolsAgentOptions> = {},
): ToolsAgent {
  const http = createHttpClient();
  const agent = createToolsAgent(buildAgentSettings({ baseUrl, mcpServers: [stdioServer()], ...settings }), {
    apiKey: API_KEY,
    http,
    requests: createRequestQueue(4),
    watch: noWatch,
    times: createAnswerTimes(),
    random: () => 0,
    timeoutSeconds: 10,
    environment: () => ({ PATH: process.env['PATH'] ?? '' }),
    secrets: {},
    ...options,
  });
  test.after(async () => {
    await agent.close();
    await http.close();
  });
  return agent;
}

/** A model that uses one tool, and then answers with what it was told the tool gave back. */
export function usesTool(name: string, args: unknown = {}) {
  return (call: ModelCall): ModelAnswer => {
    const results = toolResults(call);
    return results.length === 0 ? { calls: [{ name, arguments: args }] } : { text: results.join('\n') };
  };
}

/** What the model was told that its tools gave back, in either API. */
export function toolResults({ api, body }: ModelCall): string[] {
  const items = (api === 'chat' ? body['messages'] : body['input']) as Record<string, unknown>[];
  return items
    .filter(({ role, type }) => role === 'tool' || type === 'function_call_output')
    .map(({ content, output }) => String(output ?? content));
}

export const signal = new AbortController().signal;

/** Waits until something is so, five seconds at most. */
export async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 500 && !holds(); tries += 1) await sleep(10);
  if (!holds()) throw new Error('it did not become so within five seconds');
}
