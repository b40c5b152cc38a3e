import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type TestContext, test } from 'node:test';
import { unzipSync } from 'fflate';
import { type GateRunOptions, HEAD, runGate } from '../support/gate-run.ts';
import type { Files } from '../support/git-repository.ts';
import { artifactEnvironment, pullRequestEvent, runAction, temporaryFolder } from '../support/run-bundle.ts';
import { github } from '../support/services.ts';
import { inputsOf, readWorkflow } from '../support/workflow.ts';

// The workflows of examples/pull-requests, with the events and inputs that they give the action.
const EXAMPLE = resolve(import.meta.dirname, '../../examples/pull-requests');
const read = (name: string) => readFileSync(join(EXAMPLE, name), 'utf8');
const CONFIG = read('agent-judge.yml').replace('examples/pull-requests/', 'evals/');

const BASE: Files = {
  '.github/agent-judge.yml': CONFIG,
  'evals/cases.jsonl': read('cases.jsonl'),
  'agent.py': readFileSync(resolve(EXAMPLE, '../python-program/agent.py'), 'utf8'),
};
const WEAK: Files = {
  ...BASE,
  '.github/agent-judge.yml': CONFIG.replace('7', '1'),
  'evals/cases.jsonl': '"Say a"\n',
};
const SCORES = {
  'What does express delivery cost?': 2,
  'I forgot my password.': 2,
  'How do I send something back?': 2,
};
const noPython = spawnSync('python3', ['--version']).status === 0 ? false : 'there is no python3';
const noJq = spawnSync('jq', ['--version']).status === 0 ? false : 'there is no jq';

const known = (temp: string) => ({
  'secrets.OPENAI_API_KEY': 'sk-key-1234567',
  'runner.temp': temp,
  'github.run_attempt': '1',
});

const RUN_EVENT = {
  name: 'workflow_run',
  payload: {
    workflow_run: {
      event: 'pull_request',
      head_sha: HEAD,
      head_branch: 'fix',
      head_repository: { full_name: 'someone/r' },
      pull_requests: [],
    },
  },
};
const PULL = { number: 7, head: { ref: 'fix', sha: HEAD, repository: 'someone/r' }, base: 'main' };

/** The answers of a stranger, judged by a workflow of these. */
async function judge(t: TestContext, name: string, answers: string, options: Partial<GateRunOptions> = {}) {
  const temp = temporaryFolder(t);
  writeFileSync(join(temp, 'outputs.jsonl'), answers);
  return runGate(t, {
    base: BASE,
    head: WEAK,
    workspace: {},
    repository: { commits: { ['a'.repeat(40)]: BASE }, pulls: [PULL] },
    inputs: { 'github-token': 'ghs_12345678', ...inputsOf(readWorkflow(name), known(temp)) },
    ...options,
  });
}

const answersOf = (...ids: string[]) =>
  ids.map((id) => `${JSON.stringify({ id, output: `Answer to ${id}` })}\n`).join('');
const ALL = answersOf('returns', 'express', 'password');

for (const [who, actor] of [
  ['a branch of the repository', 'octocat'],
  ['Dependabot, with a Dependabot secret', 'dependabot[bot]'],
]) {
  test(`same-repository.yml: ${who} is held to the gate of the base`, { skip: noPython }, async (t) => {
    const inputs = inputsOf(readWorkflow('same-repository.yml'), known(''));
    const run = await runGate(t, {
      base: BASE,
      head: WEAK,
      inputs,
      scores: SCORES,
      env: { GITHUB_ACTOR: actor ?? '' },
    });
    assert.deepEqual(
      [run.exitCode, run.outputs['verdict'], run.outputs['cases']],
      [1, 'failed', '3'],
      run.stdout,
    );
    assert.match(
      run.hub.comments[0]?.body ?? '',
      /This pull request changes `\.github\/agent-judge\.yml` and `evals\/cases\.jsonl`; the gate ran/,
    );
  });
}

test('same-repository.yml: a fork has no key, and is told what to do', async (t) => {
  const inputs = inputsOf(readWorkflow('same-repository.yml'), {
    ...known(''),
    'secrets.OPENAI_API_KEY': '',
  });
  const run = await runGate(t, { base: BASE, head: WEAK, inputs, event: pullRequestEvent({ fork: true }) });
  assert.equal(run.exitCode, 1);
  assert.match(run.stdout, /This pull request comes from a fork.*docs\/forks\.md/);
});

test('collect.yml keeps the answers without a key, judge.yml judges them', {
  skip: noPython || noJq,
}, async (t) => {
  const hub = await github(t);
  const collect = readWorkflow('collect.yml');
  const folder = temporaryFolder(t);
  for (const [path, content] of Object.entries(BASE)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), String(content));
  }
  const collected = await runAction({
    folder,
    event: pullRequestEvent({ fork: true }),
    env: artifactEnvironment(hub.resultsUrl),
    inputs: inputsOf(collect, known('')),
  });
  assert.equal(collected.exitCode, 0, collected.stdout);
  const [artifact] = hub.artifacts;
  assert.equal(artifact?.name, 'collected-answers-1');

  const temp = temporaryFolder(t);
  mkdirSync(join(temp, 'collected'));
  const report = unzipSync(artifact?.bytes ?? Buffer.alloc(0))['report.json'] ?? '';
  writeFileSync(join(temp, 'collected/report.json'), report);
  const take = readWorkflow('judge.yml').steps.find(({ run }) => run?.startsWith('jq'));
  const shell = spawnSync('bash', ['-e', '-c', take?.run ?? ''], {
    env: { ...process.env, RUNNER_TEMP: temp },
  });
  assert.equal(shell.status, 0, String(shell.stderr));

  const run = await judge(t, 'judge.yml', readFileSync(join(temp, 'outputs.jsonl'), 'utf8'), {
    event: RUN_EVENT,
  });
  assert.equal(run.exitCode, 0, run.stdout);
  assert.ok(run.model.calls.every(({ role }) => role === 'judge'));
  const asked = run.model.calls.map(({ judged }) => judged?.prompt).sort();
  assert.deepEqual(asked, Object.keys(SCORES).sort());
  const [comment] = run.hub.comments;
  assert.match(comment?.body ?? '', /passed\]\(.*\): score 9 of 10/);
  assert.match(comment?.body ?? '', /commit \[`bbbbbbb`\]/);
  assert.match(
    comment?.body ?? '',
    /This pull request changes `\.github\/agent-judge\.yml` and `evals\/cases\.jsonl`; the gate ran/,
  );
  assert.ok(run.hub.requests.includes('POST /repos/o/r/issues/7/comments'));
});

for (const [name, event] of [
  ['judge.yml', RUN_EVENT],
  ['labelled.yml', { ...pullRequestEvent({ fork: true }), name: 'pull_request_target' }],
] as const) {
  test(`${name}: answers that fail the base's gate fail it, whatever the pull request made of the gate`, async (t) => {
    const run = await judge(t, name, ALL, { event, scores: SCORES });
    assert.deepEqual([run.exitCode, run.outputs['passed']], [1, 'false']);
    assert.match(
      run.hub.comments[0]?.body ?? '',
      /❌ \[Support desk failed\]\(.*\): score 2 of 10, needed 7/,
    );
  });

  test(`${name}: answers that are left out, made up or given twice start nothing`, async (t) => {
    for (const [answers, said] of [
      [
        answersOf('returns', 'express'),
        /outputs: has no answer for "password"\. Collect one for every case\./,
      ],
      [ALL + answersOf('other'), /outputs: has answers for cases that are not in the dataset, "other"\./],
      [ALL + answersOf('returns'), /the id "returns" has an output in .*outputs\.jsonl:1 already\./],
      ['{"id":"returns","output":"x","score":10}\n', /unknown key "score"/],
    ] as const) {
      const run = await judge(t, name, answers, { event });
      assert.equal(run.exitCode, 1);
      assert.equal(run.model.calls.length, 0);
      assert.match(run.stdout, said);
    }
  });
}

test('judge.yml: a pull request that has newer commits, or was closed, gets no comment; the verdict stands', async (t) => {
  const repository = {
    commits: { ['a'.repeat(40)]: BASE },
    pulls: [{ ...PULL, head: { ...PULL.head, sha: 'c'.repeat(40) } }],
  };
  const run = await judge(t, 'judge.yml', ALL, { event: RUN_EVENT, repository });
  assert.equal(run.exitCode, 0, run.stdout);
  assert.equal(run.hub.comments.length, 0);
  assert.match(
    run.stdout,
    /^::notice::No pull request comment: no open pull request has the commit bbbbbbbbbbbb as its head\./m,
  );
});

test('judge.yml: a token that may not look pull requests up costs the comment alone', async (t) => {
  const behaviour = { refuseReading: (path: string) => (path.endsWith('/pulls') ? 403 : undefined) };
  const run = await judge(t, 'judge.yml', ALL, { event: RUN_EVENT, behaviour });
  assert.equal(run.exitCode, 0, run.stdout);
  assert.match(
    run.stdout,
    /^::warning::The pull request of this run could not be looked up.*pull-requests: write/m,
  );
});
