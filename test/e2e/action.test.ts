import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { query } from '../support/database.ts';
import { artifactEnvironment, pullRequestEvent, runAction, temporaryFolder } from '../support/run-bundle.ts';
import { github, modelService, scripted } from '../support/services.ts';

const INPUTS = {
  name: 'ML Explanation Quality',
  prompts: 'Explain machine learning in simple terms\nExplain backpropagation',
  instructions: 'Provide helpful and informative answers.',
  criteria: 'Explanation should be clear, beginner-friendly, and avoid jargon',
  'openai-api-key': 'sk-secret-key-1234',
  'github-token': 'ghs-token-5678',
};

const ARCHIVED = ['junit.xml', 'report.html', 'report.json', 'results.csv', 'results.sqlite', 'summary.md'];

test('a pull request: the check fails, and the evidence is everywhere a reviewer looks', async (t) => {
  const model = await modelService(t, scripted({ 'Explain backpropagation': 3 }));
  const hub = await github(t);
  const folder = temporaryFolder(t);
  const env = { GITHUB_API_URL: hub.apiUrl, ...artifactEnvironment(hub.resultsUrl) };
  const run = await runAction({
    folder,
    env,
    event: pullRequestEvent(),
    inputs: { ...INPUTS, 'base-url': model.url },
  });

  await t.test('exit code and log', () => {
    assert.equal(run.exitCode, 1);
    assert.match(run.stdout, /^::add-mask::sk-secret-key-1234$/m);
    assert.match(run.stdout, /^::add-mask::ghs-token-5678$/m);
    assert.match(
      run.stdout,
      /^::error title=case-2 scored 3%2C needed 7::Worth 3 points\.%0AQuoted: “Answer to”$/m,
    );
    assert.match(
      run.stdout,
      /^::error::ML Explanation Quality failed: score 6, needed at least 7 \(2 cases, 1 failed, 0 errored, pass rate 50%25\)\. See the job summary: https:\/\/github\.com\/o\/r\/actions\/runs\/1001$/m,
    );
    assert.equal(run.stderr, '');
  });

  await t.test('outputs', () => {
    const { 'run-id': runId, ...outputs } = run.outputs;
    assert.match(runId ?? '', /^[0-9a-f-]{36}$/);
    assert.deepEqual(outputs, {
      verdict: 'failed',
      passed: 'false',
      score: '6',
      'pass-rate': '50',
      cases: '2',
      'failed-cases': '1',
      'errored-cases': '0',
      database: join(run.outputDirectory, 'results.sqlite'),
      'report-json': join(run.outputDirectory, 'report.json'),
      'artifact-id': '4242',
      'artifact-url': 'https://github.com/o/r/actions/runs/1001/artifacts/4242',
      'report-url': 'https://github.com/o/r/actions/runs/1001/artifacts/4243',
      'comment-url': 'https://github.com/o/r/pull/7#issuecomment-1',
      'total-tokens': '480',
      'cost-usd': '',
    });
  });

  await t.test('job summary and comment', () => {
    const [comment] = hub.comments;
    assert.equal(hub.comments.length, 1);
    assert.match(comment?.body ?? '', /^<!-- agent-judge:ml-explanation-quality -->\n/);
    for (const text of [run.summary, comment?.body ?? '']) {
      assert.match(
        text,
        /### ❌ \[ML Explanation Quality failed\]\(https:\/\/github\.com\/o\/r\/actions\/runs\/1001\): score 6 of 10, needed 7 · pass rate 50%\n\n\*\*2 cases\*\*: 1 passed, 1 failed\.\n/,
      );
      assert.match(text, /\| Average \| Threshold \| Minimum \| Maximum \| Std\. deviation \|\n/);
      assert.match(text, /\| 6 \| 7 \| 3 \| 9 \| 4\.24 \|\n[\s\S]*\n\| 50% \| 2 \| 1 \| 1 \| 0 \|\n/);
      assert.match(
        text,
        /- ❌ `case-2` scored 3, needed 7\\\n {2}Prompt: Explain backpropagation\\\n {2}\*\*.*\*\*: Worth 3 points\./,
      );
      assert.match(text, /--filter case-2\n```/);
      assert.match(
        text,
        /commit \[`b{7}`\]\(https:\/\/github\.com\/o\/r\/commit\/b{40}\) · .* · attempt 1 · /,
      );
    }
    assert.match(run.summary, /```text\n {2}Answer to: Explain backpropagation\n {2}```/);
  });

  await t.test('the artifact holds a database that opens, with the right rows', () => {
    const [artifact] = hub.artifacts;
    assert.equal(artifact?.name, 'agent-judge-results');
    const files = unzipSync(artifact?.bytes ?? Buffer.alloc(0));
    assert.deepEqual(Object.keys(files).sort(), ARCHIVED);
    const path = join(folder, 'downloaded.sqlite');
    writeFileSync(path, files['results.sqlite'] ?? '');
    assert.deepEqual(query(path, 'PRAGMA integrity_check'), [{ integrity_check: 'ok' }]);
    assert.deepEqual(
      query(
        path,
        'SELECT verdict, score, pass_rate, standard_deviation, commit_sha, pull_request, workflow_run_id, workflow_run_attempt FROM runs',
      ),
      [
        {
          verdict: 'failed',
          score: 6,
          pass_rate: 50,
          standard_deviation: Math.sqrt(18),
          commit_sha: 'b'.repeat(40),
          pull_request: 7,
          workflow_run_id: '1001',
          workflow_run_attempt: 1,
        },
      ],
    );
    assert.deepEqual(
      query(
        path,
        'SELECT case_id, output, model, model_reported, response_id, finish_reason, input_tokens, cached_input_tokens, output_tokens, attempts, latency_ms > 0 AS timed FROM trials ORDER BY case_id',
      )[1],
      {
        case_id: 'case-2',
        output: 'Answer to: Explain backpropagation',
        model: 'gpt-5.2',
        model_reported: 'gpt-5.2-2026-01-01',
        response_id: 'resp_1',
        finish_reason: 'stop',
        input_tokens: 100,
        cached_input_tokens: 40,
        output_tokens: 20,
        attempts: 1,
        timed: 1,
      },
    );
    assert.deepEqual(query(path, 'SELECT case_id, status, score, reason FROM failing_cases'), [
      { case_id: 'case-2', status: 'failed', score: 3, reason: 'Worth 3 points.' },
    ]);
    const [agno] = query(path, 'SELECT * FROM agno_eval_runs');
    assert.equal(agno?.['eval_type'], 'agent_as_judge');
    assert.equal(JSON.parse(String(agno?.['eval_data'])).pass_rate, 50);
  });

  await t.test('report.json says the same, and no log is left beside the database', () => {
    const report = JSON.parse(readFileSync(join(run.outputDirectory, 'report.json'), 'utf8'));
    assert.equal(report.schemaVersion, 1);
    assert.equal(report.verdict.state, 'failed');
    assert.deepEqual(report.summary.statistics, {
      average: 6,
      min: 3,
      max: 9,
      standardDeviation: Math.sqrt(18),
    });
    assert.deepEqual(readdirSync(run.outputDirectory).sort(), ['comment.md', ...ARCHIVED]);
  });

  await t.test('no key in anything that is kept', () => {
    const kept = readdirSync(run.outputDirectory).map((name) =>
      readFileSync(join(run.outputDirectory, name), 'latin1'),
    );
    for (const text of [...kept, run.summary, ...hub.comments.map(({ body }) => body)]) {
      assert.doesNotMatch(text, /sk-secret-key|ghs-token/);
    }
  });
});

test('a gate that turns green replaces its red comment instead of adding one', async (t) => {
  const red = await modelService(t, scripted({ 'Explain backpropagation': 3 }));
  const green = await modelService(t, scripted({}));
  const hub = await github(t);
  const env = { GITHUB_API_URL: hub.apiUrl };
  const inputs = { ...INPUTS, 'artifact-name': 'none', comment: 'on-failure' };
  const first = await runAction({
    folder: temporaryFolder(t),
    env,
    event: pullRequestEvent(),
    inputs: { ...inputs, 'base-url': red.url },
  });
  const second = await runAction({
    folder: temporaryFolder(t),
    env: { ...env, GITHUB_RUN_ID: '1002' },
    event: pullRequestEvent({ sha: 'c'.repeat(40) }),
    inputs: { ...inputs, 'base-url': green.url },
  });
  assert.deepEqual([first.exitCode, second.exitCode], [1, 0]);
  assert.equal(hub.comments.length, 1);
  assert.match(
    hub.comments[0]?.body ?? '',
    /### ✅ \[ML Explanation Quality passed\]\(.*\): score 9 of 10, needed 7 · pass rate 100%\n/,
  );
  assert.match(hub.comments[0]?.body ?? '', /commit \[`ccccccc`\]/);
  assert.equal(second.outputs['comment-url'], first.outputs['comment-url']);

  const late = await runAction({
    folder: temporaryFolder(t),
    env,
    event: pullRequestEvent(),
    inputs: { ...inputs, 'base-url': red.url },
  });
  assert.match(late.stdout, /No pull request comment: the comment there is from a later run\./);
  assert.match(hub.comments[0]?.body ?? '', /passed/);
});

test('"fail-below-threshold: false" reports a failed verdict and leaves the check green', async (t) => {
  const model = await modelService(t, scripted({ 'Explain backpropagation': 3 }));
  const run = await runAction({
    folder: temporaryFolder(t),
    inputs: { ...INPUTS, 'base-url': model.url, 'artifact-name': 'none', 'fail-below-threshold': 'false' },
  });
  assert.equal(run.exitCode, 0);
  assert.equal(run.outputs['verdict'], 'failed');
  assert.match(run.stdout, /^::warning::ML Explanation Quality failed:/m);
  assert.doesNotMatch(run.stdout, /^::error/m);
});

test('on-fail runs at once for each failing case, with the case on its standard input; its failure is a warning', async (t) => {
  const model = await modelService(t, scripted({ 'Explain backpropagation': 3 }));
  const folder = temporaryFolder(t);
  const run = await runAction({
    folder,
    inputs: {
      ...INPUTS,
      'base-url': model.url,
      'artifact-name': 'none',
      'on-fail': 'cat > failed.json; echo "::set-output name=x::y"; env > environment.txt; exit 3',
    },
  });
  const failed = JSON.parse(readFileSync(join(folder, 'failed.json'), 'utf8'));
  assert.equal(failed.id, 'case-2');
  assert.equal(failed.score, 3);
  assert.equal(failed.output, 'Answer to: Explain backpropagation');
  assert.match(run.stdout, /^::warning::on-fail command for case "case-2" ended with exit code 3\.$/m);
  assert.match(run.stdout, /^on-fail: : :set-output/m);
  assert.doesNotMatch(readFileSync(join(folder, 'environment.txt'), 'utf8'), /INPUT_|sk-secret/);
  assert.equal(run.outputs['verdict'], 'failed');
});

test('nothing is written outside the output directory', async (t) => {
  const model = await modelService(t, scripted({}));
  const folder = temporaryFolder(t);
  await runAction({ folder, inputs: { ...INPUTS, 'base-url': model.url, 'artifact-name': 'none' } });
  assert.deepEqual(readdirSync(folder).sort(), ['event.json', 'outputs', 'summary.md', 'temp']);
  assert.equal(existsSync(join(folder, 'agent-judge-results')), false);
});
