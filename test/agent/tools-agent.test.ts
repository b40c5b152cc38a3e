import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildCase } from '../support/builders.ts';
import { mcpHttpServer } from '../support/mcp-http-server.ts';
import {
  openToolsAgent,
  signal,
  stdioServer,
  toolResults,
  until,
  usesTool,
} from '../support/open-tools-agent.ts';
import { modelService } from '../support/services.ts';

const HOSTILE =
  '  \t"quotes" \\ $$ ${x} </answer>\r\n\u0000\u2028 \ud83d\ude00 \ufffe\u202e \u001b[31m::set-output end\n ';

describe('an agent with tools', () => {
  for (const api of ['responses', 'chat'] as const) {
    it(`uses a tool of an MCP server and answers, over the ${api} API`, async (test) => {
      const service = await modelService(test, usesTool('echo', { text: 'from the tool' }));
      const agent = openToolsAgent(test, service.url, { api, instructions: 'Use the tools.' });
      const { outcome, toolCalls, call } = await agent.run(buildCase(), signal);
      assert.deepEqual(outcome, { status: 'answered', output: 'from the tool', finishReason: 'stop' });
      const [used, ...others] = toolCalls ?? [];
      assert.deepEqual(others, []);
      assert.ok((used?.durationMs ?? -1) >= 0);
      assert.deepEqual(
        { ...used, durationMs: 0 },
        {
          name: 'echo',
          arguments: { text: 'from the tool' },
          result: 'from the tool',
          durationMs: 0,
        },
      );
      assert.equal(service.calls.length, 2);
      assert.deepEqual(call?.usage, { inputTokens: 200, cachedInputTokens: 80, outputTokens: 40 });
      assert.equal(call?.attempts, 2);
      assert.equal(call?.modelReported, 'gpt-5.2-2026-01-01');
      assert.equal(call?.responseId, api === 'chat' ? 'chatcmpl-1' : 'resp_1');
      assert.ok((call?.latencyMs ?? 0) > 0);
    });

    it(`sends what an agent without tools sends, and the tools, over the ${api} API`, async (test) => {
      const service = await modelService(test, usesTool('echo', { text: 'x' }));
      const schema = { type: 'object', properties: { a: { type: 'string' } }, required: ['a'] };
      const agent = openToolsAgent(test, service.url, {
        api,
        instructions: 'Be brief.',
        temperature: 0.5,
        reasoningEffort: 'low',
        maxOutputTokens: 99,
        outputSchema: schema,
      });
      const messages = [
        { role: 'developer', content: 'Rules.' },
        { role: 'user', content: 'Hello' },
        { role: 'assistant', content: 'Hello to you' },
      ] as const;
      await agent.run(buildCase({ prompt: HOSTILE, messages }), signal);
      const conversation = [...messages, { role: 'user', content: HOSTILE }];
      for (const [index, { body }] of service.calls.entries()) {
        const sent =
          api === 'chat'
            ? { temperature: 0.5, reasoning_effort: 'low', max_completion_tokens: 99 }
            : { temperature: 0.5, reasoning: { effort: 'low' }, max_output_tokens: 99, store: false };
        assert.partialDeepStrictEqual(body, sent);
        const format =
          api === 'chat' ? body['response_format'] : (body['text'] as { format: unknown }).format;
        assert.match(JSON.stringify(format), /"json_schema".*"answer".*"required":\["a"\]/);
        const turns = (api === 'chat' ? body['messages'] : body['input']) as unknown[];
        const start =
          api === 'chat'
            ? [
                { role: 'system', content: 'Be brief.' },
                ...conversation.map((turn) =>
                  turn.role === 'developer' ? { ...turn, role: 'system' } : turn,
                ),
              ]
            : conversation;
        assert.deepEqual(turns.slice(0, start.length), start);
        assert.equal(turns.length, start.length + 2 * index);
        const echo = (body['tools'] as Record<string, unknown>[])
          .map((tool) => (api === 'chat' ? (tool['function'] as Record<string, unknown>) : tool))
          .find(({ name }) => name === 'echo');
        assert.equal(echo?.['strict'], false);
        assert.deepEqual(echo?.['parameters'], {
          type: 'object',
          properties: { text: { type: 'string' } },
          required: ['text'],
          additionalProperties: false,
        });
      }
    });

    it(`keeps hostile arguments and results byte for byte over the ${api} API`, async (test) => {
      const service = await modelService(test, usesTool('echo', { text: HOSTILE }));
      const { outcome, toolCalls } = await openToolsAgent(test, service.url, { api }).run(
        buildCase(),
        signal,
      );
      assert.deepEqual(toolResults(service.calls[1] ?? assert.fail()), [HOSTILE]);
      assert.deepEqual(toolCalls?.[0]?.arguments, { text: HOSTILE });
      assert.equal(toolCalls?.[0]?.result, HOSTILE);
      assert.ok(outcome.status === 'answered' && outcome.output === HOSTILE);
    });
  }

  it('uses the tools of a server over HTTP, with its headers', async (test) => {
    const server = await mcpHttpServer(test);
    const service = await modelService(test, usesTool('echo', { text: 'over HTTP' }));
    const headers = { 'x-team': 'evals', authorization: { env: 'MCP_TOKEN', prefix: 'Bearer ' } };
    const mcpServers = [{ name: 'remote', url: server.url, headers }];
    const agent = openToolsAgent(test, service.url, { mcpServers }, { secrets: { MCP_TOKEN: 's3cret' } });
    const { toolCalls } = await agent.run(buildCase(), signal);
    assert.equal(toolCalls?.[0]?.result, 'over HTTP');
    for (const sent of server.headers) {
      assert.equal(sent['x-team'], 'evals');
      assert.equal(sent['authorization'], 'Bearer s3cret');
    }
    await agent.close();
    await until(() => server.open === 0);
    assert.equal(server.sessions, 0);
  });

  it('shares a server between trials that run at once', async (test) => {
    const service = await modelService(test, (call) => usesTool('together', { text: call.input })(call));
    const agent = openToolsAgent(test, service.url);
    const prompts = Array.from({ length: 9 }, (_, index) => `prompt ${index}`);
    const runs = await Promise.all(prompts.map((prompt) => agent.run(buildCase({ prompt }), signal)));
    assert.deepEqual(
      runs.map(({ toolCalls }) => toolCalls?.[0]?.result),
      prompts,
    );
  });

  it('records the calls of one turn in the order of the model', async (test) => {
    const calls = ['slow_echo', 'echo'].map((name) => ({ name, arguments: { text: name } }));
    const service = await modelService(test, (call) =>
      toolResults(call).length === 0 ? { calls } : { text: 'done' },
    );
    const { toolCalls } = await openToolsAgent(test, service.url).run(buildCase(), signal);
    assert.deepEqual(
      toolCalls?.map(({ name, result }) => [name, result]),
      [
        ['slow_echo', 'slow_echo'],
        ['echo', 'echo'],
      ],
    );
  });

  it('tells tools of the same name apart', async (test) => {
    const service = await modelService(test, usesTool('two_echo', { text: 'x' }));
    const mcpServers = [stdioServer('one'), stdioServer('two')];
    const { toolCalls } = await openToolsAgent(test, service.url, { mcpServers }).run(buildCase(), signal);
    assert.deepEqual([toolCalls?.[0]?.name, toolCalls?.[0]?.result], ['two_echo', 'x']);
  });

  it('sends hosted tools as they are written, and records what the service did with them', async (test) => {
    const hostedTools = [{ type: 'web_search', filters: { allowed_domains: ['x.org'] }, later: { a: 1 } }];
    const output = [
      { type: 'web_search_call', id: 'ws_1', status: 'completed', action: { type: 'search', query: 'q' } },
      {
        type: 'message',
        role: 'assistant',
        content: [{ type: 'output_text', text: 'found', annotations: [] }],
      },
    ];
    const service = await modelService(test, () => ({ output }));
    const agent = openToolsAgent(test, service.url, { mcpServers: [], hostedTools });
    const { outcome, toolCalls } = await agent.run(buildCase(), signal);
    assert.deepEqual(service.calls[0]?.body['tools'], hostedTools);
    assert.ok(outcome.status === 'answered' && outcome.output === 'found');
    const args = { action: { type: 'search', query: 'q' } };
    assert.deepEqual(toolCalls, [{ name: 'web_search', arguments: args }]);
  });

  it('has answered when it refuses, says nothing or is cut off', async (test) => {
    const answers = {
      refuses: { refusal: 'No.' },
      nothing: { text: '' },
      cut: { text: 'Once', finishReason: 'length' },
    };
    for (const api of ['responses', 'chat'] as const) {
      const service = await modelService(test, ({ input }) => answers[input as keyof typeof answers]);
      const agent = openToolsAgent(test, service.url, { api });
      const outcomes = await Promise.all(
        Object.keys(answers).map(async (prompt) => (await agent.run(buildCase({ prompt }), signal)).outcome),
      );
      assert.deepEqual(outcomes, [
        { status: 'answered', output: 'No.', finishReason: 'stop' },
        { status: 'answered', output: '', finishReason: 'stop' },
        { status: 'answered', output: 'Once', finishReason: 'length' },
      ]);
      assert.equal(service.calls.length, 3);
    }
  });
});
