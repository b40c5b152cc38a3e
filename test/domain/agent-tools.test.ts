import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { describeToolProblems, hasTools } from '../../src/domain/agent-tools.ts';
import { buildAgentSettings } from '../support/builders.ts';

const server = (name: string) => ({ name, url: 'http://localhost/mcp', headers: {} });
const search = { type: 'web_search' };

describe('the tools of an agent', () => {
  it('are there when there is one of either kind', () => {
    assert.equal(hasTools(buildAgentSettings()), false);
    assert.equal(hasTools(buildAgentSettings({ hostedTools: [search] })), true);
    assert.equal(hasTools(buildAgentSettings({ mcpServers: [server('a')] })), true);
  });

  const table: readonly (readonly [string, Parameters<typeof buildAgentSettings>[0], readonly RegExp[]])[] = [
    ['nothing is wrong', { mcpServers: [server('a'), server('b')], hostedTools: [search] }, []],
    ['MCP servers do with chat', { api: 'chat', mcpServers: [server('a')] }, []],
    [
      'hosted tools do not',
      { api: 'chat', hostedTools: [search] },
      [/"hosted-tools" needs "api: responses"/],
    ],
    ['a name twice, and thrice', { mcpServers: ['a', 'b', 'a', 'a'].map(server) }, [/two servers named "a"/]],
    ['functions are not hosted', { hostedTools: [{ type: 'function' }] }, [/"function".*MCP server/]],
  ];
  for (const [name, settings, messages] of table) {
    it(name, () => {
      const problems = describeToolProblems(buildAgentSettings(settings));
      assert.equal(problems.length, messages.length);
      for (const [index, message] of messages.entries()) assert.match(problems[index] ?? '', message);
    });
  }
});
