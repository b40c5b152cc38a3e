import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type TestContext, test } from 'node:test';
import { query } from '../support/database.ts';
import { judgement } from '../support/model-server.ts';
import { runAction, temporaryFolder } from '../support/run-bundle.ts';
import { modelService } from '../support/services.ts';

// 200 real answers, and GPT-4's own published ratings of them; see the shared notes on judging, section 4.
const DATA = resolve(import.meta.dirname, '../../../shared/data/llmbar-natural');
const CASES = `${DATA}/cases.jsonl`;
const skip = existsSync(CASES) ? false : `no data at ${DATA}`;

function readLines<T>(path: string): T[] {
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}

interface Rating {
  readonly id: string;
  readonly rating: number;
  readonly rating_metrics_reference: number;
}

const readRatings = () => readLines<Rating>(`${DATA}/ratings.jsonl`);

/** Judges that give each answer the rating it was published with; the model's name says which of the two. */
async function publishedJudge(t: TestContext) {
  const ratings = new Map(readRatings().map((rating) => [rating.id, rating]));
  const key = (prompt: string, answer: string) => JSON.stringify([prompt, answer]);
  const byText = new Map(
    readLines<{ id: string; prompt: string; output: string }>(CASES).map(({ id, prompt, output }) => [
      key(prompt, output),
      ratings.get(id),
    ]),
  );
  return modelService(t, ({ judged, model }) => {
    const found = byText.get(key(judged?.prompt ?? '', judged?.answer ?? ''));
    return found === undefined
      ? { status: 400, error: { message: 'not an answer of the data' } }
      : judgement(model === 'with-metrics' ? found.rating_metrics_reference : found.rating);
  });
}

test('200 real answers at threshold 7: failed with exactly the published figures', { skip }, async (t) => {
  const model = await publishedJudge(t);
  const run = await runAction({
    folder: temporaryFolder(t),
    inputs: {
      dataset: CASES,
      criteria: 'Follows the instruction',
      scale: '0-9',
      threshold: '7',
      'openai-api-key': 'k-key',
      'base-url': model.url,
      'artifact-name': 'none',
    },
  });
  assert.equal(run.exitCode, 1);
  assert.deepEqual(
    [
      run.outputs['verdict'],
      run.outputs['score'],
      run.outputs['pass-rate'],
      run.outputs['failed-cases'],
      run.outputs['errored-cases'],
    ],
    ['failed', '6.26', '59', '82', '0'],
  );
  assert.equal(model.calls.length, 200, 'recorded answers are judged without running the agent');
  const database = run.outputs['database'] ?? '';
  const [agno] = query(database, 'SELECT eval_data FROM agno_eval_runs');
  const data = JSON.parse(String(agno?.['eval_data'])) as {
    avg_score: number;
    std_dev_score: number;
    pass_rate: number;
    results: unknown[];
  };
  assert.equal(data.std_dev_score.toFixed(6), '2.960782');
  assert.equal(data.avg_score, 6.26);
  assert.equal(data.pass_rate, 59);
  assert.equal(data.results.length, 200);
  const ids = query(database, 'SELECT case_id FROM case_results').map((row) => row['case_id']);
  assert.deepEqual(
    ids,
    readLines<{ id: string }>(CASES).map(({ id }) => id),
    'in the order of the dataset',
  );
  assert.match(run.summary, /\| 6\.26 \| 7 \| 0 \| 9 \| 2\.96 \|[\s\S]*\| 59% \| 200 \| 118 \| 82 \| 0 \|/);
});

test('200 real answers at threshold 6: passed', { skip }, async (t) => {
  const model = await publishedJudge(t);
  const run = await runAction({
    folder: temporaryFolder(t),
    inputs: {
      dataset: CASES,
      criteria: 'Follows the instruction',
      scale: '0-9',
      threshold: '6',
      'openai-api-key': 'k-key',
      'base-url': model.url,
      'artifact-name': 'none',
    },
  });
  assert.deepEqual([run.exitCode, run.outputs['verdict'], run.outputs['score']], [0, 'passed', '6.26']);
});

test('200 real answers by a jury of the two published judges: the figures that the data has', {
  skip,
}, async (t) => {
  const model = await publishedJudge(t);
  const run = await runAction({
    folder: temporaryFolder(t),
    inputs: {
      dataset: CASES,
      criteria: 'Follows the instruction',
      scale: '0-9',
      threshold: '6',
      judges: '- model: plain\n- model: with-metrics',
      'openai-api-key': 'k-key',
      'base-url': model.url,
      'artifact-name': 'none',
    },
  });
  const ratings = readRatings();
  const pairs = ratings.map((rating) => [rating.rating, rating.rating_metrics_reference] as const);
  const scores = pairs.map(([a, b]) => (a + b) / 2);
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const split = pairs.filter(([a, b]) => a >= 6 !== b >= 6).length;
  const apart = pairs.reduce((sum, [a, b]) => sum + Math.abs(a - b), 0);
  assert.equal(model.calls.length, 400);
  assert.equal(Number(run.outputs['score']), Number(mean.toFixed(6)));
  assert.equal(run.outputs['failed-cases'], String(scores.filter((score) => score < 6).length));
  assert.equal(run.outputs['verdict'], mean >= 6 ? 'passed' : 'failed');
  const database = run.outputs['database'] ?? '';
  assert.deepEqual(
    query(
      database,
      'SELECT sum(split) AS split, sum(disagreement) AS apart, count(*) AS n FROM criterion_results',
    ),
    [{ split, apart, n: 200 }],
  );
  assert.deepEqual(
    query(database, 'SELECT judge, avg(score) AS average FROM judgements GROUP BY judge ORDER BY judge'),
    [
      { judge: 'plain', average: 6.26 },
      { judge: 'with-metrics', average: 5.855 },
    ],
  );
});
