import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { describe, it } from 'node:test';
import { parse } from 'csv-parse/sync';
import { renderCsv } from '../../src/report/render-csv.ts';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';
import { buildCall, buildCase, buildReport } from '../support/builders.ts';
import { query } from '../support/database.ts';
import { storeManyRuns } from '../support/many-runs.ts';
import {
  buildRecord,
  buildTrialOf,
  databaseIn,
  finishStoredRun,
  readAll,
  saveTrials,
  storeRun,
} from './stored-run.ts';

describe('the views', () => {
  it('show all results, and the failing ones worst first', (test) => {
    const path = databaseIn(test);
    storeRun(path);
    const columns =
      'case_id, status, score, threshold, prompt, first_output, trials, average_agent_latency_ms AS ms';
    assert.deepEqual(query(path, `SELECT ${columns} FROM case_results`), [
      {
        case_id: 'case-1',
        status: 'passed',
        score: 8.5,
        threshold: 7,
        prompt: 'prompt 0',
        first_output: 'It is 4.',
        trials: 1,
        ms: 50,
      },
      {
        case_id: 'case-2',
        status: 'failed',
        score: 2.5,
        threshold: 7,
        prompt: 'prompt 1',
        first_output: 'It is 4.',
        trials: 1,
        ms: 50,
      },
      {
        case_id: 'case-3',
        status: 'errored',
        score: null,
        threshold: 7,
        prompt: 'prompt 2',
        first_output: null,
        trials: 0,
        ms: null,
      },
    ]);
    assert.deepEqual(query(path, 'SELECT case_id, reason FROM failing_cases'), [
      { case_id: 'case-2', reason: 'Worth 2 points.' },
    ]);
  });

  it('sum up the cost of a case where every price is known, and find the newest run', (test) => {
    const path = databaseIn(test);
    storeManyRuns(path);
    const [known] = query(path, "SELECT * FROM case_results WHERE case_id = 'case-1' AND run_id = 'run-1'");
    assert.deepEqual(
      ['agent_cost_usd', 'judge_cost_usd', 'total_tokens'].map((name) => known?.[name]),
      [0.02, 0.016, 1100],
    );
    const database = new DatabaseSync(path);
    database.exec(
      "UPDATE judgements SET cost_usd = NULL WHERE case_id = 'case-1' AND trial = 1 AND judge = 'mild'",
    );
    database.exec("UPDATE trials SET cost_usd = NULL, attempts = 0 WHERE case_id = 'case-1' AND number = 2");
    database.close();
    const [unknown] = query(path, "SELECT * FROM case_results WHERE case_id = 'case-1' AND run_id = 'run-1'");
    assert.deepEqual([unknown?.['agent_cost_usd'], unknown?.['judge_cost_usd']], [0.01, null]);
    assert.deepEqual(query(path, 'SELECT id FROM newest_run'), [{ id: 'run-3' }]);
  });

  it('have the figures of results.csv, those of a case for which nothing was called, too', (test) => {
    const path = databaseIn(test);
    const record = buildRecord();
    const cases = [0, 1, 2, 3].map((position) => buildCase({ position, prompt: `prompt ${position}` }));
    const [recorded, judgement] = [buildTrialOf('case-2'), buildTrialOf('case-3').judgements[0]];
    const store = openSqliteStore(path);
    store.startRun(record, cases);
    saveTrials(store, record.id, [
      buildTrialOf('case-1', 1, [2, 3]),
      { ...recorded, call: undefined },
      {
        ...buildTrialOf('case-3'),
        call: buildCall({ costUsd: undefined }),
        judgements: [judgement ?? assert.fail()],
      },
    ]);
    const results = readAll(store, record, cases);
    finishStoredRun(store, record, cases);
    store.close();
    const file = renderCsv(buildReport(results, record.config));
    const csv: Record<string, string>[] = parse([file.begin, ...results.map(file.add), file.end()].join(''), {
      bom: true,
      columns: true,
    });
    const shared = [
      'case_id',
      'status',
      'score',
      'trials',
      'average_agent_latency_ms',
      'agent_cost_usd',
      'judge_cost_usd',
    ];
    const rows = query(path, `SELECT ${shared.join(', ')}, total_tokens FROM case_results`);
    const tokens = ['agent_input_tokens', 'agent_output_tokens', 'judge_input_tokens', 'judge_output_tokens'];
    assert.deepEqual(
      csv.map((row) => [
        ...shared.map((name) => row[name]),
        // Empty would be NaN.
        tokens.reduce((sum, name) => sum + Number.parseFloat(row[name] ?? ''), 0),
      ]),
      rows.map((row) => [...shared.map((name) => String(row[name] ?? '')), row['total_tokens']]),
    );
    assert.deepEqual(
      rows.map((row) => [row['agent_cost_usd'], row['judge_cost_usd'], row['total_tokens']]),
      [
        [0.5, 1, 330],
        [0, 1, 220],
        [null, 0.5, 220],
        [0, 0, 0],
      ],
    );
  });
});
