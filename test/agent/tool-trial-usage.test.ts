import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runToolTrial } from '../../src/agent/tool-trial.ts';
import type { OpenAiAgentSettings } from '../../src/domain/agent-settings.ts';
import type { Usage } from '../../src/domain/call.ts';
import { buildAgentSettings, buildCase } from '../support/builders.ts';
import { signal } from '../support/open-tools-agent.ts';

const counted: Usage = { inputTokens: 1_000_000, cachedInputTokens: 0, outputTokens: 0 };

/** What a trial is said to have cost whose replies were counted as given. */
async function callOf(
  usages: readonly (Usage | undefined)[],
  hostedCalls = 0,
  hostedTools: OpenAiAgentSettings['hostedTools'] = [],
) {
  const record = {
    attempts: usages.length,
    unbilled: false,
    lastReply: { text: 'done', finishReason: 'stop' },
    answered: true,
    usages: usages.filter((usage) => usage !== undefined),
    replies: usages.length,
    hostedCalls,
    failure: undefined,
  };
  const { call } = await runToolTrial(
    {
      settings: buildAgentSettings({ hostedTools }),
      client: { forTrial: () => ({ client: {} as never, record }) },
      tools: [],
      mask: (text) => text,
      runLoop: async () => ({ kind: 'done' }),
      price: { input: 1.75, cachedInput: 0.175, output: 14 },
      timeoutSeconds: 1,
    },
    buildCase(),
    signal,
  );
  return call;
}

describe('tokens and cost of a trial with tools', () => {
  it('are those of all its replies', async () => {
    const call = await callOf([counted, counted]);
    assert.equal(call?.usage?.inputTokens, 2_000_000);
    assert.equal(call?.costUsd, 3.5);
  });

  it('are unknown when one reply was not counted, or none came', async () => {
    for (const usages of [[counted, undefined], []]) {
      const call = await callOf(usages);
      assert.deepEqual([call?.usage, call?.costUsd], [undefined, undefined]);
    }
  });

  const fees: readonly (readonly [string, number, number | undefined])[] = [
    ['web_search', 0, 1.75],
    ['web_search', 1, undefined],
    ['mcp', 1, 1.75],
  ];
  for (const [type, calls, cost] of fees) {
    it(`cost ${cost} after ${calls} uses of the hosted tool ${type}`, async () => {
      const call = await callOf([counted], calls, [{ type }]);
      assert.equal(call?.usage?.inputTokens, 1_000_000);
      assert.equal(call?.costUsd, cost);
    });
  }
});
