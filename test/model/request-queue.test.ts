import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createRequestQueue } from '../support/request-queue.ts';

const { signal } = new AbortController();
const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('the request queue', () => {
  it('never does more at once than it has places, does everything, and uses every place', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 6 }),
        fc.array(
          fc.record({ priority: fc.integer({ min: 0, max: 2 }), turns: fc.integer({ min: 0, max: 3 }) }),
        ),
        async (places, jobs) => {
          const queue = createRequestQueue(places);
          let running = 0;
          let most = 0;
          const done = await Promise.all(
            jobs.map(({ priority, turns }, index) =>
              queue.run(priority, signal, async () => {
                running += 1;
                most = Math.max(most, running);
                for (let n = 0; n <= turns; n++) await turn();
                running -= 1;
                return index;
              }),
            ),
          );
          assert.deepEqual(done, [...jobs.keys()]);
          assert.equal(most, Math.min(places, jobs.length));
        },
      ),
      { numRuns: 50 },
    );
  });

  it('lets the highest priority go first, and among equals the oldest', async () => {
    const queue = createRequestQueue(1);
    const order: string[] = [];
    const job = (priority: number, name: string) =>
      queue.run(priority, signal, async () => void order.push(name));
    await Promise.all([job(0, 'running'), job(0, 'a'), job(1, 'b'), job(0, 'c'), job(1, 'd'), job(2, 'e')]);
    assert.deepEqual(order, ['running', 'e', 'b', 'd', 'a', 'c']);
  });

  it('gives a place back after work that failed', async () => {
    const queue = createRequestQueue(1);
    const broken = queue.run(0, signal, () => Promise.reject(new Error('no')));
    const next = queue.run(0, signal, async () => 'done');
    await assert.rejects(broken, /no/);
    assert.equal(await next, 'done');
  });
});
