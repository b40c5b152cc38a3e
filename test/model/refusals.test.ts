import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createRefusals } from '../../src/model/refusals.ts';

/** Feeds a hundred requests that follow each other so many milliseconds apart; every so manieth is refused. */
function feed(
  refusals: ReturnType<typeof createRefusals>,
  from: number,
  { each, every, retryAfterMs }: { each: number; every: number; retryAfterMs?: number },
): number {
  let now = from;
  for (let n = 1; n <= 100; n++) {
    now += each;
    refusals.ended(n % every === 0 ? { retryAfterMs } : undefined, 10, now);
  }
  return now;
}

describe('refusals', () => {
  it('have no floor while nobody slowed down', () => {
    const refusals = createRefusals();
    let now = 0;
    for (let n = 0; n < 20; n++) now = feed(refusals, now, { each: 1, every: 10 });
    assert.equal(refusals.floor, undefined);
  });

  it('have one where half the pace did not help, and from there the pace grows', () => {
    const refusals = createRefusals();
    const fast = feed(refusals, 0, { each: 1, every: 10 });
    const slow = feed(refusals, fast, { each: 3, every: 10 });
    const floor = refusals.floor;
    assert.ok(floor !== undefined && floor.rate > 0.9 && floor.rate < 1.1, JSON.stringify(floor));
    assert.equal(floor.inFlight, 10);
    feed(refusals, slow, { each: 1, every: 10 });
    assert.ok((refusals.floor?.rate ?? 0) > 1.4, JSON.stringify(refusals.floor));
  });

  it('have none where it helped', () => {
    const refusals = createRefusals();
    const fast = feed(refusals, 0, { each: 1, every: 5 });
    feed(refusals, fast, { each: 3, every: 34 });
    assert.equal(refusals.floor, undefined);
  });

  for (const [what, limited] of [
    ['are many', { each: 3, every: 2 }],
    ['name a time', { each: 3, every: 10, retryAfterMs: 1_000 }],
    ['come all in a row', { each: 3, every: 1 }],
  ] as const) {
    it(`have none where they ${what}: that is a limit`, () => {
      const refusals = createRefusals();
      const fast = feed(refusals, 0, { each: 1, every: 10 });
      feed(refusals, fast, limited);
      assert.equal(refusals.floor, undefined);
    });
    it(`lose it when they ${what}`, () => {
      const refusals = createRefusals();
      const slow = feed(refusals, feed(refusals, 0, { each: 1, every: 10 }), { each: 3, every: 10 });
      assert.ok(refusals.floor);
      feed(refusals, slow, limited);
      assert.equal(refusals.floor, undefined);
    });
  }
});
