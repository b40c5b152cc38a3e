import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { runAction, runBundle, temporaryFolder } from '../support/run-bundle.ts';
import { modelService, scripted } from '../support/services.ts';

const ENV = { OPENAI_API_KEY: 'sk-key-1234567' };

function folderWith(t: Parameters<typeof temporaryFolder>[0], config: string): string {
  const folder = temporaryFolder(t);
  mkdirSync(join(folder, '.github'));
  writeFileSync(join(folder, '.github/agent-judge.yml'), config);
  return folder;
}

test('init writes the files, says what is next, and is not told twice', async (t) => {
  const cwd = temporaryFolder(t);
  const first = await runBundle({ cwd, args: ['init'] });
  assert.equal(first.exitCode, 0);
  assert.equal(
    first.stdout,
    'Written\n  .github/agent-judge.yml\n  .github/workflows/agent-judge.yml\nNext\n' +
      '  1. Fit the prompts and criteria to your agent, and look at the plan: agent-judge validate\n' +
      '  2. Add OPENAI_API_KEY to the secrets of the repository, commit both files and open a pull request.\n',
  );
  const second = await runBundle({ cwd, args: ['init'] });
  assert.equal(second.exitCode, 2);
  assert.match(second.stderr, /\.github\/agent-judge\.yml: is there already and was left alone\./);
  assert.equal((await runBundle({ cwd, args: ['init', '--force'] })).exitCode, 0);
});

test('what init wrote is valid, without a key and without a call', async (t) => {
  const cwd = temporaryFolder(t);
  await runBundle({ cwd, args: ['init'] });
  const model = await modelService(t, scripted({}));
  const plan = await runBundle({ cwd, args: ['validate', '--base-url', model.url] });
  assert.deepEqual([plan.exitCode, plan.stderr, model.calls.length], [0, '', 0]);
  assert.match(plan.stdout, /^My agent: the configuration is good; nothing was run\.\n/);
  assert.match(plan.stdout, /\nCases: {4}2 \(2 from \.github\/agent-judge\.yml\)\n/);
  assert.match(plan.stdout, /\nBefore it can run\n {2}openai-api-key: is missing\. /);
});

test('what init wrote can be run, by the command and by the action', async (t) => {
  const cwd = temporaryFolder(t);
  await runBundle({ cwd, args: ['init'] });
  const model = await modelService(t, scripted({}));
  const command = await runBundle({ cwd, env: { ...ENV, OPENAI_BASE_URL: model.url } });
  assert.equal(command.exitCode, 0, command.stderr);
  assert.match(command.stdout, /PASSED/);
  const inputs = { 'base-url': model.url, 'openai-api-key': 'sk-key-1234567', 'artifact-name': 'none' };
  const action = await runAction({ folder: cwd, inputs });
  assert.deepEqual([action.exitCode, action.outputs['cases'], action.outputs['passed']], [0, '2', 'true']);
});

test('validate tells every problem with its line, and ends with 2', async (t) => {
  const cwd = folderWith(t, 'prompts: [a]\ncriteria: x\ntreshold: 8\njudges:\n  - repeets: 3\n');
  const run = await runBundle({ cwd, args: ['validate', '--trials', '0'] });
  assert.deepEqual([run.exitCode, run.stdout], [2, '']);
  assert.equal(
    run.stderr,
    'Configuration: nothing was run.\n' +
      '  .github/agent-judge.yml:3: unknown key "treshold". Did you mean "threshold"?\n' +
      '  .github/agent-judge.yml:5, judges[0]: unknown key "repeets". Did you mean "repeats"?\n' +
      '  trials: received "0"; must be a whole number from 1 to 100.\n' +
      'See agent-judge --help.\n',
  );
});

test('inputs of the action go before the file of the repository', async (t) => {
  const folder = folderWith(t, 'name: Of the file\nprompts: [a]\ncriteria: x\nthreshold: 10\n');
  const model = await modelService(t, scripted({}));
  const inputs = { 'base-url': model.url, 'openai-api-key': 'sk-key-1234567', 'artifact-name': 'none' };
  const failed = await runAction({ folder, inputs });
  assert.deepEqual([failed.exitCode, failed.outputs['verdict']], [1, 'failed']);
  assert.match(failed.summary, /Of the file/);
  const passed = await runAction({ folder, inputs: { ...inputs, threshold: '9' } });
  assert.deepEqual([passed.exitCode, passed.outputs['verdict']], [0, 'passed']);
});
