import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { ProviderError } from '../../src/errors.ts';
import { type Budget, createBudget, type Reservation } from '../../src/model/budget.ts';

function open(limitUsd: number) {
  const refusals: string[] = [];
  return { budget: createBudget(limitUsd, (message) => void refusals.push(message)), refusals };
}

function reserved(budget: Budget, usd: number): Reservation {
  const made = budget.reserve(usd);
  assert.ok(made !== undefined, `there is no room for ${usd}`);
  return made;
}

describe('createBudget', () => {
  it('is never passed, whatever is asked for, comes back and ends when; and nobody waits for ever', () => {
    const call = fc.record({
      most: fc.integer({ min: 0, max: 60 }),
      share: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
      isEnd: fc.boolean(),
    });
    const limits = fc.integer({ min: 1, max: 200 });
    fc.assert(
      fc.property(limits, fc.array(call, { maxLength: 40 }), (limit, calls) => {
        const { budget, refusals } = open(limit / 100);
        const inFlight: { usd: number; share: number | undefined; reservation: Reservation }[] = [];
        let refused = 0;
        const end = () => {
          const { usd = 0, share, reservation } = inFlight.shift() ?? {};
          if (share === undefined) reservation?.keep();
          else reservation?.settle(usd * share);
        };
        for (const { most, share, isEnd } of calls) {
          const usd = most / 100;
          if (isEnd) end();
          try {
            const reservation = budget.reserve(usd);
            if (reservation === undefined) assert.ok(inFlight.length > 0, 'somebody may give back');
            else inFlight.push({ usd, share, reservation });
          } catch (thrown) {
            assert.equal((thrown as ProviderError).code, 'max-cost');
            refused += 1;
            assert.ok(budget.bookedUsd + usd > limit / 100, 'what would have fitted is not refused');
          }
          const aside = inFlight.reduce((sum, one) => sum + one.usd, 0);
          assert.ok(budget.bookedUsd + aside <= limit / 100 + 1e-9, `${budget.bookedUsd} + ${aside}`);
        }
        while (inFlight.length > 0) end();
        assert.equal(refusals.length, refused);
        assert.ok(budget.bookedUsd <= limit / 100);
      }),
      { numRuns: 500 },
    );
  });

  it('has no room as long as others may give back, and refuses as soon as they cannot', () => {
    const { budget, refusals } = open(1);
    const first = reserved(budget, 0.8);
    assert.deepEqual([budget.reserve(0.5), budget.reserve(0.9)], [undefined, undefined]);
    first.settle(0.2);
    reserved(budget, 0.5);
    assert.throws(() => budget.reserve(0.9), { code: 'max-cost' });
    assert.deepEqual(refusals, [
      'the next call could pass max-cost $1.00: $0.2000 was spent, and it may cost $0.9000.',
    ]);
  });

  it('admits what fits exactly, sums of fractions included', () => {
    const { budget } = open(0.3);
    for (const usd of [0.1, 0.2]) reserved(budget, usd).keep();
    assert.equal(budget.bookedUsd, 0.3);
    reserved(budget, 0);
    assert.throws(() => budget.reserve(1e-9), { code: 'max-cost' });
  });

  it('books what nothing was put aside for, and says so when all is spent', () => {
    const { budget, refusals } = open(1);
    const held = reserved(budget, 0.6);
    assert.equal(budget.reserve(0.6), undefined);
    budget.book(0.5);
    assert.throws(() => budget.reserve(0.6), { code: 'max-cost' });
    budget.book(0.7);
    held.settle(0.1);
    assert.equal(budget.bookedUsd, 1.3);
    assert.equal(refusals.at(-1), 'max-cost $1.00 was spent.');
  });

  it('books a call that cost more than it said it could', () => {
    const { budget } = open(1);
    reserved(budget, 0.1).settle(0.95);
    assert.throws(() => budget.reserve(0.1), { code: 'max-cost' });
  });
});
