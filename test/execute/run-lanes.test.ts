import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setImmediate as tick } from 'node:timers/promises';
import fc from 'fast-check';
import { runLanes } from '../../src/execute/run-lanes.ts';

const never = () => false;
const range = (length: number) => Array.from({ length }, (_, index) => index);

describe('runLanes', () => {
  it('does every item once, in order of their start, and as many at a time as it may', async () => {
    const arbitrary = fc.record({
      delays: fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 25 }),
      lanes: fc.integer({ min: 1, max: 8 }),
    });
    await fc.assert(
      fc.asyncProperty(arbitrary, async ({ delays, lanes }) => {
        const started: number[] = [];
        const finished: number[] = [];
        let underWay = 0;
        let most = 0;
        await runLanes(delays.entries(), lanes, never, async ([index, delay]) => {
          started.push(index);
          underWay += 1;
          most = Math.max(most, underWay);
          for (let n = 0; n < delay; n++) await tick();
          underWay -= 1;
          finished.push(index);
        });
        assert.deepEqual(started, range(delays.length));
        assert.deepEqual(
          finished.toSorted((a, b) => a - b),
          range(delays.length),
        );
        assert.equal(most, Math.min(lanes, delays.length));
      }),
      { numRuns: 60 },
    );
  });

  it('has nothing to do for no items', async () => {
    await runLanes([], 3, never, () => assert.fail('there is nothing'));
  });

  it('takes items as it goes, not all at once', async () => {
    let drawn = 0;
    function* items() {
      for (const item of range(10)) {
        drawn += 1;
        yield item;
      }
    }
    await runLanes(items(), 2, never, async (item) => {
      assert.ok(drawn <= item + 2, `${drawn} were drawn when ${item} started`);
      await tick();
    });
    assert.equal(drawn, 10);
  });

  it('starts nothing further once it is over, and waits for what is under way', async () => {
    let over = false;
    const started: number[] = [];
    const finished: number[] = [];
    await runLanes(
      range(10),
      3,
      () => over,
      async (item) => {
        started.push(item);
        if (item === 4) over = true;
        for (let n = 0; n < 5; n++) await tick();
        finished.push(item);
      },
    );
    assert.ok(started.length >= 5 && started.length <= 6, `started ${started}`);
    assert.deepEqual(finished.toSorted(), started.toSorted());
  });

  it('starts nothing at all when it is over from the start', async () => {
    await runLanes(
      range(3),
      2,
      () => true,
      () => assert.fail('nothing must start'),
    );
  });

  it('throws what the work throws, after every lane has come to rest, and starts nothing further', async () => {
    const started: number[] = [];
    const finished: number[] = [];
    const lanes = runLanes(range(10), 3, never, async (item) => {
      started.push(item);
      if (item === 1) throw new Error('item 1 broke');
      for (let n = 0; n < 5; n++) await tick();
      finished.push(item);
    });
    await assert.rejects(lanes, { message: 'item 1 broke' });
    assert.deepEqual(started, [0, 1, 2]);
    assert.deepEqual(finished, [0, 2]);
  });

  it('throws what was thrown first, whichever lane it came from', async () => {
    const lanes = runLanes([5, 1, 3], 3, never, async (delay) => {
      for (let n = 0; n < delay; n++) await tick();
      throw new Error(`broke after ${delay}`);
    });
    await assert.rejects(lanes, { message: 'broke after 1' });
  });
});
