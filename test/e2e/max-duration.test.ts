import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { query } from '../support/database.ts';
import { linux, survivorsWith, unusualSeconds } from '../support/processes.ts';
import { runAction, runBundle, temporaryFolder } from '../support/run-bundle.ts';
import { modelService, scripted } from '../support/services.ts';

const INPUTS = { criteria: 'Clear', 'openai-api-key': 'sk-key-1234567', 'artifact-name': 'none' };
const WHY = "the run's time was over (max-duration 2 s).";

function prompts(count: number): string {
  return Array.from({ length: count }, (_, index) => `Question ${index + 1}`).join('\n');
}

/** A service that answers the first four calls, of two cases, and then never again. */
async function hangingService(t: Parameters<typeof modelService>[0]) {
  const good = scripted({});
  return modelService(t, (call, number) => (number <= 4 ? good(call) : new Promise<never>(() => {})));
}

test('max-duration: the action ends in time with its reports, errored, in one line for all that was not run', async (t) => {
  const model = await hangingService(t);
  const run = await runAction({
    folder: temporaryFolder(t),
    inputs: {
      ...INPUTS,
      prompts: prompts(1000),
      concurrency: '1',
      'max-duration': '2',
      'base-url': model.url,
    },
  });
  assert.equal(run.exitCode, 1);
  assert.ok(run.durationMs >= 2_000 && run.durationMs < 7_000, `${run.durationMs} ms`);
  assert.deepEqual([run.outputs['verdict'], run.outputs['errored-cases']], ['errored', '998']);
  assert.match(
    run.stdout,
    /^::error::agent-judge errored: ended early, 998 of 1,000 cases were not run: the run's time was over/m,
  );
  assert.match(run.stdout, /^ {2}not run {4}998 cases$/m);
  assert.ok(run.stdout.split('\n').length < 40, 'a case that was not run has no line of its own');
  assert.doesNotMatch(run.stdout, /^::warning/m, 'nor has the one that was cut off');
  assert.doesNotMatch(run.summary, /Cases that did not pass/);
  assert.deepEqual(
    query(
      run.outputs['database'] ?? '',
      'SELECT error_code, error_message, count(*) AS trials FROM trials WHERE error_code IS NOT NULL GROUP BY 1, 2 ORDER BY 3',
    ),
    [
      { error_code: 'max-duration', error_message: WHY, trials: 1 },
      { error_code: 'not-run', error_message: `not run: ${WHY}`, trials: 997 },
    ],
  );
});

test('max-duration: the command ends with 3 and an errored report that says why', async (t) => {
  const model = await hangingService(t);
  const folder = temporaryFolder(t);
  const run = await runBundle({
    cwd: folder,
    args: [
      '--prompts',
      prompts(8),
      '--criteria=Clear',
      '--openai-api-key=k',
      `--base-url=${model.url}`,
    ].concat('--concurrency=2', '--max-duration=2'),
  });
  assert.equal(run.exitCode, 3);
  assert.ok(run.durationMs < 7_000, `${run.durationMs} ms`);
  const report = JSON.parse(readFileSync(join(folder, 'agent-judge-results', 'report.json'), 'utf8'));
  assert.deepEqual(report.earlyEnd, { code: 'max-duration', message: WHY });
  assert.equal(report.verdict.state, 'errored');
  assert.equal(report.summary.cases, 8);
  assert.equal(report.cases.length, 8);
});

test('max-duration: a passed run where max-errors allows for what was not run', async (t) => {
  const model = await hangingService(t);
  const run = await runAction({
    folder: temporaryFolder(t),
    inputs: {
      ...INPUTS,
      prompts: prompts(4),
      concurrency: '1',
      'max-duration': '2',
      'max-errors': '2',
      'base-url': model.url,
    },
  });
  assert.deepEqual([run.exitCode, run.outputs['verdict']], [0, 'passed']);
  assert.match(run.stdout, /agent-judge passed: ended early, 2 of 4 cases were not run/);
});

test('max-duration: the agent’s processes are ended, the teardown has its time', linux, async (t) => {
  const seconds = unusualSeconds();
  const run = await runAction({
    folder: temporaryFolder(t),
    inputs: {
      checks: '- contains: x',
      prompts: prompts(3),
      'agent-command': `sh -c "sleep ${seconds}; true" & sleep ${seconds}`,
      'max-duration': '1',
      // Longer than what a cancellation would leave it.
      teardown: 'sleep 3.5; echo tidied',
      'artifact-name': 'none',
    },
  });
  assert.equal(run.outputs['verdict'], 'errored');
  assert.match(run.stdout, /teardown: tidied/);
  assert.ok(run.durationMs < 12_000, `${run.durationMs} ms`);
  assert.deepEqual(await survivorsWith(seconds), []);
});

test('max-duration: a setup that takes too long leaves every case not run', async (t) => {
  const run = await runAction({
    folder: temporaryFolder(t),
    inputs: { ...INPUTS, prompts: prompts(3), setup: 'sleep 30', 'max-duration': '1' },
  });
  assert.equal(run.exitCode, 1);
  assert.ok(run.durationMs < 7_000, `${run.durationMs} ms`);
  assert.match(
    run.stdout,
    /ended early, 3 of 3 cases were not run: the run's time was over \(max-duration 1 s\)/,
  );
});
