import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createBudget, type Reservation } from '../../src/model/budget.ts';
import { createRequestQueue } from '../support/request-queue.ts';

const { signal } = new AbortController();
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('work that needs more than a place', () => {
  it('waits without one: of those that are admitted the highest priority goes first, then the oldest', async () => {
    const queue = createRequestQueue(1);
    const order: string[] = [];
    let open = false;
    const run = (name: string, priority: number, admit?: () => boolean) =>
      queue.run(priority, signal, async () => void order.push(name), admit);
    const held = queue.run(0, signal, turn);
    const all = [
      run('denied', 0, () => open),
      run('denied judge', 1, () => open),
      run('agent', 0),
      run('judge', 1, () => true),
    ];
    await Promise.all([held, ...all.slice(2)]);
    assert.deepEqual(order, ['judge', 'agent']);
    open = true;
    await queue.run(0, signal, turn);
    await Promise.all(all);
    assert.deepEqual(order.slice(2), ['denied judge', 'denied']);
  });

  it('is refused with what its admission throws, at once or later, and keeps nothing', async () => {
    const queue = createRequestQueue(1);
    const refuse = () => {
      throw new Error('never');
    };
    await assert.rejects(queue.run(0, signal, turn, refuse), /never/);
    const held = queue.run(0, signal, turn);
    await assert.rejects(queue.run(0, signal, turn, refuse), /never/);
    await held;
    assert.equal(await queue.run(0, signal, async () => 'free'), 'free');
  });

  it('is let go soon when its signal aborts, though nobody comes back', async () => {
    const queue = createRequestQueue(1);
    const run = new AbortController();
    const waiting = queue.run(0, run.signal, turn, () => false);
    run.abort(new Error('enough'));
    await assert.rejects(waiting, /enough/);
  });

  it('is asked no more often than needed when thousands wait, and goes in the order of arrival', async () => {
    const queue = createRequestQueue(20);
    const budget = createBudget(2, () => {});
    const order: number[] = [];
    let asked = 0;
    const all = Array.from({ length: 1_000 }, (_, number) => {
      let reservation: Reservation | undefined;
      async function work(): Promise<void> {
        order.push(number);
        await turn();
        reservation?.settle(0);
      }
      return queue.run(0, signal, work, () => {
        asked += 1;
        reservation = budget.reserve(1);
        return reservation !== undefined;
      });
    });
    await Promise.all(all);
    assert.deepEqual(
      order,
      all.map((_, number) => number),
    );
    assert.ok(asked < 100_000, `${asked} times`);
  });

  it('goes soon where it is admitted, or aborted, behind many that are not', async () => {
    const queue = createRequestQueue(3);
    const run = new AbortController();
    const one = new AbortController();
    const waiting = Array.from({ length: 200 }, () => queue.run(0, run.signal, turn, () => false));
    let open = false;
    const last = queue.run(
      0,
      signal,
      async () => 'done',
      () => open,
    );
    const aborted = queue.run(0, one.signal, turn, () => false);
    open = true;
    one.abort(new Error('late'));
    const comeBack = setInterval(() => queue.run(1, signal, turn), 20);
    const ends = Promise.all([last, assert.rejects(aborted, /late/)]);
    assert.deepEqual(await ends.finally(() => clearInterval(comeBack)), ['done', undefined]);
    run.abort(new Error('enough'));
    for (const { status } of await Promise.allSettled(waiting)) assert.equal(status, 'rejected');
  });

  it('never passes a budget, and is all done or refused', async () => {
    const call = fc.record({ most: fc.nat(60), share: fc.nat(100), priority: fc.nat(1), turns: fc.nat(3) });
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 1, max: 5 }),
        fc.array(call, { maxLength: 30 }),
        async (limit, places, calls) => {
          let refused = 0;
          const budget = createBudget(limit / 100, () => {
            refused += 1;
          });
          const queue = createRequestQueue(places);
          let aside = 0;
          const ends = await Promise.allSettled(
            calls.map(({ most, share, priority, turns }) => {
              const usd = most / 100;
              let reservation: Reservation | undefined;
              async function work(): Promise<void> {
                aside += usd;
                assert.ok(budget.bookedUsd + aside <= limit / 100 + 1e-9, `${budget.bookedUsd} + ${aside}`);
                for (let n = 0; n < turns; n++) await turn();
                aside -= usd;
                reservation?.settle((usd * share) / 100);
              }
              return queue.run(priority, signal, work, () => {
                reservation = budget.reserve(usd);
                return reservation !== undefined;
              });
            }),
          );
          assert.equal(ends.filter(({ status }) => status === 'rejected').length, refused);
          assert.ok(budget.bookedUsd <= limit / 100);
        },
      ),
      { numRuns: 100 },
    );
  });
});
