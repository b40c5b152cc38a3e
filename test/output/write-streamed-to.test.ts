import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { writeStreamedTo } from '../../src/output/write-streamed-to.ts';
import { buildResults } from '../support/builders.ts';

const PIECE = 'x'.repeat(70_000);
const file = { begin: 'begin', add: () => PIECE, end: () => 'end' };
const results = buildResults(Array.from({ length: 40 }, () => 9));

test('writes no faster than it is read, and leaves no listener behind', async () => {
  const stream = new PassThrough();
  const warnings: string[] = [];
  const warned = (warning: Error) => warnings.push(warning.message);
  process.on('warning', warned);
  const read = stream.toArray();
  await writeStreamedTo(stream, file, results);
  assert.equal(stream.listenerCount('drain'), 0);
  stream.end();
  assert.equal(Buffer.concat(await read).toString(), `begin${PIECE.repeat(40)}end`);
  process.off('warning', warned);
  assert.deepEqual(warnings, []);
});

test('ends where nobody reads any more', async () => {
  const stream = new PassThrough();
  setTimeout(() => stream.destroy(), 20);
  await writeStreamedTo(stream, file, results);
  assert.equal(stream.writable, false);
});
