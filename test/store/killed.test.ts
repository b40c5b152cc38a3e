import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, it } from 'node:test';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';
import { query } from '../support/database.ts';
import { temporaryFolder } from '../support/run-bundle.ts';
import { buildRecord } from './stored-run.ts';

/** Saves trials for ever and says each one's number once its turn is over. */
const WRITER = `
  import { openSqliteStore } from ${JSON.stringify(import.meta.resolve('../../src/store/sqlite-store.ts'))};
  import { buildCase } from ${JSON.stringify(import.meta.resolve('../support/builders.ts'))};
  import { buildRecord, buildTrialOf, saveTrials } from ${JSON.stringify(import.meta.resolve('./stored-run.ts'))};
  import { writeSync } from 'node:fs';
  import { setImmediate as turn } from 'node:timers/promises';
  const store = openSqliteStore(process.argv[1]);
  store.startRun(buildRecord(), [buildCase()]);
  for (let number = 1; ; number++) {
    saveTrials(store, 'run-1', [buildTrialOf('case-1', number)]);
    await turn();
    writeSync(1, number + '\\n');
  }
`;

describe('a process that is killed', () => {
  it('leaves every row it had saved, in a file that works on', async (test) => {
    const path = join(temporaryFolder(test), 'results.sqlite');
    const child = spawn(process.execPath, ['--input-type=module', '--eval', WRITER, path], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    test.after(() => child.kill('SIGKILL'));
    const ended = new Promise((done) => child.once('close', (_, signal) => done(signal)));
    let saved = 0;
    for await (const line of createInterface({ input: child.stdout })) {
      saved = Number(line);
      if (saved === 50) child.kill('SIGKILL');
    }
    assert.equal(await ended, 'SIGKILL');
    assert.ok(saved >= 50, `${saved} trials were saved`);

    const store = openSqliteStore(path);
    const [result] = store.readResults(buildRecord(), [0]);
    assert.ok(
      result !== undefined && result.trials.length >= saved,
      `${result?.trials.length} of ${saved} are there`,
    );
    for (const trial of result.trials.slice(0, saved)) assert.equal(trial.judgements.length, 2);
    store.startRun(buildRecord({ id: 'run-2' }), []);
    store.close();

    assert.deepEqual(query(path, 'PRAGMA integrity_check'), [{ integrity_check: 'ok' }]);
    assert.deepEqual(query(path, 'SELECT id, verdict FROM runs ORDER BY id'), [
      { id: 'run-1', verdict: null },
      { id: 'run-2', verdict: null },
    ]);
  });
});
