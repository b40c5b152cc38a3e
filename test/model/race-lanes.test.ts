import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Lane, type LaneEnd, raceLanes } from '../../src/model/race-lanes.ts';

/** A race whose lanes end when the test says so. */
function race() {
  const lanes: { lane: Lane; end: (result: string, isFinal?: boolean) => void }[] = [];
  let abandoned = 0;
  const result = raceLanes<string>(
    (lane) => {
      const { promise, resolve } = Promise.withResolvers<LaneEnd<string>>();
      lanes.push({ lane, end: (value, isFinal = true) => resolve({ result: value, isFinal }) });
      return promise;
    },
    () => {
      abandoned += 1;
    },
  );
  const at = (index: number) => {
    const found = lanes[index];
    assert.ok(found, `lane ${index} was not begun`);
    return found;
  };
  return { result, at, lanes, abandoned: () => abandoned };
}

describe('raceLanes', () => {
  it('has one lane where none is late, final or not', async () => {
    const { result, at, abandoned } = race();
    assert.deepEqual(
      [at(0).lane.isFirst, at(0).lane.isAlone(), at(0).lane.isReplaced()],
      [true, true, false],
    );
    at(0).end('failed', false);
    assert.equal(await result, 'failed');
    assert.equal(abandoned(), 0);
  });

  it('begins one lane beside each, once', () => {
    const { at, lanes } = race();
    at(0).lane.replace();
    at(0).lane.replace();
    at(1).lane.replace();
    assert.equal(lanes.length, 3);
    assert.deepEqual(
      lanes.map(({ lane }) => [lane.isFirst, lane.isAlone(), lane.isReplaced()]),
      [
        [true, false, true],
        [false, false, true],
        [false, false, false],
      ],
    );
  });

  for (const winner of [0, 1]) {
    it(`takes what lane ${winner} comes to, and abandons the other`, async () => {
      const { result, at, abandoned } = race();
      at(0).lane.replace();
      at(winner).end('first');
      assert.equal(await result, 'first');
      assert.equal(abandoned(), 1);
      at(1 - winner).end('second');
      at(1 - winner).lane.replace();
    });
  }

  it('waits for the others after a result that is not final, and takes the last of all', async () => {
    const { result, at, abandoned } = race();
    at(0).lane.replace();
    at(1).end('busy', false);
    await new Promise(setImmediate);
    assert.equal(at(0).lane.isAlone(), true);
    at(0).end('reset', false);
    assert.equal(await result, 'reset');
    assert.equal(abandoned(), 0);
  });

  it('begins nothing after its end', async () => {
    const { result, at, lanes } = race();
    at(0).lane.replace();
    at(0).end('done');
    await result;
    at(1).lane.replace();
    assert.equal(lanes.length, 2);
  });
});
