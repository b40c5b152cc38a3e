import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { McpServer } from '../../src/domain/agent-settings.ts';
import { buildCase } from '../support/builders.ts';
import { mcpHttpServer } from '../support/mcp-http-server.ts';
import { openToolsAgent, signal, stdioServer, toolResults, usesTool } from '../support/open-tools-agent.ts';
import { modelService } from '../support/services.ts';

const SECRETS = { TOKEN: 's3cret-token', MODE: 'on' };

describe('the secrets of the MCP servers of an agent', () => {
  const calls = [
    ['echo', 'it is s3cret-token, and on', { result: 'it is ***, and on' }],
    ['fail', 'bad s3cret-token', { error: 'bad ***' }],
    ['nothing_like_it', 's3cret-token', { error: 'there is no tool named "nothing_like_it".' }],
  ] as const;
  for (const [tool, text, told] of calls) {
    it(`are neither stored nor told to the model by the tool ${tool}`, async (test) => {
      const service = await modelService(test, usesTool(tool, { text, more: [{ [text]: text }] }));
      const mcpServers: McpServer[] = [{ ...stdioServer('a'), env: ['TOKEN', 'MODE'] } as McpServer];
      const agent = openToolsAgent(test, service.url, { mcpServers }, { secrets: SECRETS });
      const { toolCalls } = await agent.run(buildCase(), signal);
      const masked = text.replace('s3cret-token', '***');
      assert.equal(toolCalls?.length, 1);
      const { durationMs: _, ...call } = toolCalls[0] ?? assert.fail();
      assert.deepEqual(call, {
        name: tool,
        arguments: { text: masked, more: [{ [masked]: masked }] },
        ...told,
      });
      assert.doesNotMatch(toolResults(service.calls[1] ?? assert.fail()).join(), /s3cret-token/);
    });
  }

  it('are masked in what another server says, too, and sent without the white space around them', async (test) => {
    const { url, headers } = await mcpHttpServer(test);
    const service = await modelService(test, usesTool('a_echo', { text: 's3cret-token' }));
    const authorization = { env: 'TOKEN', prefix: 'Bearer ' };
    const mcpServers = [stdioServer('a'), { name: 'b', url, headers: { authorization } }];
    const secrets = { TOKEN: ' s3cret-token\n' };
    const agent = openToolsAgent(test, service.url, { mcpServers }, { secrets });
    const { toolCalls } = await agent.run(buildCase(), signal);
    assert.equal(toolCalls?.[0]?.result, '***');
    assert.equal(headers[0]?.authorization, 'Bearer s3cret-token');
  });

  it('leave a number alone that has the same digits, so that the arguments stay what they were', async (test) => {
    const given = { text: 'tenant 12345678', tenant: 12345678 };
    const service = await modelService(test, usesTool('echo', given));
    const mcpServers: McpServer[] = [{ ...stdioServer('a'), env: ['TENANT'] } as McpServer];
    const secrets = { TENANT: '12345678' };
    const agent = openToolsAgent(test, service.url, { mcpServers }, { secrets });
    const { toolCalls } = await agent.run(buildCase(), signal);
    assert.deepEqual(toolCalls?.[0]?.arguments, { text: 'tenant ***', tenant: 12345678 });
  });
});
