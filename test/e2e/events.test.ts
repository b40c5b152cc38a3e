import assert from 'node:assert/strict';
import { test } from 'node:test';
import { artifactEnvironment, pullRequestEvent, runAction, temporaryFolder } from '../support/run-bundle.ts';
import { github, modelService, scripted } from '../support/services.ts';

const INPUTS = {
  prompts: 'Say hello',
  criteria: 'It is a greeting',
  'openai-api-key': 'sk-key',
  'github-token': 'ghs-token',
};

for (const [name, payload] of [
  ['push', { ref: 'refs/heads/main' }],
  ['merge_group', { merge_group: { head_sha: 'd'.repeat(40) } }],
  ['schedule', { schedule: '0 5 * * 1' }],
  ['workflow_dispatch', { inputs: {} }],
] as const) {
  test(`${name}: everything works, without a comment and without complaint`, async (t) => {
    const model = await modelService(t, scripted({}));
    const hub = await github(t);
    const run = await runAction({
      folder: temporaryFolder(t),
      event: { name, payload },
      env: { GITHUB_API_URL: hub.apiUrl, ...artifactEnvironment(hub.resultsUrl) },
      inputs: { ...INPUTS, 'base-url': model.url },
    });
    assert.equal(run.exitCode, 0);
    assert.equal(run.outputs['verdict'], 'passed');
    assert.equal(run.outputs['comment-url'], '');
    assert.deepEqual(hub.requests, []);
    assert.equal(hub.artifacts.length, 1);
    assert.doesNotMatch(run.stdout, /^::(warning|error|notice)/m);
    assert.match(run.summary, /commit \[`aaaaaaa`\]/);
  });
}

test('a fork without a key: one message that says why and what to do, and nothing is run', async (t) => {
  const { 'openai-api-key': _, ...inputs } = INPUTS;
  const run = await runAction({
    folder: temporaryFolder(t),
    event: pullRequestEvent({ fork: true }),
    inputs,
  });
  assert.equal(run.exitCode, 1);
  assert.match(
    run.stdout,
    /^::error::Configuration: nothing was run\.%0Aopenai-api-key: is missing\. This pull request comes from a fork, and GitHub gives its workflows no secrets/m,
  );
  assert.doesNotMatch(run.stdout, /\bat .*\.js:\d+/);
  assert.match(run.summary, /could not start/);
  assert.equal(run.outputs['verdict'], 'errored');
});

test('Dependabot without a key is told where its secrets are', async (t) => {
  const { 'openai-api-key': _, ...inputs } = INPUTS;
  const run = await runAction({
    folder: temporaryFolder(t),
    event: pullRequestEvent(),
    env: { GITHUB_ACTOR: 'dependabot[bot]' },
    inputs,
  });
  assert.equal(run.exitCode, 1);
  assert.match(run.stdout, /Dependabot runs see only Dependabot secrets/);
});

test('a fork with a key but a read-only token: summary and artifact as always, the comment becomes a notice', async (t) => {
  const model = await modelService(t, scripted({}));
  const hub = await github(t, { refuseComments: 403 });
  const run = await runAction({
    folder: temporaryFolder(t),
    event: pullRequestEvent({ fork: true }),
    env: { GITHUB_API_URL: hub.apiUrl, ...artifactEnvironment(hub.resultsUrl) },
    inputs: { ...INPUTS, 'base-url': model.url },
  });
  assert.equal(run.exitCode, 0);
  assert.match(run.stdout, /^::notice::No pull request comment: GitHub gives runs for forks/m);
  assert.doesNotMatch(run.stdout, /^::warning/m);
  assert.match(run.summary, /passed/);
  assert.equal(hub.artifacts.length, 1);
});

test('a token that may not comment: a warning that names the permission, and the verdict stands', async (t) => {
  const model = await modelService(t, scripted({}));
  const hub = await github(t, { refuseComments: 403 });
  const run = await runAction({
    folder: temporaryFolder(t),
    event: pullRequestEvent(),
    env: { GITHUB_API_URL: hub.apiUrl },
    inputs: { ...INPUTS, 'base-url': model.url, 'artifact-name': 'none' },
  });
  assert.equal(run.exitCode, 0);
  assert.equal(run.outputs['verdict'], 'passed');
  assert.match(
    run.stdout,
    /^::warning::The pull request comment could not be written\. GitHub answered 403.*permissions: pull-requests: write/m,
  );
});

test('GitHub Enterprise Server has no artifact service: a notice says where the files are', async (t) => {
  const model = await modelService(t, scripted({}));
  const run = await runAction({
    folder: temporaryFolder(t),
    env: { GITHUB_SERVER_URL: 'https://git.example.com', ...artifactEnvironment('http://127.0.0.1:9/') },
    inputs: { ...INPUTS, 'base-url': model.url },
  });
  assert.equal(run.exitCode, 0);
  assert.match(
    run.stdout,
    /^::notice::No artifact was uploaded: GitHub Enterprise Server has no service.*results are in .*results\.sqlite/m,
  );
});

test('an artifact name that is taken: the results go up under another name', async (t) => {
  const model = await modelService(t, scripted({}));
  const hub = await github(t, { takenArtifactNames: ['agent-judge-results'] });
  const run = await runAction({
    folder: temporaryFolder(t),
    env: { GITHUB_RUN_ATTEMPT: '2', ...artifactEnvironment(hub.resultsUrl) },
    inputs: { ...INPUTS, 'base-url': model.url },
  });
  assert.equal(run.exitCode, 0);
  assert.match(hub.artifacts[0]?.name ?? '', /^agent-judge-results-2-[0-9a-f]{8}$/);
  assert.equal(run.outputs['artifact-id'], '4242');
});

test('an artifact service that refuses is a warning that says where the files are', async (t) => {
  const model = await modelService(t, scripted({}));
  const hub = await github(t, { refuseArtifacts: 403 });
  const run = await runAction({
    folder: temporaryFolder(t),
    env: artifactEnvironment(hub.resultsUrl),
    inputs: { ...INPUTS, 'base-url': model.url },
  });
  assert.equal(run.exitCode, 0);
  assert.match(
    run.stdout,
    /^::warning::No artifact was uploaded: .*403.*The results are in .*results\.sqlite/m,
  );
});
