import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { query } from '../support/database.ts';
import { binaryJudgement } from '../support/model-server.ts';
import { runBundle, temporaryFolder } from '../support/run-bundle.ts';
import { modelService, scripted } from '../support/services.ts';

const FILES = [
  'results.sqlite',
  'report.json',
  'report.html',
  'junit.xml',
  'results.csv',
  'summary.md',
  'comment.md',
];
const ENV = { OPENAI_API_KEY: 'sk-key-1234567' };

test('a passing run: exit 0, the report on standard output, the files in agent-judge-results', async (t) => {
  const model = await modelService(t, scripted({}));
  const folder = temporaryFolder(t);
  const run = await runBundle({
    cwd: folder,
    env: { ...ENV, OPENAI_BASE_URL: model.url },
    args: [
      '--prompts',
      'one',
      '--prompts=two',
      '--criteria',
      'Clear',
      '--threshold',
      '9',
      '--name',
      'My suite',
    ],
  });
  assert.equal(run.exitCode, 0);
  assert.equal(run.stderr, '');
  const lines = run.stdout.split('\n').map((line) => line.replace(/\d+ ms/g, 'N ms'));
  assert.deepEqual(lines, [
    '',
    'My suite',
    '',
    '  score      9 of 10, needed 9',
    '  cases      2: 2 passed, 0 failed, 0 errored; pass rate 100%',
    '  spent      4 calls, 480 tokens, N ms',
    '  agent      2 calls, 200 tokens in (80 cached), 40 out, cost not known',
    '  judge      2 calls, 200 tokens in (80 cached), 40 out, cost not known',
    '  latency    agent N ms median, N ms at 95%; judge N ms median, N ms at 95%',
    '',
    '  Files',
    ...FILES.map((name) => `    agent-judge-results/${name}`),
    '',
    '  Cases',
    '  ✓ case-1  9',
    '  ✓ case-2  9',
    '',
    '  Criteria  score  needed  met by',
    '  ✓ Clear       9       9  2 of 2',
    '',
    'PASSED  score 9, needed at least 9 (2 cases, 0 failed, 0 errored, pass rate 100%).',
    '',
  ]);
  const results = join(folder, 'agent-judge-results');
  assert.deepEqual(readdirSync(results).sort(), FILES.toSorted());
  assert.match(readFileSync(join(results, 'comment.md'), 'utf8'), /^<!-- agent-judge:my-suite -->\n/);
  assert.match(readFileSync(join(results, 'summary.md'), 'utf8'), /^### ✅ My suite passed/);
});

test('a failing run: exit 1, and 0 with --fail-below-threshold false', async (t) => {
  const model = await modelService(t, scripted({ two: 3 }));
  const args = ['--prompts', 'one\ntwo', '--criteria', 'Clear', '--base-url', model.url];
  const failed = await runBundle({ cwd: temporaryFolder(t), env: ENV, args });
  assert.equal(failed.exitCode, 1);
  assert.match(failed.stdout, /✗ case-2 {2}scored 3, needed 7\n {6}Worth 3 points\.\n {6}“Answer to”\n/);
  assert.match(failed.stdout, /FAILED {2}score 6, needed at least 7/);
  assert.match(failed.stderr, /✗ case-2/, 'told at once as well');
  const reported = await runBundle({
    cwd: temporaryFolder(t),
    env: ENV,
    args: [...args, '--fail-below-threshold', 'false'],
  });
  assert.equal(reported.exitCode, 0);
  assert.match(reported.stdout, /FAILED/);
});

test('an errored run: exit 3', async (t) => {
  const model = await modelService(t, () => ({ status: 401, error: { message: 'no' } }));
  const run = await runBundle({
    cwd: temporaryFolder(t),
    env: ENV,
    args: ['--prompts', 'one', '--criteria', 'Clear', '--base-url', model.url],
  });
  assert.equal(run.exitCode, 3);
  assert.match(
    run.stdout,
    /ERRORED {2}ended early, 1 of 1 case was not run: .* answered 401 no — check the API key\./,
  );
});

test('a results file that is no database: exit 3 and a message that says what to do, no stack trace', async (t) => {
  const folder = temporaryFolder(t);
  mkdirSync(join(folder, 'out'));
  writeFileSync(
    join(folder, 'out', 'results.sqlite'),
    'this is not a database, and long enough to be looked at as one',
  );
  const run = await runBundle({
    cwd: folder,
    env: ENV,
    args: ['--prompts=one', '--criteria=Clear', '--output-directory=out'],
  });
  assert.equal(run.exitCode, 3);
  assert.match(
    run.stderr,
    /cannot open the results database .*results\.sqlite: file is not a database\. It is damaged or something else: move it away, or use another "output-directory"\./,
  );
  assert.doesNotMatch(run.stderr, /^\s+at /m);
});

test('an output directory that cannot be made: exit 3, and nothing is paid', async (t) => {
  const model = await modelService(t, scripted({}));
  const folder = temporaryFolder(t);
  writeFileSync(join(folder, 'file'), '');
  const args = [
    '--prompts=one',
    '--criteria=Clear',
    '--output-directory=file/out',
    `--base-url=${model.url}`,
  ];
  const run = await runBundle({ cwd: folder, env: ENV, args });
  assert.equal(run.exitCode, 3);
  assert.match(run.stderr, /^agent-judge cannot go on: cannot make the "output-directory" file\/out: /);
  assert.equal(model.calls.length, 0);
});

test('a second run is added to the same database', async (t) => {
  const model = await modelService(t, scripted({}));
  const folder = temporaryFolder(t);
  for (let run = 0; run < 2; run++) {
    await runBundle({
      cwd: folder,
      env: ENV,
      args: ['--prompts=one', '--criteria=Clear', `--base-url=${model.url}`],
    });
  }
  const database = join(folder, 'agent-judge-results', 'results.sqlite');
  assert.deepEqual(query(database, 'SELECT count(*) AS runs, count(DISTINCT id) AS ids FROM runs'), [
    { runs: 2, ids: 2 },
  ]);
  assert.deepEqual(query(database, 'SELECT count(*) AS rows FROM agno_eval_runs'), [{ rows: 2 }]);
});

test('--help names every input, --version the version; neither needs a key', async (t) => {
  const help = await runBundle({ cwd: temporaryFolder(t), args: ['--help'] });
  assert.equal(help.exitCode, 0);
  for (const name of ['--prompts', '--criteria', '--threshold', '--on-fail', '--fail-below-threshold'])
    assert.ok(help.stdout.includes(`\n  ${name}\n`), name);
  const version = await runBundle({ cwd: temporaryFolder(t), args: ['--version'] });
  assert.match(version.stdout, /^\d+\.\d+\.\d+\n$/);
});

test('no arguments outside a workflow: what is missing, exit 2', async (t) => {
  const run = await runBundle({ cwd: temporaryFolder(t), args: [] });
  assert.equal(run.exitCode, 2);
  assert.match(run.stderr, /prompts: is missing[\s\S]*criteria: is missing[\s\S]*openai-api-key: is missing/);
});

test('arguments in a workflow: still the command', async (t) => {
  const run = await runBundle({
    cwd: temporaryFolder(t),
    env: { GITHUB_ACTIONS: 'true' },
    args: ['--version'],
  });
  assert.match(run.stdout, /^\d+\.\d+\.\d+\n$/);
});

test('binary scoring: the score is the pass rate, and every case must pass unless min-pass-rate says less', async (t) => {
  const model = await modelService(t, ({ role, judged }) =>
    role === 'agent' ? { text: 'an answer' } : binaryJudgement(judged?.prompt !== 'four'),
  );
  const args = [
    '--prompts',
    'one\ntwo\nthree\nfour',
    '--criteria',
    'Polite',
    '--scoring',
    'binary',
    '--base-url',
    model.url,
  ];
  const strict = await runBundle({ cwd: temporaryFolder(t), env: ENV, args });
  assert.equal(strict.exitCode, 1);
  assert.match(strict.stdout, /✗ case-4 {2}not met/);
  assert.match(strict.stdout, /FAILED {2}pass rate 75%, needed at least 100%/);
  const folder = temporaryFolder(t);
  const lenient = await runBundle({ cwd: folder, env: ENV, args: [...args, '--min-pass-rate', '75'] });
  assert.equal(lenient.exitCode, 0);
  const [run] = query(
    join(folder, 'agent-judge-results', 'results.sqlite'),
    'SELECT score, threshold, average_score FROM runs',
  );
  assert.deepEqual(run, { score: 75, threshold: null, average_score: null });
});

test('the output directory is made where it is wanted', async (t) => {
  const model = await modelService(t, scripted({}));
  const folder = temporaryFolder(t);
  await runBundle({
    cwd: folder,
    env: ENV,
    args: ['--prompts=one', '--criteria=Clear', `--base-url=${model.url}`, '--output-directory=deep/er'],
  });
  assert.equal(existsSync(join(folder, 'deep', 'er', 'results.sqlite')), true);
});
