import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createRequestQueue } from '../support/request-queue.ts';

const { signal } = new AbortController();

it('work that leaves goes on without its place, but no more of it than there are places', async () => {
  const queue = createRequestQueue(2);
  const begun: { leave: () => void; end: () => void }[] = [];
  const all = Array.from({ length: 7 }, () =>
    queue.run(0, signal, (leave) => new Promise<void>((end) => begun.push({ leave, end }))),
  );
  const settled = () => new Promise(setImmediate);
  const leaveAndCount = async (index: number) => {
    begun[index]?.leave();
    begun[index]?.leave();
    await settled();
    return begun.length;
  };
  await settled();
  assert.equal(begun.length, 2);
  assert.deepEqual([await leaveAndCount(0), await leaveAndCount(1), await leaveAndCount(2)], [3, 4, 4]);
  // One without a place comes to its end: nobody gets a place for that, but another may leave now.
  begun[0]?.end();
  await settled();
  assert.equal(begun.length, 4);
  assert.equal(await leaveAndCount(2), 5);
  for (let index = 1; index < all.length; index++) {
    begun[index]?.end();
    await settled();
  }
  await Promise.all(all);
  assert.equal(begun.length, 7);
});
