import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { describe, it } from 'node:test';
import { query } from '../support/database.ts';
import { storeManyRuns } from '../support/many-runs.ts';
import { databaseIn, storeRun } from './stored-run.ts';

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
});
