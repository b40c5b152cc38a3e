import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { GithubBehaviour } from '../support/github-server.ts';
import { artifactEnvironment, pullRequestEvent, runAction, temporaryFolder } from '../support/run-bundle.ts';
import { github, modelService, scripted } from '../support/services.ts';

const INPUTS = {
  prompts: 'one\ntwo',
  criteria: 'It is a greeting',
  'openai-api-key': 'sk-key-1234567',
  'github-token': 'ghs-token-1234',
};

const comments = (path: string) => path.includes('/comments');
const uploads = (path: string) => path.includes('/twirp/');
const answering = (status: number, message: string) => ({
  status,
  text: JSON.stringify({ message, msg: message }),
});

/** What GitHub does, and what the one warning says. */
const COMMENT_TROUBLE: Readonly<Record<string, [GithubBehaviour['intercept'], RegExp]>> = {
  '403': [
    (path) => (comments(path) ? answering(403, 'Resource not accessible') : undefined),
    /GitHub answered 403: Resource not accessible.* The job needs "permissions: pull-requests: write"\./,
  ],
  '404': [
    (path) => (comments(path) ? answering(404, 'Not Found') : undefined),
    /GitHub answered 404: Not Found.* The job needs "permissions: pull-requests: write"\./,
  ],
  '401': [
    (path) => (comments(path) ? answering(401, 'Bad credentials') : undefined),
    /Check the input "github-token"/,
  ],
  '422 of another kind': [
    (path) => (comments(path) ? answering(422, 'Validation Failed') : undefined),
    /GitHub answered 422: Validation Failed.*See that the pull request is open/,
  ],
  '502': [
    (path) => (comments(path) ? answering(502, 'ghs-token-1234 is no good') : undefined),
    /GitHub answered 502: \*\*\* is no good.*another run of the job writes it\./,
  ],
  'no JSON': [(path) => (comments(path) ? { status: 200, text: '<html>' } : undefined), /GitHub /],
};

for (const [trouble, [intercept, warning]] of Object.entries(COMMENT_TROUBLE)) {
  test(`comment, ${trouble}: one warning with the mend, and the verdict stands`, async (t) => {
    const model = await modelService(t, scripted({ two: 1 }));
    const hub = await github(t, intercept === undefined ? {} : { intercept });
    const run = await runAction({
      folder: temporaryFolder(t),
      event: pullRequestEvent(),
      env: { GITHUB_API_URL: hub.apiUrl, ...artifactEnvironment(hub.resultsUrl) },
      inputs: { ...INPUTS, 'base-url': model.url, threshold: '5' },
    });
    assert.deepEqual([run.exitCode, run.outputs['verdict'], run.outputs['comment-url']], [0, 'passed', '']);
    const warnings = run.stdout.split('\n').filter((line) => line.startsWith('::warning::'));
    assert.equal(warnings.length, 1, run.stdout);
    assert.match(
      warnings[0] ?? '',
      /^::warning::The pull request comment could not be written\. .*verdict stands\.$/,
    );
    assert.match(warnings[0] ?? '', warning);
    assert.match(warnings[0] ?? '', /It is in .*comment\.md, too\./);
    assert.equal(hub.artifacts.length, 1, 'what else there is goes on');
  });
}

test('GitHub cannot be reached: warnings, and the verdict stands', async (t) => {
  const model = await modelService(t, scripted({ one: 1, two: 1 }));
  const run = await runAction({
    folder: temporaryFolder(t),
    event: pullRequestEvent(),
    env: { GITHUB_API_URL: 'http://127.0.0.1:9' },
    inputs: { ...INPUTS, 'base-url': model.url, 'artifact-name': 'none' },
  });
  assert.deepEqual([run.exitCode, run.outputs['verdict']], [1, 'failed']);
  assert.match(run.stdout, /^::warning::.*GitHub could not be reached: .*Check the network of the runner/m);
});

test('a comment that GitHub finds too long is written with less detail', async (t) => {
  const prompts = Array.from({ length: 300 }, (_, index) => `Question ${index} ${'word '.repeat(40)}`);
  const model = await modelService(t, scripted({}));
  const hub = await github(t, { longestComment: 20_000 });
  const run = await runAction({
    folder: temporaryFolder(t),
    event: pullRequestEvent(),
    env: { GITHUB_API_URL: hub.apiUrl },
    inputs: { ...INPUTS, prompts: prompts.join('\n'), 'base-url': model.url, 'artifact-name': 'none' },
  });
  assert.equal(run.exitCode, 0);
  assert.doesNotMatch(run.stdout, /^::warning/m);
  const [comment, ...others] = hub.comments;
  assert.equal(others.length, 0);
  assert.match(comment?.body ?? '', /^<!-- agent-judge:agent-judge -->\n[\s\S]*<\/sub>$/);
  assert.equal(run.outputs['comment-url'], comment?.html_url);
});

test('a comment that stays too long is a warning', async (t) => {
  const model = await modelService(t, scripted({}));
  const hub = await github(t, { longestComment: 100 });
  const run = await runAction({
    folder: temporaryFolder(t),
    event: pullRequestEvent(),
    env: { GITHUB_API_URL: hub.apiUrl },
    inputs: { ...INPUTS, 'base-url': model.url, 'artifact-name': 'none' },
  });
  assert.equal(run.exitCode, 0);
  assert.match(run.stdout, /^::warning::.*GitHub answered 422: .*too long/m);
  assert.equal(hub.requests.filter((request) => request.startsWith('POST /repos')).length, 2);
});

test('an artifact service that refuses, or talks nonsense: a warning, and the verdict stands', async (t) => {
  for (const [status, text] of [
    [403, '{"msg":"no\\u001b[31m ::error::x"}'],
    [409, '{"msg":"an artifact with this name already exists"}'],
  ] as const) {
    const model = await modelService(t, scripted({}));
    const hub = await github(t, { intercept: (path) => (uploads(path) ? { status, text } : undefined) });
    const run = await runAction({
      folder: temporaryFolder(t),
      env: artifactEnvironment(hub.resultsUrl),
      inputs: { ...INPUTS, 'base-url': model.url },
    });
    assert.deepEqual([run.exitCode, run.outputs['verdict'], run.outputs['artifact-id']], [0, 'passed', '']);
    assert.match(
      run.stdout,
      /^::warning::No artifact was uploaded: .*The results are in .*results\.sqlite; the verdict/m,
    );
    assert.ok(!run.stdout.includes('\u001b'), run.stdout);
    assert.doesNotMatch(run.stdout, /^\s*::error/m);
  }
});

test('an artifact service that cannot be reached: a warning, and the verdict stands', async (t) => {
  const model = await modelService(t, scripted({}));
  const run = await runAction({
    folder: temporaryFolder(t),
    env: artifactEnvironment('http://127.0.0.1:9/'),
    inputs: { ...INPUTS, 'base-url': model.url },
  });
  assert.deepEqual([run.exitCode, run.outputs['verdict']], [0, 'passed']);
  assert.match(
    run.stdout,
    /^::warning::No artifact was uploaded: .*The results are in .*; the verdict stands\.$/m,
  );
});

const SUMMARY_TROUBLE: Readonly<Record<string, (folder: string) => Record<string, string>>> = {
  'no variable': () => ({ GITHUB_STEP_SUMMARY: '' }),
  'no file': (folder) => ({ GITHUB_STEP_SUMMARY: join(folder, 'missing', 'summary.md') }),
  'no right to write': (folder) => {
    const path = join(folder, 'read-only');
    mkdirSync(path);
    chmodSync(path, 0o500);
    return { GITHUB_STEP_SUMMARY: path };
  },
};

for (const [trouble, prepare] of Object.entries(SUMMARY_TROUBLE)) {
  test(`summary, ${trouble}: one warning that says where it is, and the verdict stands`, async (t) => {
    const folder = temporaryFolder(t);
    const model = await modelService(t, scripted({}));
    const run = await runAction({
      folder,
      env: prepare(folder),
      inputs: { ...INPUTS, 'base-url': model.url, 'artifact-name': 'none' },
    });
    assert.deepEqual([run.exitCode, run.outputs['verdict']], [0, 'passed']);
    const warnings = run.stdout.split('\n').filter((line) => line.startsWith('::warning::'));
    assert.equal(warnings.length, 1, run.stdout);
    assert.match(
      warnings[0] ?? '',
      /^::warning::The job summary could not be written: .* It is in .*summary\.md, too\. The verdict stands\.$/,
    );
    assert.ok(existsSync(join(run.outputDirectory, 'summary.md')));
  });
}

test('a summary that other parts of the step have nearly filled gets the short form, a full one none', async (t) => {
  for (const [used, warned] of [
    [1024 * 1024 - 20_000, false],
    [1024 * 1024 - 100, true],
  ] as const) {
    const folder = temporaryFolder(t);
    const path = join(folder, 'own-summary.md');
    writeFileSync(path, 'x'.repeat(used));
    const prompts = Array.from({ length: 40 }, (_, index) => `Question ${index} ${'word '.repeat(100)}`).join(
      '\n',
    );
    const model = await modelService(t, ({ role }) =>
      role === 'agent' ? { text: 'Hm. '.repeat(100) } : { text: '{}' },
    );
    const run = await runAction({
      folder,
      env: { GITHUB_STEP_SUMMARY: path },
      inputs: { ...INPUTS, prompts, 'base-url': model.url, 'artifact-name': 'none' },
    });
    assert.equal(run.outputs['verdict'], 'errored');
    assert.ok(statSync(path).size <= 1024 * 1024);
    assert.equal(/^### /m.test(readFileSync(path, 'utf8').slice(used)), !warned);
    assert.equal(
      /^::warning::The job summary could not be written: .*leaves no room/m.test(run.stdout),
      warned,
    );
  }
});

test('outputs that cannot be set are a warning', async (t) => {
  const folder = temporaryFolder(t);
  const model = await modelService(t, scripted({}));
  const run = await runAction({
    folder,
    env: { GITHUB_OUTPUT: join(folder, 'missing', 'outputs') },
    inputs: { ...INPUTS, 'base-url': model.url, 'artifact-name': 'none' },
  });
  assert.equal(run.exitCode, 0);
  assert.match(run.stdout, /^::warning::The outputs could not be set: .*the verdict stands\.$/m);
  assert.match(run.summary, /passed/);
});
