import assert from 'node:assert/strict';
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { query } from '../support/database.ts';
import { databaseIn } from './stored-run.ts';

/** Stores a run of its own once it is told to go. */
const WRITER = `
  import { openSqliteStore } from ${JSON.stringify(import.meta.resolve('../../src/store/sqlite-store.ts'))};
  import { buildCase } from ${JSON.stringify(import.meta.resolve('../support/builders.ts'))};
  import { buildRecord, buildTrialOf, saveTrials } from ${JSON.stringify(import.meta.resolve('./stored-run.ts'))};
  const [, path, id] = process.argv;
  process.stdin.once('data', () => {
    const store = openSqliteStore(path);
    store.startRun(buildRecord({ id }), [buildCase()]);
    saveTrials(store, id, [buildTrialOf('case-1')]);
    store.close();
    process.stdin.destroy();
  });
  process.stdout.write('ready');
`;

function startWriter(test: TestContext, path: string, id: string): ChildProcessWithoutNullStreams {
  const writer = spawn(process.execPath, ['--input-type=module', '--eval', WRITER, path, id]);
  test.after(() => writer.kill('SIGKILL'));
  return writer;
}

describe('a file that is not there yet', () => {
  it('may be made by several processes at the same moment: every run is in it', async (test) => {
    const path = databaseIn(test);
    const ids = ['run-1', 'run-2', 'run-3', 'run-4'];
    const writers = ids.map((id) => startWriter(test, path, id));
    const problems: string[] = [];
    for (const writer of writers) writer.stderr.on('data', (text) => void problems.push(String(text)));
    await Promise.all(writers.map((writer) => once(writer.stdout, 'data')));
    const ends = writers.map((writer) => once(writer, 'close'));
    for (const writer of writers) writer.stdin.write('go');
    const codes = (await Promise.all(ends)).map(([code]) => code);
    assert.deepEqual(codes, [0, 0, 0, 0], problems.join(''));
    assert.deepEqual(
      query(path, 'SELECT id FROM runs ORDER BY id').map(({ id }) => id),
      ids,
    );
    assert.equal(query(path, 'SELECT * FROM judgements').length, 8);
    assert.deepEqual(readdirSync(dirname(path)), ['results.sqlite']);
  });
});
