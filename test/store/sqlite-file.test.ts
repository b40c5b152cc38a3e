import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, it } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';
import { buildCase } from '../support/builders.ts';
import { query } from '../support/database.ts';
import { temporaryFolder } from '../support/run-bundle.ts';
import {
  buildRecord,
  buildTrialOf,
  databaseIn,
  finishStoredRun,
  saveTrials,
  storeRun,
} from './stored-run.ts';

describe('the SQLite file', () => {
  it('shows another program every trial and judgement when the turn in which it was saved is over', async (test) => {
    const path = databaseIn(test);
    const store = openSqliteStore(path);
    store.startRun(buildRecord(), [buildCase()]);
    const count = (table: string) => query(path, `SELECT count(*) AS n FROM ${table}`)[0]?.['n'];
    assert.deepEqual([count('runs'), count('cases'), count('trials')], [1, 1, 0]);
    const { judgements, ...trial } = buildTrialOf('case-1');
    store.saveTrial('run-1', trial);
    await turn();
    assert.deepEqual([count('trials'), count('judgements')], [1, 0]);
    for (const [index, judgement] of judgements.entries()) {
      store.saveJudgement('run-1', judgement);
      await turn();
      assert.equal(count('judgements'), index + 1);
    }
    assert.deepEqual(query(path, 'SELECT status, score FROM cases'), [{ status: null, score: null }]);
    assert.deepEqual(query(path, 'SELECT finished_at, verdict FROM runs'), [
      { finished_at: null, verdict: null },
    ]);
    store.close();
  });

  it('is a single file at the end, with nothing beside it', (test) => {
    const folder = temporaryFolder(test);
    storeRun(join(folder, 'results.sqlite'));
    assert.deepEqual(readdirSync(folder), ['results.sqlite']);
    assert.deepEqual(query(join(folder, 'results.sqlite'), 'PRAGMA journal_mode'), [
      { journal_mode: 'delete' },
    ]);
  });

  it('is closed soon while another program reads it, and loses nothing', (test) => {
    const path = databaseIn(test);
    const store = openSqliteStore(path);
    store.startRun(buildRecord(), [buildCase()]);
    const reader = new DatabaseSync(path);
    test.after(() => reader.close());
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM runs').get();
    saveTrials(store, 'run-1', [buildTrialOf('case-1')]);
    const begin = performance.now();
    store.close();
    // The verdict waits for this, and of a cancelled run there is little time to tell it.
    assert.ok(performance.now() - begin < 3_000, `${performance.now() - begin} ms`);
    assert.deepEqual(query(path, 'SELECT count(*) AS n FROM trials'), [{ n: 1 }]);
  });

  it('is whole, strict and linked by foreign keys', (test) => {
    const path = databaseIn(test);
    storeRun(path);
    assert.deepEqual(query(path, 'PRAGMA integrity_check'), [{ integrity_check: 'ok' }]);
    assert.deepEqual(query(path, 'PRAGMA foreign_key_check'), []);
    assert.deepEqual(query(path, 'PRAGMA user_version'), [{ user_version: 5 }]);
    const tables = query(
      path,
      "SELECT name, strict FROM pragma_table_list WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name",
    );
    assert.deepEqual(tables, [
      { name: 'agno_eval_runs', strict: 0 },
      { name: 'cases', strict: 1 },
      { name: 'checks', strict: 1 },
      { name: 'criterion_results', strict: 1 },
      { name: 'judgements', strict: 1 },
      { name: 'runs', strict: 1 },
      { name: 'tool_calls', strict: 1 },
      { name: 'trials', strict: 1 },
    ]);
    const links = ['cases', 'trials', 'judgements'].map((table) => [
      table,
      [...new Set(query(path, `PRAGMA foreign_key_list(${table})`).map((link) => link['table']))],
    ]);
    assert.deepEqual(links, [
      ['cases', ['runs']],
      ['trials', ['cases']],
      ['judgements', ['trials']],
    ]);
  });

  it('tells of a run what was asked, of whom, from where, and what came out', (test) => {
    const path = databaseIn(test);
    const record = buildRecord({
      provenance: {
        repository: 'o/r',
        commit: 'abc',
        ref: 'refs/pull/7/merge',
        event: 'pull_request',
        pullRequest: 7,
        workflow: 'CI',
        workflowRunId: '1001',
        workflowRunAttempt: 2,
        job: 'gate',
        actor: 'octocat',
        runUrl: 'https://github.com/o/r/actions/runs/1001',
      },
    });
    const store = openSqliteStore(path);
    store.startRun(record, [buildCase()]);
    saveTrials(store, 'run-1', [buildTrialOf('case-1', 1, [9, 8])]);
    finishStoredRun(store, record, [buildCase()]);
    store.close();
    const [{ criteria, guidelines, config, message, outcome, ...row } = {}] = query(
      path,
      'SELECT * FROM runs',
    );
    assert.deepEqual(JSON.parse(String(criteria)), record.config.gate.criteria);
    assert.deepEqual(JSON.parse(String(guidelines)), []);
    assert.deepEqual(JSON.parse(String(config)), record.config);
    assert.match(String(message), /8\.5/);
    assert.equal(JSON.parse(String(outcome)).verdict.message, message);
    assert.deepEqual(row, {
      id: 'run-1',
      name: 'agent-judge',
      tool_version: '1.2.3',
      started_at: '2026-07-25T17:20:00.000Z',
      finished_at: '2026-07-25T17:20:04.000Z',
      ended: 'completed',
      verdict: 'passed',
      score: 8.5,
      pass_rate: 100,
      average_score: 8.5,
      min_score: 8.5,
      max_score: 8.5,
      standard_deviation: 0,
      cases: 1,
      passed_cases: 1,
      failed_cases: 0,
      errored_cases: 0,
      scoring: 'numeric',
      scale_min: 1,
      scale_max: 10,
      threshold: 7,
      min_pass_rate: null,
      max_errors: 0,
      trials: 1,
      agent_kind: 'openai',
      agent: 'gpt-5.2',
      agent_model: 'gpt-5.2',
      agent_base_url: null,
      instructions: null,
      judge_model: 'gpt-5.2',
      judge_base_url: null,
      judges: JSON.stringify(record.config.judges),
      jury: 'median',
      agent_cost_usd: 0.5,
      judge_cost_usd: 1,
      total_tokens: 330,
      repository: 'o/r',
      commit_sha: 'abc',
      ref: 'refs/pull/7/merge',
      event: 'pull_request',
      pull_request: 7,
      workflow: 'CI',
      workflow_run_id: '1001',
      workflow_run_attempt: 2,
      job: 'gate',
      actor: 'octocat',
      run_url: 'https://github.com/o/r/actions/runs/1001',
      trusted_files: null,
    });
  });

  it('holds several runs', (test) => {
    const path = databaseIn(test);
    storeRun(path, 'run-1');
    storeRun(path, 'run-2');
    const counts = (table: string, column: string) =>
      query(path, `SELECT ${column} AS run, count(*) AS n FROM ${table} GROUP BY 1 ORDER BY 1`);
    for (const [table, column, n] of [
      ['runs', 'id', 1],
      ['cases', 'run_id', 3],
      ['trials', 'run_id', 2],
      ['agno_eval_runs', 'run_id', 1],
    ] as const)
      assert.deepEqual(
        counts(table, column),
        [
          { run: 'run-1', n },
          { run: 'run-2', n },
        ],
        table,
      );
  });
});
