import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { after, describe, it } from 'node:test';
import { query } from '../support/database.ts';
import { storeManyRuns } from '../support/many-runs.ts';
import { temporaryFolder } from '../support/run-bundle.ts';

const DOCUMENT = readFileSync(resolve(import.meta.dirname, '../../docs/queries.md'), 'utf8');

/** The queries with the columns that the sentence after each of them names. */
const QUERIES = [...DOCUMENT.matchAll(/```sql\n([\s\S]*?)```\n\nGives ((?:`\w+`(?:, )?)+)/g)].map(
  ([, sql = '', columns = '']) => ({
    sql,
    columns: columns.match(/\w+/g) ?? [],
  }),
);
const COMMANDS = [...DOCUMENT.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, command = '']) => command);

function find(part: string): string {
  const found = QUERIES.filter(({ sql }) => sql.includes(part));
  assert.equal(found.length, 1, part);
  return found[0]?.sql ?? '';
}

describe('docs/queries.md', () => {
  const path = join(temporaryFolder({ after }), 'results.sqlite');
  storeManyRuns(path);

  it('names the columns of every query', () => {
    assert.equal(QUERIES.length, DOCUMENT.match(/^```sql$/gm)?.length);
    assert.ok(QUERIES.length >= 20);
  });

  for (const { sql, columns } of QUERIES) {
    it(`finds something with: ${sql.replace(/\s+/g, ' ').slice(0, 60)}`, () => {
      const [first] = query(path, sql);
      assert.deepEqual(Object.keys(first ?? {}), columns);
    });
  }

  it('is right about the newest run', () => {
    const worst = query(path, find('FROM failing_cases\nWHERE'));
    assert.deepEqual(
      worst.map((row) => [row['case_id'], row['score'], row['line']]),
      [
        ['case-1', 5, 1],
        ['case-3', 6.125, 3],
      ],
    );
    assert.deepEqual(query(path, find('AS tag, count(*)')), [
      { tag: 'easy', cases: 2, passed: 0, pass_rate: 0, score: 5.56 },
      { tag: 'maths', cases: 4, passed: 1, pass_rate: 25, score: 6.54 },
    ]);
    const compared = query(path, find('row_number()'));
    assert.deepEqual(
      compared.map((row) => [row['case_id'], row['status_before'], row['status_now'], row['change']]),
      [
        ['case-4', 'passed', 'errored', null],
        ['case-1', 'passed', 'failed', -4.25],
        ['case-3', 'passed', 'failed', -3.125],
        ['case-2', 'failed', 'passed', 5],
      ],
    );
  });

  it('can be followed with Node as it is written', () => {
    const [command = ''] = COMMANDS.filter((one) => one.startsWith('node '));
    assert.match(runShell(command), /case-2.*case-1.*case-3/s);
  });

  it('can be followed with the sqlite3 command, every query', (t) => {
    if (spawnSync('sqlite3', ['--version']).status !== 0) {
      t.skip('there is no sqlite3 on this machine: apt-get install sqlite3');
      return;
    }
    const [command = ''] = COMMANDS.filter((one) => one.startsWith('sqlite3 '));
    assert.match(runShell(command), /case-2.*case-1.*case-3/s);
    for (const { sql } of QUERIES)
      assert.notEqual(execFileSync('sqlite3', [path, sql], { encoding: 'utf8' }), '');
  });

  function runShell(command: string): string {
    // `node` is the one that runs this, whatever else the machine has.
    const PATH = `${dirname(process.execPath)}:${process.env['PATH']}`;
    const env = { ...process.env, PATH };
    return execFileSync('sh', ['-c', command], { cwd: dirname(path), encoding: 'utf8', env });
  }
});
