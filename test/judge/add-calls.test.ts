import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addCalls } from '../../src/judge/add-calls.ts';
import { buildCall } from '../support/builders.ts';

const usage = { inputTokens: 10, cachedInputTokens: 4, outputTokens: 2 };

describe('addCalls', () => {
  it('is the call itself when there is none before', () => {
    const call = buildCall();
    assert.equal(addCalls(undefined, call), call);
  });

  it('sums what was spent and keeps the last identity and the first start', () => {
    const first = buildCall({ responseId: 'a', modelReported: 'x-1', startedAt: 1000, usage, attempts: 2 });
    const last = buildCall({ responseId: 'b', modelReported: 'x-2', startedAt: 2000, usage });
    assert.deepEqual(addCalls(first, last), {
      model: 'gpt-5.2',
      modelReported: 'x-2',
      responseId: 'b',
      usage: { inputTokens: 20, cachedInputTokens: 8, outputTokens: 4 },
      costUsd: 1,
      latencyMs: 100,
      attempts: 3,
      startedAt: 1000,
    });
  });

  it('knows no cost where either cost is not known', () => {
    const unknown = buildCall({ costUsd: undefined });
    assert.equal(addCalls(unknown, buildCall()).costUsd, undefined);
    assert.equal(addCalls(buildCall(), unknown).costUsd, undefined);
  });

  it('keeps the tokens that one of the two knows', () => {
    const without = buildCall({ usage: undefined });
    assert.deepEqual(addCalls(without, buildCall({ usage })).usage, usage);
    assert.deepEqual(addCalls(buildCall({ usage }), without).usage, usage);
    assert.equal(addCalls(without, without).usage, undefined);
  });
});
