import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { OPTION_NAMES } from '../../src/config/options.ts';
import { isOurs, readWorkflow, type Step } from '../support/workflow.ts';

const WORKFLOWS = readdirSync(resolve(import.meta.dirname, '../../examples/pull-requests'))
  .filter((name) => name.endsWith('.yml') && name !== 'agent-judge.yml')
  .map((name) => ({ name, ...readWorkflow(name) }));

/** What each may do, and no more; what it needs for that is in the comments of `NEEDS`. */
const PERMISSIONS: Readonly<Record<string, object>> = {
  'same-repository.yml': { contents: 'read', 'pull-requests': 'write' },
  'collect.yml': { contents: 'read' },
  'judge.yml': { contents: 'read', actions: 'read', 'pull-requests': 'write', statuses: 'write' },
  'labelled.yml': { contents: 'read', 'pull-requests': 'write', statuses: 'write' },
};

/** Where these run, secrets and a token that may write meet what a stranger sent. */
const PRIVILEGED = ['pull_request_target', 'workflow_run'];

test('each is there, and may do what it needs and no more', () => {
  assert.deepEqual(
    Object.fromEntries(WORKFLOWS.map(({ name, permissions }) => [name, permissions])),
    PERMISSIONS,
  );
  for (const { name, permissions, steps } of WORKFLOWS) {
    const text = JSON.stringify(steps);
    const needs = {
      // checkout, trust: base, the contents API
      contents: /actions\/checkout|"trust":"base"/.test(text),
      actions: text.includes('gh run download'),
      'pull-requests': steps.some((step) => isOurs(step) && step.with?.['comment'] !== 'never'),
      statuses: text.includes('/statuses/'),
    };
    for (const [scope, needed] of Object.entries(needs))
      assert.equal(scope in permissions, needed, `${name}: ${scope}`);
  }
});

test('every input of ours is one that exists', () => {
  for (const { name, steps } of WORKFLOWS) {
    const ours = steps.filter(isOurs);
    assert.equal(ours.length, 1, name);
    for (const input of Object.keys(ours[0]?.with ?? {}))
      assert.ok(OPTION_NAMES.includes(input as never), input);
  }
});

test('nothing but the known actions is used', () => {
  for (const { name, steps } of WORKFLOWS) {
    for (const { uses } of steps) {
      if (uses !== undefined)
        assert.ok(['actions/checkout@v7', 'org/agent-judge-action@v1'].includes(uses), `${name}: ${uses}`);
    }
  }
});

test('where a pull request’s code is run, there is no secret but on the branches of the repository', () => {
  const collect = WORKFLOWS.find(({ name }) => name === 'collect.yml');
  assert.deepEqual(Object.keys(collect?.on ?? {}), ['pull_request']);
  assert.doesNotMatch(collect?.text ?? '', /secrets\./);
  for (const { name, on } of WORKFLOWS) {
    if (PRIVILEGED.some((event) => event in on)) continue;
    assert.ok(
      Object.keys(on).every((event) => ['pull_request', 'merge_group'].includes(event)),
      name,
    );
  }
});

test('where secrets meet a stranger’s pull request, nothing of it is checked out or run', () => {
  const privileged = WORKFLOWS.filter(({ on }) => PRIVILEGED.some((event) => event in on));
  assert.deepEqual(
    privileged.map(({ name }) => name),
    ['judge.yml', 'labelled.yml'],
  );
  for (const { name, steps } of privileged) {
    for (const step of steps) {
      assert.ok(!step.uses?.startsWith('actions/checkout'), `${name} checks something out`);
      if (step.run !== undefined) checkCommands(name, step);
      if (!isOurs(step)) continue;
      assert.equal(step.with?.['trust'], 'base', name);
      assert.match(
        String(step.with?.['outputs']),
        /^\$\{\{ runner\.temp \}\}\//,
        'not where it could replace a file',
      );
      for (const input of ['agent', 'agent-command', 'setup', 'teardown', 'on-fail', 'config', 'dataset']) {
        assert.equal(step.with?.[input], undefined, `${name} gives "${input}"`);
      }
    }
  }
});

/** Each line begins with a program that runs nothing of what it reads, and no text of the event is part of a script. */
function checkCommands(name: string, { run = '' }: Step): void {
  assert.doesNotMatch(run, /\$\{\{/, `${name}: an expression in a script runs what it says`);
  const commands = run.replaceAll('\\\n', ' ').trim().split('\n');
  for (const command of commands) assert.match(command.trim(), /^(gh api|gh run download|jq) /, name);
}

test('what is required of a pull request cannot be skipped', () => {
  for (const { name, steps, text } of WORKFLOWS) {
    const jobHasCondition = /^ {4}if: /m.test(text);
    const tells = steps.find(({ run }) => run?.includes('/statuses/'));
    assert.equal(tells !== undefined, jobHasCondition, `${name}: a skipped job counts as passed`);
    if (tells === undefined) continue;
    assert.equal(tells.if, 'always()');
    assert.equal(
      tells.env?.['STATE'],
      "${{ steps.gate.outputs.passed == 'true' && 'success' || 'failure' }}",
    );
  }
});
