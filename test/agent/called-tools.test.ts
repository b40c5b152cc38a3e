import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readCalledTools } from '../../src/agent/called-tools.ts';

const hosted = (call: object) => [{ kind: 'hosted', call }];

describe('the tools an answer uses', () => {
  const table: readonly (readonly [string, object, unknown])[] = [
    [
      'a function',
      { type: 'function_call', id: 'fc_1', call_id: 'call_1', name: 'read', arguments: '{"a": 1' },
      [{ kind: 'function', callId: 'call_1', name: 'read', arguments: '{"a": 1' }],
    ],
    [
      'a web search',
      { type: 'web_search_call', id: 'ws_1', status: 'completed', action: { type: 'search', query: 'q' } },
      hosted({ name: 'web_search', arguments: { action: { type: 'search', query: 'q' } } }),
    ],
    [
      'a file search with its results',
      { type: 'file_search_call', id: 'f', status: 'completed', queries: ['q'], results: [{ text: 't' }] },
      hosted({ name: 'file_search', arguments: { queries: ['q'] }, result: '[{"text":"t"}]' }),
    ],
    [
      'code',
      {
        type: 'code_interpreter_call',
        id: 'c',
        status: 'completed',
        code: '1+1',
        container_id: 'x',
        outputs: null,
      },
      hosted({ name: 'code_interpreter', arguments: { code: '1+1', container_id: 'x' } }),
    ],
    [
      'a tool of a hosted MCP server',
      {
        type: 'mcp_call',
        id: 'm',
        name: 'roll',
        server_label: 's',
        arguments: '{"n":1}',
        output: '4',
        error: null,
      },
      hosted({ name: 'roll', arguments: { n: 1 }, result: '4' }),
    ],
    [
      'one that failed with a reason',
      { type: 'mcp_call', id: 'm', name: 'roll', arguments: '{}', output: null, error: { message: 'down' } },
      hosted({ name: 'roll', arguments: {}, error: '{"message":"down"}' }),
    ],
    [
      'one that failed without',
      { type: 'web_search_call', id: 'ws_1', status: 'failed' },
      hosted({ name: 'web_search', arguments: {}, error: 'the service says: failed' }),
    ],
    ['words', { type: 'message', content: [] }, []],
    ['thoughts', { type: 'reasoning', summary: [] }, []],
  ];
  for (const [name, item, expected] of table) {
    it(`${name} (responses)`, () => {
      assert.deepEqual(readCalledTools('responses', { output: [item] }), expected);
    });
  }

  it('in their order (chat)', () => {
    const tool_calls = ['a', 'b'].map((name) => ({ id: `id_${name}`, function: { name, arguments: '{}' } }));
    assert.deepEqual(
      readCalledTools('chat', { choices: [{ message: { content: null, tool_calls } }] }),
      ['a', 'b'].map((name) => ({ kind: 'function', callId: `id_${name}`, name, arguments: '{}' })),
    );
  });

  it('are none in what is no answer', () => {
    fc.assert(
      fc.property(fc.anything(), (body) => {
        for (const api of ['chat', 'responses'] as const) assert.deepEqual(readCalledTools(api, body), []);
      }),
    );
  });
});
