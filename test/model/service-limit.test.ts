import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createServiceLimit } from '../../src/model/service-limit.ts';
import {
  concurrencyLimited,
  fixedWindow,
  type SimulatedService,
  simulate,
  tokenBucket,
} from '../support/simulate-service.ts';

/** Uniform in [0, 1), and the same for the same seed. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const MINUTE = 60_000;

function share(
  service: SimulatedService,
  latencyMs: number,
  options: { seed?: number; lateMs?: number } = {},
) {
  return simulate(service, {
    places: 50,
    latencyMs,
    refusalMs: Math.min(50, latencyMs),
    durationMs: 9 * MINUTE,
    warmUpMs: 3 * MINUTE,
    random: seeded(options.seed ?? 1),
    lateMs: options.lateMs ?? 0.5,
  });
}

describe('a limit nobody told us of', () => {
  const said = { retryAfter: true };
  const counted = { headers: true };
  const table: readonly (readonly [string, () => SimulatedService, number])[] = [
    ['a bucket of 100 a second that saves 1', () => tokenBucket(100, 1), 0.9],
    ['a bucket of 100 a second that saves 10', () => tokenBucket(100, 10), 0.95],
    ['a bucket of 100 a second that saves 100', () => tokenBucket(100, 100), 0.95],
    ['a bucket of 100 a second that saves 100, with Retry-After', () => tokenBucket(100, 100, said), 0.95],
    ['a bucket of 100 a second that saves 100, with headers', () => tokenBucket(100, 100, counted), 0.95],
    ['a bucket of 500 a second that saves 500', () => tokenBucket(500, 500), 0.95],
    ['a bucket of 600 a minute that saves 1', () => tokenBucket(10, 1), 0.9],
    ['a bucket of 600 a minute that saves 1, with Retry-After', () => tokenBucket(10, 1, said), 0.9],
    ['a bucket of 600 a minute that saves 600', () => tokenBucket(10, 600), 0.95],
    ['a bucket of 600 a minute that saves 600, with Retry-After', () => tokenBucket(10, 600, said), 0.95],
    ['a bucket of 600 a minute that saves 600, with headers', () => tokenBucket(10, 600, counted), 0.95],
    ['a bucket of 60 a minute that saves 1', () => tokenBucket(1, 1), 0.9],
    ['100 in each second', () => fixedWindow(100, 1_000), 0.95],
    ['100 in each second, with Retry-After in whole seconds', () => fixedWindow(100, 1_000, said), 0.9],
    ['100 in each second, with headers', () => fixedWindow(100, 1_000, counted), 0.95],
    ['10 in each second', () => fixedWindow(10, 1_000), 0.95],
    ['10 in each second, with Retry-After in whole seconds', () => fixedWindow(10, 1_000, said), 0.9],
    ['300 in each 10 seconds', () => fixedWindow(300, 10_000), 0.95],
    ['300 in each 10 seconds, with Retry-After', () => fixedWindow(300, 10_000, said), 0.95],
    ['300 in each 10 seconds, with headers', () => fixedWindow(300, 10_000, counted), 0.95],
    ['600 in each minute', () => fixedWindow(600, MINUTE), 0.95],
    ['600 in each minute, with Retry-After', () => fixedWindow(600, MINUTE, said), 0.95],
    ['600 in each minute, with headers', () => fixedWindow(600, MINUTE, counted), 0.95],
    ['20 in each minute', () => fixedWindow(20, MINUTE), 0.9],
    ['3 at a time', () => concurrencyLimited(3, 50), 0.85],
    ['10 at a time', () => concurrencyLimited(10, 50), 0.8],
  ];
  for (const [what, service, least] of table) {
    it(`is used to at least ${least * 100}%: ${what}`, () => {
      const { share: reached, refused } = share(service(), 50);
      assert.ok(reached >= least, `${reached}`);
      assert.ok(reached <= 1.01, `${reached}: the simulation counts wrongly`);
      assert.ok(refused < 700, `${refused} refused`);
    });
  }

  it('is used to at least 90% soon after somebody else had used it up', () => {
    for (const retryAfterMs of [undefined, 20_000]) {
      const bucket = tokenBucket(100, 20);
      const service: SimulatedService = {
        rate: bucket.rate,
        arrive: (now, inFlight) =>
          now < 20_000 ? { taken: false, retryAfterMs } : bucket.arrive(now, inFlight),
      };
      const { share: reached } = simulate(service, {
        places: 50,
        latencyMs: 50,
        refusalMs: 50,
        warmUpMs: 25_000,
        durationMs: MINUTE,
        random: seeded(1),
      });
      assert.ok(reached >= 0.9, `${reached}`);
    }
  });

  it('is used to at least 90% by slow models too', () => {
    for (const service of [tokenBucket(5, 300), tokenBucket(5, 300, said), fixedWindow(300, MINUTE)]) {
      const { share: reached } = share(service, 5_000);
      assert.ok(reached >= 0.9, `${reached}`);
    }
  });

  it('is not taken for one where requests are refused at random, however slowly they come', () => {
    for (const refusedShare of [0.005, 0.013, 0.05, 0.1, 0.2]) {
      const random = seeded(3);
      const service: SimulatedService = { rate: 1, arrive: () => ({ taken: random() >= refusedShare }) };
      const { share: reached } = share(service, 50);
      // Places and latency allow for one request per millisecond.
      assert.ok(reached > 0.4, `${reached} with ${refusedShare} refused`);
    }
  });

  it('is kept, and used, whatever it is and however long answers take', () => {
    const latency = fc.integer({ min: 20, max: 300 });
    const perSecond = fc.integer({ min: 5, max: 100 });
    const bucket = fc.tuple(perSecond, fc.integer({ min: 5, max: 200 }), fc.boolean()).map(
      ([rate, burst, headers]) =>
        () =>
          tokenBucket(rate, burst, { headers }),
    );
    const windows = fc.tuple(perSecond, fc.constantFrom(1_000, 10_000), fc.boolean()).map(
      ([rate, ms, headers]) =>
        () =>
          fixedWindow((rate * ms) / 1_000, ms, { headers }),
    );
    fc.assert(
      fc.property(fc.oneof(bucket, windows), latency, fc.nat(), (service, latencyMs, seed) => {
        const result = share(service(), latencyMs, { seed });
        assert.ok(result.mostInFlight <= 50, `${result.mostInFlight} in flight`);
        // Nobody is forgotten: after the longest window there is always a start again.
        assert.ok(result.longestGapMs <= 25_000, `nothing was started for ${result.longestGapMs} ms`);
        assert.ok(result.share >= 0.9, `${result.share}`);
      }),
      { numRuns: 25, seed: 7 },
    );
  });
});

describe('the window', () => {
  const limitOf = (places: number) => createServiceLimit(places, () => 0.5);

  it('is all places as long as nothing is refused, and nothing is waited for', () => {
    const limit = limitOf(3);
    for (let n = 0; n < 3; n++) {
      assert.ok(limit.nextStart(n) <= n);
      limit.started(n);
    }
    assert.equal(limit.nextStart(3), Number.POSITIVE_INFINITY);
  });

  it('is not made smaller by a service that is broken', () => {
    const limit = limitOf(10);
    for (let n = 0; n < 100; n++) {
      limit.ended(limit.started(n), { kind: n % 2 === 0 ? 'failed' : 'answered' }, n + 0.5);
    }
    for (let n = 0; n < 10; n++) limit.started(100);
    assert.equal(limit.nextStart(100), Number.POSITIVE_INFINITY);
  });

  it('shrinks once for all refusals of an episode, and lets one request find out whether it is over', () => {
    const limit = limitOf(10);
    for (let n = 0; n < 20; n++) limit.ended(limit.started(n), { kind: 'answered' }, n + 1);
    const starts = Array.from({ length: 10 }, () => limit.started(100));
    for (const start of starts.slice(4)) limit.ended(start, { kind: 'limited' }, 110);
    for (const start of starts.slice(0, 4)) limit.ended(start, { kind: 'answered' }, 120);
    const probeAt = limit.nextStart(120);
    assert.ok(probeAt > 120 && probeAt < 1_000, `${probeAt}`);
    const probe = limit.started(probeAt);
    assert.ok(limit.nextStart(probeAt) > probeAt);
    limit.ended(probe, { kind: 'answered' }, probeAt + 5);
    assert.ok(limit.nextStart(probeAt + 60) <= probeAt + 60);
  });

  it('is closed for as long as a refusal asks, and hardly longer', () => {
    const limit = limitOf(10);
    limit.ended(limit.started(0), { kind: 'limited', retryAfterMs: 5_000 }, 10);
    const at = limit.nextStart(10);
    assert.ok(at >= 5_010 && at <= 5_110, `${at}`);
  });

  it('waits for a renewal when the service says that nothing is left', () => {
    const requests = createServiceLimit(10, () => 0);
    requests.told({ requests: { remaining: 0, resetMs: 800 } }, undefined, 100);
    assert.equal(requests.nextStart(100), 900);
    const tokens = createServiceLimit(10, () => 0);
    tokens.told({ tokens: { remaining: 900, resetMs: 700, limit: 100_000 } }, 1_000, 100);
    assert.equal(tokens.nextStart(100), 800);
  });

  it('does not spread a limit by the day over the day', () => {
    const limit = limitOf(10);
    for (const remaining of [0, 20]) {
      limit.told({ requests: { remaining, resetMs: 20_000_000, limit: 200 } }, undefined, 100);
      limit.ended(limit.started(100), { kind: 'answered' }, 150);
      assert.ok(limit.nextStart(150) <= 150);
    }
  });

  it('spreads the last quarter over the time until it is renewed', () => {
    const limit = limitOf(10);
    limit.told({ requests: { remaining: 10, resetMs: 5_000, limit: 100 } }, undefined, 100);
    limit.started(100);
    assert.equal(limit.nextStart(100), 600);
  });

  it('goes on at once where much is left', () => {
    const limit = limitOf(10);
    limit.told({ requests: { remaining: 900, resetMs: 60_000, limit: 1_000 } }, undefined, 100);
    assert.ok(limit.nextStart(100) <= 100);
  });
});
