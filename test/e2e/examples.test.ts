import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type TestContext, test } from 'node:test';
import { startOfflineModel } from '../../examples/tools-agent/offline-model.ts';
import { query } from '../support/database.ts';
import { runBundle, temporaryFolder } from '../support/run-bundle.ts';
import { modelService, scripted } from '../support/services.ts';

// Every example as its README says, from the root of the repository, with scripted answers in place of the judge.
const ROOT = resolve(import.meta.dirname, '../..');
const noPython = spawnSync('python3', ['--version']).status === 0 ? false : 'there is no python3';

async function runExample(t: TestContext, name: string, baseUrl: string) {
  const folder = temporaryFolder(t);
  const run = await runBundle({
    cwd: ROOT,
    args: [
      `--config=examples/${name}/agent-judge.yml`,
      `--base-url=${baseUrl}`,
      '--openai-api-key=offline',
      `--output-directory=${folder}`,
    ],
  });
  const database = join(folder, 'results.sqlite');
  return { ...run, folder, rows: (sql: string) => query(database, sql) };
}

const TRIALS = 'SELECT case_id, status, agent_kind, output FROM trials ORDER BY case_id';

for (const [name, kind, skip] of [
  ['python-program', 'command', noPython],
  ['jsonl-worker', 'command', false],
  ['recorded-answers', 'recorded', false],
  ['http-service', 'http', false],
] as const) {
  test(`the example ${name} passes, every case answered by its agent and judged`, { skip }, async (t) => {
    const model = await modelService(t, (call) =>
      call.role === 'agent' ? assert.fail('the agent is no model') : scripted({})(call),
    );
    const run = await runExample(t, name, model.url);
    assert.equal(run.exitCode, 0, run.stderr + run.stdout);
    const trials = run.rows(TRIALS);
    assert.ok(trials.length >= 3);
    for (const trial of trials) assert.deepEqual([trial['status'], trial['agent_kind']], ['answered', kind]);
    assert.match(readFileSync(join(run.folder, 'summary.md'), 'utf8'), /^### ✅ .* passed: score /);
  });
}

test('the example tools-agent looks its answers up with a real MCP server, and the judge sees the calls', async (t) => {
  const model = await startOfflineModel();
  t.after(() => model.stop());
  const run = await runExample(t, 'tools-agent', model.baseUrl);
  assert.equal(run.exitCode, 0, run.stderr + run.stdout);
  const calls = run.rows('SELECT case_id, name, arguments, result, error FROM tool_calls ORDER BY case_id');
  assert.deepEqual(
    calls.map((call) => [call['name'], call['arguments'], call['error']]),
    [
      ['read_text_file', '{"path":"opening-hours.md"}', null],
      ['read_text_file', '{"path":"fees.md"}', null],
    ].toSorted(),
  );
  for (const call of calls) assert.ok(String(call['result']).length > 50, 'the file is in the result');
  assert.match(run.stdout, /✓ looked-up .* 2 of 2$/m);
});

test('every example has a README, and all but the first a config file that the plan accepts', async () => {
  for (const name of readdirSync(join(ROOT, 'examples'))) {
    assert.ok(existsSync(join(ROOT, 'examples', name, 'README.md')), name);
    if (name === 'ml-explanation') continue;
    const plan = await runBundle({
      cwd: ROOT,
      args: ['validate', `--config=examples/${name}/agent-judge.yml`],
    });
    assert.equal(plan.exitCode, 0, plan.stderr);
    assert.match(plan.stdout, /cases/i);
  }
});
