import assert from 'node:assert/strict';
import { PassThrough, Writable } from 'node:stream';
import { test } from 'node:test';
import { watchStreams } from '../../src/output/watch-streams.ts';

/** A stream whose every write fails so, and which stays open, as those of a process do. */
function failing(code: string): Writable {
  return new Writable({
    autoDestroy: false,
    write(_chunk, _encoding, done) {
      setImmediate(() => done(Object.assign(new Error(`${code}: it failed\n::error::x`), { code })));
    },
  });
}

async function watch(stdout: Writable, stderr: Writable, texts: readonly string[] = ['a', 'b']) {
  const whole = watchStreams(stdout as NodeJS.WriteStream, stderr as NodeJS.WriteStream);
  for (const text of texts) stdout.write(text);
  return whole();
}

test('what cannot be written is told once, in one line', async () => {
  const stderr = new PassThrough();
  assert.equal(await watch(failing('ENOSPC'), stderr), false);
  stderr.end();
  const told = String(Buffer.concat(await stderr.toArray()));
  assert.equal(told, 'Standard output cannot be written: ENOSPC: it failed ::error::x.\n');
});

test('a reader that has seen enough is no fault', async () => {
  const stderr = new PassThrough();
  assert.equal(await watch(failing('EPIPE'), stderr), true);
  assert.equal(stderr.readableLength, 0);
});

test('where nobody can be told, nothing is', async () => {
  assert.equal(await watch(failing('ENOSPC'), failing('ENOSPC')), false);
  const stderr = failing('EIO');
  stderr.write('x');
  assert.equal(await watch(new PassThrough(), stderr), true);
});

test('what was written is on its way before it is said to be', async () => {
  const written: string[] = [];
  const slow = new Writable({
    decodeStrings: false,
    write(chunk: string, _encoding, done) {
      setTimeout(() => done(void written.push(chunk)), 5);
    },
  });
  assert.equal(await watch(slow, new PassThrough()), true);
  assert.deepEqual(written.slice(0, 2), ['a', 'b']);
});
