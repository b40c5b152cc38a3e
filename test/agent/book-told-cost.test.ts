import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bookToldCost } from '../../src/agent/book-told-cost.ts';
import type { CallRecord } from '../../src/domain/call.ts';
import { buildCall, buildCase } from '../support/builders.ts';
import { answered, fakeAgent } from '../support/fakes.ts';

const PRICES = { own: { input: 1e6, cachedInput: 1e6, output: 0 } };
const signal = new AbortController().signal;

/** What is recorded and booked of a run that tells this of its call. */
async function bookedOf(told: Partial<CallRecord>) {
  const booked: number[] = [];
  const call = buildCall({ model: undefined, costUsd: undefined, ...told });
  const agent = fakeAgent(() => ({ ...answered('x'), call }));
  const { call: recorded } = await bookToldCost(agent, PRICES, (usd) => void booked.push(usd)).run(
    buildCase(),
    signal,
  );
  return { booked, costUsd: recorded?.costUsd };
}

describe('bookToldCost', () => {
  const table: readonly (readonly [string, Partial<CallRecord>, number | undefined])[] = [
    ['takes the cost that is told', { costUsd: 0.25, model: 'own' }, 0.25],
    ['prices the tokens of a model with an own price', { model: 'own' }, 100],
    [
      'prices those of a model with a list price',
      { model: 'gpt-5-mini-2025-08-07' },
      (80 * 0.25 + 20 * 0.025 + 10 * 2) / 1e6,
    ],
    ['knows nothing of a model without a price', { model: 'other' }, undefined],
    ['knows nothing of tokens of nobody knows what', {}, undefined],
    ['knows nothing where no tokens are told', { model: 'own', usage: undefined }, undefined],
  ];
  for (const [what, told, cost] of table) {
    it(what, async () => {
      assert.deepEqual(await bookedOf(told), { booked: cost === undefined ? [] : [cost], costUsd: cost });
    });
  }

  it('leaves an answer alone that was no call, and closes the agent', async () => {
    let closed = false;
    const agent = {
      ...fakeAgent(() => ({ ...answered('x'), call: undefined })),
      async close() {
        closed = true;
      },
    };
    const wrapped = bookToldCost(agent, undefined, () => assert.fail('there is nothing to book'));
    assert.equal((await wrapped.run(buildCase(), signal)).call, undefined);
    await wrapped.close?.();
    assert.ok(closed);
  });
});
