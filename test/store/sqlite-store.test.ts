import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, it } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { rememberResults } from '../../src/store/remember-results.ts';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';
import { buildCase } from '../support/builders.ts';
import { query } from '../support/database.ts';
import { memoryStore } from '../support/fakes.ts';
import { temporaryFolder } from '../support/run-bundle.ts';
import { describeStore } from './store-contract.ts';
import { buildRecord, buildTrialOf, databaseIn, saveTrials, storeRun } from './stored-run.ts';

describeStore('the SQLite store', (test) => {
  const folder = mkdtempSync(join(tmpdir(), 'agent-judge-test-'));
  const store = openSqliteStore(join(folder, 'results.sqlite'));
  test.after(() => {
    store.close();
    rmSync(folder, { recursive: true });
  });
  return store;
});

for (const [what, room] of [
  ['everything', Number.POSITIVE_INFINITY],
  ['a little', 300],
  ['nothing', 0],
] as const) {
  describeStore(`a store that remembers ${what}`, () => rememberResults(memoryStore(), room));
}

// The fake that other tests rely on keeps the contract, too.
describeStore('the fake in memory', memoryStore);

describe('closing the SQLite store', () => {
  it('is no trouble while another program has the file open', (test) => {
    const path = databaseIn(test);
    const store = openSqliteStore(path);
    store.startRun(buildRecord(), [buildCase()]);
    const viewer = new DatabaseSync(path, { readOnly: true });
    test.after(() => viewer.close());
    assert.equal(viewer.prepare('SELECT * FROM cases').all().length, 1);
    saveTrials(store, 'run-1', [buildTrialOf('case-1')]);
    assert.doesNotThrow(() => store.close());
    assert.equal(query(path, 'SELECT * FROM judgements').length, 2);
  });
});

describe('two runs at once in one SQLite file', () => {
  it('do not disturb each other', async (test) => {
    const path = databaseIn(test);
    const [first, second] = [openSqliteStore(path), openSqliteStore(path)];
    const other = buildRecord({ id: 'run-2' });
    first.startRun(buildRecord(), [buildCase()]);
    second.startRun(other, [buildCase()]);
    saveTrials(first, 'run-1', [buildTrialOf('case-1', 1, [9, 9])]);
    await turn();
    saveTrials(second, 'run-2', [buildTrialOf('case-1', 1, [2, 2])]);
    await turn();
    assert.equal(first.readResults(buildRecord(), [0])[0]?.score, 9);
    assert.doesNotThrow(() => first.close());
    assert.equal(second.readResults(other, [0])[0]?.score, 2);
    second.close();
    assert.deepEqual(query(path, 'SELECT id FROM runs ORDER BY id'), [{ id: 'run-1' }, { id: 'run-2' }]);
  });
});

describe('a file that cannot be used', () => {
  const refusals = [
    [
      'no database',
      (path: string) => writeFileSync(path, 'this is a text file, long enough to have a header\n'.repeat(40)),
      /not a database/,
    ],
    [
      'of a newer version',
      (path: string) => newerVersion(path),
      /newer version \(its format is 99, this version knows 5\)/,
    ],
    ['of another program', otherProgram, /runs already exists/],
    ['one with a trigger in it', withTrigger, /has a trigger, "gift"/],
    ['a folder', (path: string) => mkdirSync(path), /unable to open/],
    ['in a folder that is not there', () => {}, /unable to open/],
  ] as const;
  for (const [what, prepare, message] of refusals) {
    it(`is refused when it is ${what}, with its path and a way out`, (test) => {
      const folder = what === 'in a folder that is not there' ? 'missing' : '.';
      const path = join(temporaryFolder(test), folder, 'results.sqlite');
      prepare(path);
      assert.throws(
        () => openSqliteStore(path),
        (error: Error) => {
          assert.equal(error.name, 'InternalError');
          assert.match(error.message, message);
          assert.match(error.message, /another "output-directory"/);
          assert.ok(error.message.includes(path), error.message);
          return true;
        },
      );
    });
  }

  it('of a newer version is left as it was', (test) => {
    const path = databaseIn(test);
    newerVersion(path);
    assert.throws(() => openSqliteStore(path));
    assert.deepEqual(query(path, 'PRAGMA user_version'), [{ user_version: 99 }]);
    assert.deepEqual(query(path, 'PRAGMA journal_mode'), [{ journal_mode: 'delete' }]);
    assert.ok(!existsSync(`${path}-wal`));
  });

  it('may be empty: that becomes a database', (test) => {
    const path = databaseIn(test);
    writeFileSync(path, '');
    storeRun(path);
    assert.equal(query(path, 'SELECT * FROM runs').length, 1);
  });
});

function newerVersion(path: string): void {
  const database = new DatabaseSync(path);
  database.exec('CREATE TABLE runs (id TEXT); PRAGMA user_version = 99');
  database.close();
}

function withTrigger(path: string): void {
  openSqliteStore(path).close();
  const database = new DatabaseSync(path);
  database.exec('CREATE TRIGGER gift AFTER INSERT ON judgements BEGIN UPDATE judgements SET score = 10; END');
  database.close();
}

function otherProgram(path: string): void {
  const database = new DatabaseSync(path);
  database.exec('CREATE TABLE runs (distance REAL)');
  database.close();
}
