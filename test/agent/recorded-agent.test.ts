import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { recordedAgent } from '../../src/agent/recorded-agent.ts';
import { buildCase } from '../support/builders.ts';

const signal = new AbortController().signal;

describe('recordedAgent', () => {
  for (const output of ['It is 4.', '', '  \u0000\ud800 ']) {
    it(`gives back ${JSON.stringify(output)} as it stands in the case, without a call`, async () => {
      assert.deepEqual(await recordedAgent.run(buildCase({ output }), signal), {
        outcome: { status: 'answered', output, finishReason: 'recorded' },
      });
    });
  }

  it('is errored for a case without an answer', async () => {
    const { outcome } = await recordedAgent.run(buildCase(), signal);
    assert.ok(outcome.status === 'errored');
    assert.equal(outcome.failure.code, 'no-output');
  });
});
