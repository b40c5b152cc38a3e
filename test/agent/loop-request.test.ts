import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assembleLoopResponsesRequest } from '../../src/agent/loop-request.ts';
import { buildAgentSettings, buildCase } from '../support/builders.ts';
import { openToolsAgent, signal } from '../support/open-tools-agent.ts';
import { modelService } from '../support/services.ts';

const request = { messages: [{ role: 'user', content: 'Hello' } as const] };
const sealed = { type: 'reasoning', id: 'rs_1', summary: [], encrypted_content: 'sealed' };
const open = { type: 'reasoning', id: 'rs_2', summary: [] };
const call = { type: 'function_call', call_id: 'c', name: 'echo', arguments: '{"text":"x"}' };

describe('a request of the loop', () => {
  it('brings back the thoughts that the service can read, and no others', async (test) => {
    const service = await modelService(test, (_, number) =>
      number === 1 ? { output: [sealed, open, call] } : { text: 'done' },
    );
    await openToolsAgent(test, service.url).run(buildCase({ prompt: 'Hello' }), signal);
    const { body } = service.calls[1] ?? assert.fail('no second request');
    const [prompt, ...turns] = body['input'] as Record<string, unknown>[];
    assert.deepEqual(prompt, { role: 'user', content: 'Hello' });
    assert.deepEqual(
      turns.map(({ type }) => type),
      ['reasoning', 'function_call', 'function_call_output'],
    );
    assert.partialDeepStrictEqual(turns[0], sealed);
    assert.partialDeepStrictEqual(turns[1], call);
  });

  const asks: readonly (readonly [string, string | undefined, boolean])[] = [
    ['gpt-5.2', undefined, true],
    ['gpt-5-mini-2025-08-07', undefined, true],
    ['o4-mini', undefined, true],
    ['gpt-5.2', 'none', false],
    ['gpt-5-chat-latest', undefined, false],
    ['gpt-4.1', undefined, false],
    ['llama-4', undefined, false],
    ['llama-4', 'high', true],
  ];
  for (const [model, effort, expected] of asks) {
    it(`${expected ? 'asks' : 'does not ask'} ${model}, effort ${effort}, for its sealed thoughts`, () => {
      const settings = buildAgentSettings({ model, reasoningEffort: effort as 'high' | undefined });
      const { include } = assembleLoopResponsesRequest(settings, request, {});
      assert.deepEqual(include, expected ? ['reasoning.encrypted_content'] : undefined);
    });
  }
});
