import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { describe, it } from 'node:test';
import { loadCase, loadRun } from '../../src/load-run.ts';
import { openStoredRuns } from '../../src/store/stored-runs.ts';
import { databaseIn, storeRun } from './stored-run.ts';

const ESCAPE = '\u001b]0;owned\u0007';

/** What somebody did to a database, and what is said of it. */
const FORGED: readonly [what: string, sql: string, values: readonly string[], problem: RegExp][] = [
  ['a state', set('$.verdict.state'), [ESCAPE], /"outcome" of run run-1 .*verdict\.state: Invalid option/],
  ['a figure', set('$.summary.score'), [ESCAPE], /summary\.score: Invalid input: expected number/],
  ['a count', set('$.summary.cases'), ['3'], /summary\.cases: Invalid input: expected number/],
  [
    'what was needed',
    set('$.verdict.requirements[0].needed'),
    [ESCAPE],
    /requirements\.0\.needed: is no figure/,
  ],
  ['the end', set('$.finishedAt'), ['now'], /finishedAt: Invalid input/],
  ['why it ended', set('$.earlyEnd'), [ESCAPE], /earlyEnd: Invalid input/],
  ['the configuration', "UPDATE runs SET config = '{}'", [], /"config" of run run-1 .*name: Invalid input/],
  ['its JSON', "UPDATE runs SET config = '{'", [], /"config" of run run-1 .*JSON/],
  ['trusted files', "UPDATE runs SET trusted_files = '[]'", [], /"trusted_files" .*Invalid input/],
  [
    'what its id belongs to',
    `UPDATE runs SET id = '${ESCAPE}\n::error::', config = '[]'`,
    [],
    /run ␛\]0;owned� ::error:: /,
  ],
  ['a time', "UPDATE runs SET started_at = 'soon'", [], /started_at: is no time/],
];

function set(path: string): string {
  return `UPDATE runs SET outcome = json_set(outcome, '${path}', ?)`;
}

function forge(path: string, sql: string, values: readonly string[] = []): void {
  const database = new DatabaseSync(path, { enableForeignKeyConstraints: false });
  database.prepare(sql).run(...values);
  database.close();
}

describe('a database that somebody made', () => {
  for (const [what, sql, values, problem] of FORGED) {
    it(`is refused in one line when ${what} in it is none`, (test) => {
      const path = databaseIn(test);
      storeRun(path);
      forge(path, sql, values);
      for (const read of [() => loadRun(path), () => loadCase(path, 'case-1'), () => openStoredRuns(path)]) {
        assert.throws(read, (error: Error) => {
          assert.equal(error.name, 'InternalError');
          assert.match(error.message, problem);
          assert.ok(error.message.startsWith(`cannot read the results database ${path}: `), error.message);
          assert.ok(!error.message.includes('\n') && !error.message.includes(ESCAPE));
          return true;
        });
      }
    });
  }

  it('is refused when a case brings rules that are none, or a call has no time', (test) => {
    const rules: [string, RegExp][] = [
      [`UPDATE cases SET own_criteria = '[{"name": "a", "threshold": "9"}]'`, /case-1 .*criteria\.0/],
      [`UPDATE cases SET checks = '[{"name": "a"}]'`, /case-1 .*checks\.0/],
      [`UPDATE cases SET tags = '[1]'`, /tags|Invalid input/],
      [`UPDATE judgements SET started_at = 'soon'`, /"started_at" of a call is no time/],
    ];
    for (const [sql, problem] of rules) {
      const path = databaseIn(test);
      storeRun(path);
      forge(path, sql);
      assert.throws(() => loadRun(path), { name: 'InternalError', message: problem }, sql);
      assert.throws(() => loadCase(path, 'case-1'), { name: 'InternalError', message: problem }, sql);
    }
  });

  it('may have more than this version knows of', (test) => {
    const path = databaseIn(test);
    storeRun(path);
    forge(path, set('$.summary.added'), ['later']);
    const { report, close } = loadRun(path);
    close();
    assert.partialDeepStrictEqual(report.summary, { added: 'later' });
  });
});
