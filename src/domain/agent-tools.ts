import type { OpenAiAgentSettings } from './agent-settings.ts';

/** Whether the agent needs the loop of `agent/tools-agent.ts`; without tools one call is its whole trial. */
export function hasTools({ mcpServers, hostedTools }: OpenAiAgentSettings): boolean {
  return mcpServers.length > 0 || hostedTools.length > 0;
}

/** What is wrong with the tools of an agent: a sentence each, which says how to mend it. */
export function describeToolProblems({ api, mcpServers, hostedTools }: OpenAiAgentSettings): string[] {
  const names = mcpServers.map(({ name }) => name);
  const twice = [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
  const notHosted = hostedTools.filter(({ type }) => type === 'function' || type === 'custom');
  return [
    ...twice.map((name) => `"mcp-servers" has two servers named "${name}"; give each a name of its own.`),
    ...notHosted.map(
      ({ type }) =>
        `"hosted-tools" has a tool of type "${type}", which the service does not run itself; offer it through an MCP server.`,
    ),
    ...(api === 'chat' && hostedTools.length > 0
      ? ['"hosted-tools" needs "api: responses"; Chat Completions has no hosted tools.']
      : []),
  ];
}
