import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ProviderError } from '../../src/errors.ts';
import { createRequestQueues } from '../../src/model/request-queue.ts';

const { signal } = new AbortController();
const busy = (retryAfterMs: number) => new ProviderError('rate-limit', 'busy', { status: 429, retryAfterMs });

/** @returns how many milliseconds it took. */
async function time(work: Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work;
  return performance.now() - begin;
}

describe('the queues of two services', () => {
  it('share the places of the run', async () => {
    const queues = createRequestQueues(3);
    let running = 0;
    let most = 0;
    const job = (name: string) =>
      queues.of(name).run(0, signal, async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((done) => setTimeout(done, 5));
        running -= 1;
      });
    await Promise.all(['a', 'b', 'a', 'b', 'a', 'b', 'a', 'b'].map(job));
    assert.equal(most, 3);
  });

  it('keep their order together: priority, then age', async () => {
    const queues = createRequestQueues(1);
    const order: string[] = [];
    const job = (service: string, priority: number, name: string) =>
      queues.of(service).run(priority, signal, async () => void order.push(name));
    await Promise.all([
      job('a', 0, '1'),
      job('a', 0, '2'),
      job('b', 0, '3'),
      job('a', 1, '4'),
      job('b', 1, '5'),
    ]);
    assert.deepEqual(order, ['1', '4', '5', '2', '3']);
  });

  it('are held back apart', async () => {
    const queues = createRequestQueues(4);
    await assert.rejects(
      queues.of('a').run(0, signal, () => Promise.reject(busy(150))),
      { message: 'busy' },
    );
    const [limited, free] = await Promise.all([
      time(queues.of('a').run(0, signal, async () => {})),
      time(queues.of('b').run(0, signal, async () => {})),
    ]);
    assert.ok(limited >= 149 && limited < 2_000, `${limited} ms`);
    assert.ok(free < 100, `${free} ms`);
  });
});

describe('a service that wants to be left alone', () => {
  it('is asked once, and then by all who wait', async () => {
    const queue = createRequestQueues(10).of('a');
    const refuse = async () => {
      await new Promise((done) => setTimeout(done, 50));
      throw busy(60);
    };
    await assert.rejects(queue.run(0, signal, refuse));
    let running = 0;
    const atStart: number[] = [];
    const job = () =>
      queue.run(0, signal, async () => {
        running += 1;
        atStart.push(running);
        await new Promise((done) => setTimeout(done, 20));
        running -= 1;
      });
    await Promise.all(Array.from({ length: 5 }, job));
    assert.deepEqual(atStart.slice(0, 2), [1, 1], 'the second starts when the first is back');
  });

  it('is left alone when its headers say that nothing is left', async () => {
    const queue = createRequestQueues(10).of('a');
    queue.heard({ 'x-ratelimit-remaining-requests': '0', 'x-ratelimit-reset-requests': '120ms' }, undefined);
    const ms = await time(queue.run(0, signal, async () => {}));
    assert.ok(ms >= 119 && ms < 2_000, `${ms} ms`);
  });

  it('does not keep those who have been aborted', async () => {
    const queue = createRequestQueues(10).of('a');
    await assert.rejects(queue.run(0, signal, () => Promise.reject(busy(60_000))));
    const run = new AbortController();
    const reason = new Error('enough');
    setTimeout(() => run.abort(reason), 20);
    const begin = performance.now();
    const waiting = Array.from({ length: 3 }, () => queue.run(0, run.signal, async () => 'never'));
    for (const { status, ...rest } of await Promise.allSettled(waiting)) {
      assert.deepEqual([status, rest], ['rejected', { reason }]);
    }
    assert.ok(performance.now() - begin < 2_000, `${performance.now() - begin} ms`);
  });
});
