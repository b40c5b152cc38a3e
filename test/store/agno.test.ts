import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import type { Case } from '../../src/domain/case.ts';
import type { Config } from '../../src/domain/config.ts';
import { openSqliteStore } from '../../src/store/sqlite-store.ts';
import {
  buildBinaryPolicy,
  buildCase,
  buildConfig,
  buildCriterion,
  buildJudgement,
  buildPolicy,
  buildTrial,
  erroredOutcome,
  judgedOutcome,
} from '../support/builders.ts';
import { query } from '../support/database.ts';
import { temporaryFolder } from '../support/run-bundle.ts';
import { buildRecord, finishStoredRun, saveTrials } from './stored-run.ts';

const criteria = [buildCriterion({ description: 'Clear and beginner-friendly.' })];

/** Stores a finished run whose cases got these scores; `undefined` is a case that errored. */
function storeScores(test: TestContext, scores: readonly (number | undefined)[], config: Config): string {
  const path = join(temporaryFolder(test), 'results.sqlite');
  const record = buildRecord({ config });
  const store = openSqliteStore(path);
  const cases = scores.map((_, position) => buildCase({ position, prompt: `prompt ${position}` }));
  store.startRun(record, cases);
  for (const [index, score] of scores.entries()) {
    const caseId = `case-${index + 1}`;
    const trial =
      score === undefined
        ? buildTrial({ caseId, outcome: erroredOutcome('no answer.'), judgements: [] })
        : buildTrial({ caseId, judgements: [buildJudgement({ caseId, outcome: judgedOutcome(score) })] });
    saveTrials(store, 'run-1', [trial]);
  }
  finishStoredRun(store, record, cases);
  store.close();
  return path;
}

/** Stores a finished run of cases that all errored. */
function storeUnjudged(test: TestContext, cases: readonly Case[], config: Config): string {
  const path = join(temporaryFolder(test), 'results.sqlite');
  const record = buildRecord({ config });
  const store = openSqliteStore(path);
  store.startRun(record, cases);
  finishStoredRun(store, record, cases);
  store.close();
  return path;
}

function readRow(path: string) {
  const [row = {}] = query(path, 'SELECT * FROM agno_eval_runs');
  return {
    ...row,
    eval_data: JSON.parse(String(row['eval_data'])) as Record<string, unknown>,
    eval_input: JSON.parse(String(row['eval_input'])) as Record<string, unknown>,
  };
}

describe('agno_eval_runs', () => {
  it("has agno's columns, key and index", (test) => {
    const path = storeScores(test, [9], buildConfig());
    const columns = query(path, 'PRAGMA table_info(agno_eval_runs)').map(
      ({ name, type, notnull, pk }) =>
        `${name} ${type}${notnull ? ' NOT NULL' : ''}${pk ? ' PRIMARY KEY' : ''}`,
    );
    assert.deepEqual(columns.slice(0, 13), [
      'run_id VARCHAR NOT NULL PRIMARY KEY',
      'eval_type VARCHAR NOT NULL',
      'eval_data JSON NOT NULL',
      'eval_input JSON NOT NULL',
      'name VARCHAR',
      'agent_id VARCHAR',
      'team_id VARCHAR',
      'workflow_id VARCHAR',
      'model_id VARCHAR',
      'model_provider VARCHAR',
      'evaluated_component_name VARCHAR',
      'created_at BIGINT NOT NULL',
      'updated_at BIGINT',
    ]);
    // Later versions of agno have more of them. None may be needed by the version whose layout this is.
    for (const column of columns.slice(13)) assert.doesNotMatch(column, /NOT NULL/);
    assert.deepEqual(
      query(path, 'PRAGMA index_info(idx_agno_eval_runs_created_at)').map(({ name }) => name),
      ['created_at'],
    );
  });

  it("holds one row a run, in the shape of agno's result", (test) => {
    const config = buildConfig({
      name: 'ML Explanation Quality',
      gate: buildPolicy({ criteria }),
      guidelines: ['Be strict.'],
    });
    const { user_id: _, ...row } = readRow(storeScores(test, [9, 4], config)) as Record<string, unknown>;
    assert.deepEqual(row, {
      run_id: 'run-1',
      eval_type: 'agent_as_judge',
      eval_data: {
        run_id: 'run-1',
        results: [9, 4].map((score, position) => ({
          input: `prompt ${position}`,
          output: 'It is 4.',
          criteria: 'Clear and beginner-friendly.',
          score,
          reason: `Worth ${score} points.`,
          passed: score === 9,
        })),
        avg_score: 6.5,
        min_score: 4,
        max_score: 9,
        std_dev_score: Math.sqrt(12.5),
        pass_rate: 50,
      },
      eval_input: {
        criteria: 'Clear and beginner-friendly.',
        scoring_strategy: 'numeric',
        threshold: 7,
        additional_guidelines: ['Be strict.'],
      },
      name: 'ML Explanation Quality',
      agent_id: null,
      team_id: null,
      workflow_id: null,
      model_id: 'gpt-5.2',
      model_provider: 'OpenAI',
      evaluated_component_name: 'gpt-5.2',
      created_at: 1_785_000_000,
      updated_at: 1_785_000_004,
    });
  });

  it('is not there before the run is finished', (test) => {
    const path = join(temporaryFolder(test), 'results.sqlite');
    const store = openSqliteStore(path);
    store.startRun(buildRecord(), [buildCase()]);
    store.close();
    assert.deepEqual(query(path, 'SELECT * FROM agno_eval_runs'), []);
  });

  it('keeps errored cases in the results and in the pass rate, with no score', (test) => {
    const config = buildConfig({ gate: buildPolicy({ criteria, maxErrors: 3 }) });
    const { eval_data: data } = readRow(storeScores(test, [9, undefined, undefined, undefined], config));
    assert.equal(data['pass_rate'], 25);
    assert.equal(data['avg_score'], 9);
    assert.equal(data['std_dev_score'], 0);
    const results = data['results'] as Record<string, unknown>[];
    assert.equal(results.length, 4);
    assert.deepEqual(results[3], {
      input: 'prompt 3',
      output: '',
      criteria: 'Clear and beginner-friendly.',
      score: null,
      reason: 'agent: no answer.',
      passed: false,
    });
  });

  it('has no scores, statistics or threshold with binary scoring', (test) => {
    const config = buildConfig({ gate: buildBinaryPolicy({ criteria }) });
    const { eval_data: data, eval_input: input } = readRow(storeScores(test, [1, 0, 1, 1], config));
    const { results, ...figures } = data;
    assert.deepEqual(figures, {
      run_id: 'run-1',
      avg_score: null,
      min_score: null,
      max_score: null,
      std_dev_score: null,
      pass_rate: 75,
    });
    const outcomes = (results as Record<string, unknown>[]).map(({ score, passed }) => ({ score, passed }));
    assert.deepEqual(
      outcomes,
      [true, false, true, true].map((passed) => ({ score: null, passed })),
    );
    assert.equal(input['scoring_strategy'], 'binary');
    assert.equal(input['threshold'], null);
    assert.equal(input['additional_guidelines'], null);
  });

  it('has no statistics, and a pass rate of 0, when nothing could be judged', (test) => {
    const { eval_data: data } = readRow(
      storeScores(test, [undefined], buildConfig({ gate: buildPolicy({ criteria }) })),
    );
    assert.equal(data['pass_rate'], 0);
    assert.equal(data['avg_score'], null);
  });

  it('lists several criteria as one text', (test) => {
    const two = [
      buildCriterion({ name: 'quality', description: 'Clear.' }),
      buildCriterion({ name: 'b', description: 'Short.' }),
    ];
    const { eval_input: input } = readRow(
      storeScores(test, [undefined], buildConfig({ gate: buildPolicy({ criteria: two }) })),
    );
    assert.equal(input['criteria'], '- Clear.\n- Short.');
  });

  it('has the criteria of single cases, in each case with the run’s', (test) => {
    const own = (description: string) => buildCriterion({ name: description, description });
    const criteriaOf = (gate: Config['gate'], cases: readonly Case[]) => {
      const row = readRow(storeUnjudged(test, cases, buildConfig({ gate })));
      const results = row.eval_data['results'] as { criteria: string }[];
      return [row.eval_input['criteria'], ...results.map((result) => result.criteria)];
    };
    const cases = [
      buildCase({ criteria: [own('Short.'), own('Polite.')] }),
      buildCase({ criteria: [own('Short.')], position: 1 }),
      buildCase({ position: 2 }),
    ];
    assert.deepEqual(criteriaOf(buildPolicy({ criteria: [] }), cases), [
      '- Short.\n- Polite.',
      '- Short.\n- Polite.',
      'Short.',
      '',
    ]);
    const clear = 'Clear and beginner-friendly.';
    assert.deepEqual(criteriaOf(buildPolicy({ criteria }), cases), [
      clear,
      `- ${clear}\n- Short.\n- Polite.`,
      `- ${clear}\n- Short.`,
      clear,
    ]);
    const many = Array.from({ length: 60 }, (_, position) =>
      buildCase({ criteria: [own(`c${position}`)], position }),
    );
    const [ofRun] = criteriaOf(buildPolicy({ criteria: [] }), many);
    assert.match(String(ofRun), /^- c0\n(- c\d+\n){49}- and 10 more$/);
  });
});
