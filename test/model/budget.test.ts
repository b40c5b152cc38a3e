import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setImmediate as tick } from 'node:timers/promises';
import fc from 'fast-check';
import { ProviderError } from '../../src/errors.ts';
import { createBudget, type Reservation } from '../../src/model/budget.ts';

const never = new AbortController().signal;

function open(limitUsd: number) {
  const refusals: string[] = [];
  return { budget: createBudget(limitUsd, (message) => void refusals.push(message)), refusals };
}

/** What became of a reservation so far. */
function follow(reservation: Promise<Reservation>) {
  const followed: { state: string; reservation?: Reservation } = { state: 'waiting' };
  reservation.then(
    (made) => Object.assign(followed, { state: 'admitted', reservation: made }),
    (error: unknown) =>
      Object.assign(followed, { state: error instanceof ProviderError ? error.code : String(error) }),
  );
  return followed;
}

describe('createBudget', () => {
  it('is never passed, whatever is asked for, comes back and ends when; and nobody waits for ever', async () => {
    const cents = fc.integer({ min: 0, max: 60 });
    const call = fc.record({
      most: cents,
      share: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
      priority: fc.nat(1),
      turns: fc.nat(4),
    });
    const schedule = fc.record({
      limit: fc.integer({ min: 1, max: 200 }),
      calls: fc.array(call, { maxLength: 30 }),
    });
    await fc.assert(
      fc.asyncProperty(schedule, async ({ limit, calls }) => {
        const { budget, refusals } = open(limit / 100);
        let inFlight = 0;
        let refused = 0;
        const check = () =>
          assert.ok(budget.bookedUsd + inFlight <= limit / 100 + 1e-9, `${budget.bookedUsd} + ${inFlight}`);
        const made = calls.map(async ({ most, share, priority, turns }) => {
          for (let n = 0; n < turns; n++) await tick();
          const usd = most / 100;
          let reservation: Reservation;
          try {
            reservation = await budget.reserve(usd, priority, never);
          } catch {
            refused += 1;
            assert.ok(budget.bookedUsd + usd > limit / 100, 'what would have fitted is not refused');
            return;
          }
          inFlight += usd;
          check();
          for (let n = 0; n < turns; n++) await tick();
          inFlight -= usd;
          if (share === undefined) reservation.keep();
          else reservation.settle(usd * share);
          check();
        });
        await Promise.all(made);
        assert.equal(refusals.length, refused);
        assert.ok(budget.bookedUsd <= limit / 100);
      }),
      { numRuns: 200 },
    );
  });

  it('lets a call wait as long as others may give back, and refuses it as soon as they cannot', async () => {
    const { budget, refusals } = open(1);
    const first = await budget.reserve(0.8, 0, never);
    const second = follow(budget.reserve(0.5, 0, never));
    const third = follow(budget.reserve(0.9, 0, never));
    await tick();
    assert.deepEqual([second.state, third.state], ['waiting', 'waiting']);
    first.settle(0.2);
    await tick();
    assert.deepEqual([second.state, third.state], ['admitted', 'max-cost']);
    assert.deepEqual(refusals, [
      'the next call could pass max-cost $1.00: $0.2000 was spent, and it may cost $0.9000.',
    ]);
  });

  it('admits what fits exactly, sums of fractions included', async () => {
    const { budget } = open(0.3);
    for (const usd of [0.1, 0.2]) (await budget.reserve(usd, 0, never)).keep();
    assert.equal(budget.bookedUsd, 0.3);
    await budget.reserve(0, 0, never);
    await assert.rejects(budget.reserve(1e-9, 0, never), { code: 'max-cost' });
  });

  it('admits of those that wait and fit the highest priority first, then the oldest', async () => {
    const { budget } = open(1);
    const held = await budget.reserve(1, 0, never);
    const waiting = [0, 0, 1].map((priority) => follow(budget.reserve(0.5, priority, never)));
    held.settle(0);
    await tick();
    assert.deepEqual(
      waiting.map(({ state }) => state),
      ['admitted', 'waiting', 'admitted'],
    );
  });

  it('holds nothing for one that was aborted while it waited', async () => {
    const { budget } = open(1);
    const held = await budget.reserve(1, 0, never);
    const controller = new AbortController();
    const one = follow(budget.reserve(1, 0, controller.signal));
    controller.abort('enough');
    await tick();
    assert.equal(one.state, 'enough');
    held.settle(0);
    await budget.reserve(1, 0, never);
    await assert.rejects(budget.reserve(0, 0, AbortSignal.abort(new Error('before'))), { message: 'before' });
  });

  it('books what nothing was put aside for, says so when all is spent, and refuses what waits', async () => {
    const { budget, refusals } = open(1);
    const held = await budget.reserve(0.6, 0, never);
    const one = follow(budget.reserve(0.6, 0, never));
    budget.book(0.5);
    await tick();
    assert.equal(one.state, 'max-cost');
    budget.book(0.7);
    held.settle(0.1);
    assert.equal(budget.bookedUsd, 1.3);
    assert.equal(refusals.at(-1), 'max-cost $1.00 was spent.');
  });

  it('books a call that cost more than it said it could', async () => {
    const { budget } = open(1);
    (await budget.reserve(0.1, 0, never)).settle(0.95);
    await assert.rejects(budget.reserve(0.1, 0, never), { code: 'max-cost' });
  });
});
