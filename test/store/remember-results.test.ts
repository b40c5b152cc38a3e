import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rememberResults } from '../../src/store/remember-results.ts';
import { buildCase, buildResults } from '../support/builders.ts';
import { memoryStore } from '../support/fakes.ts';
import { buildRecord } from './stored-run.ts';

/** A store that remembers so many characters; how often it had to read, and of what. */
function openWith(room: number) {
  const read: (readonly number[])[] = [];
  const behind = memoryStore();
  const store = rememberResults(
    {
      ...behind,
      readResults(run, positions) {
        read.push(positions);
        return behind.readResults(run, positions);
      },
    },
    room,
  );
  const results = buildResults([9, 2, 5]);
  store.startRun(
    buildRecord(),
    results.map((result) => result.case),
  );
  return { store, results, read };
}

describe('rememberResults', () => {
  it('gives back what it was given, in the order asked for, without reading', () => {
    const { store, results, read } = openWith(10_000);
    for (const result of results.toReversed()) store.saveCase('run-1', result);
    assert.deepEqual(store.readResults(buildRecord(), [2, 0]), [results[2], results[0]]);
    assert.deepEqual(read, []);
  });

  it('reads where one of them is not remembered: not given yet, or of another run', () => {
    const { store, results, read } = openWith(10_000);
    for (const result of results.slice(0, 2)) store.saveCase('run-1', result);
    assert.equal(store.readResults(buildRecord(), [0, 2]).length, 2);
    store.startRun(buildRecord({ id: 'run-2' }), [buildCase()]);
    assert.equal(store.readResults(buildRecord({ id: 'run-2' }), [0]).length, 1);
    assert.deepEqual(read, [[0, 2], [0]]);
  });

  it('forgets all once there is no room, and remembers nothing after that', () => {
    const { store, results, read } = openWith(100);
    for (const result of [...results, ...results]) store.saveCase('run-1', result);
    for (const position of [0, 1, 2]) store.readResults(buildRecord(), [position]);
    assert.deepEqual(read, [[0], [1], [2]]);
  });
});
