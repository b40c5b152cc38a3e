import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openFile } from '../support/opened-page.ts';
import { artifactEnvironment, pullRequestEvent, runAction, temporaryFolder } from '../support/run-bundle.ts';
import { github, modelService, scripted } from '../support/services.ts';

const INPUTS = {
  prompts: 'one\ntwo',
  criteria: 'It is a greeting',
  'openai-api-key': 'sk-key-1234567',
  'github-token': 'ghs-token-1234',
};
const REPORT_URL = 'https://github.com/o/r/actions/runs/1001/artifacts/4243';
const LINK = `[full report](${REPORT_URL})`;
const count = (text: string, part: string) => text.split(part).length - 1;

test('report.html is written, uploaded unzipped, linked, and opens in a browser', async (t) => {
  const model = await modelService(t, scripted({ two: 3 }));
  const hub = await github(t);
  const run = await runAction({
    folder: temporaryFolder(t),
    event: pullRequestEvent(),
    env: { GITHUB_API_URL: hub.apiUrl, ...artifactEnvironment(hub.resultsUrl) },
    inputs: { ...INPUTS, 'base-url': model.url },
  });
  assert.equal(run.outputs['verdict'], 'failed');
  const file = join(run.outputDirectory, 'report.html');
  const [page] = hub.pages;
  assert.equal(page?.name, 'agent-judge-results.html');
  assert.ok(page?.bytes.equals(readFileSync(file)));
  assert.equal(run.outputs['report-url'], REPORT_URL);
  assert.equal(run.outputs['artifact-url'], REPORT_URL.replace('4243', '4242'));
  // The comment is written before the upload, and once more after it.
  assert.equal(hub.comments.length, 1);
  assert.equal(count(hub.comments[0]?.body ?? '', LINK), 1);
  assert.equal(hub.requests.filter((request) => request.startsWith('POST /repos')).length, 1);
  assert.equal(hub.requests.filter((request) => request.startsWith('PATCH /repos')).length, 1);
  assert.equal(count(run.summary, LINK), 1);
  assert.equal(count(run.summary, '### ❌'), 1, 'the summary is there once');
  assert.doesNotMatch(run.stdout, /^::warning/m);

  const opened = await openFile(t, file, { hash: '#case=case-2' });
  if (opened === undefined) return;
  await opened.page.getByText('Worth 3 points.').first().waitFor();
  assert.deepEqual(opened.trouble, []);
});

test('a second attempt gives the page another name', async (t) => {
  const model = await modelService(t, scripted({}));
  const hub = await github(t, { takenArtifactNames: ['agent-judge-results', 'agent-judge-results.html'] });
  const run = await runAction({
    folder: temporaryFolder(t),
    env: { ...artifactEnvironment(hub.resultsUrl), GITHUB_RUN_ATTEMPT: '2' },
    inputs: { ...INPUTS, 'base-url': model.url },
  });
  assert.equal(run.exitCode, 0);
  assert.match(hub.pages[0]?.name ?? '', /^agent-judge-results-2-[0-9a-f]{8}\.html$/);
  assert.equal(hub.pages[0]?.name, `${hub.artifacts[0]?.name}.html`);
});

test('a page that cannot be uploaded is a warning, and nothing links to it', async (t) => {
  const model = await modelService(t, scripted({}));
  let creations = 0;
  const hub = await github(t, {
    intercept(path) {
      // The archive is asked for first.
      if (path.endsWith('/CreateArtifact')) creations += 1;
      const refused = path.endsWith('/CreateArtifact') && creations === 2;
      return refused ? { status: 403, text: '{"msg":"no pages today"}' } : undefined;
    },
  });
  const run = await runAction({
    folder: temporaryFolder(t),
    event: pullRequestEvent(),
    env: { GITHUB_API_URL: hub.apiUrl, ...artifactEnvironment(hub.resultsUrl) },
    inputs: { ...INPUTS, 'base-url': model.url },
  });
  assert.deepEqual([run.exitCode, run.outputs['report-url']], [0, '']);
  assert.equal(hub.artifacts.length + hub.pages.length, 1);
  const warnings = run.stdout.split('\n').filter((line) => line.startsWith('::warning::'));
  assert.equal(warnings.length, 1, run.stdout);
  assert.match(warnings[0] ?? '', /uploaded.*: .*no pages today.*; the verdict stands\.$/);
  assert.equal(hub.requests.filter((request) => request.startsWith('PATCH /repos')).length, 0);
  assert.ok(!run.summary.includes('full report'));
});

test('a link that cannot be added to the comment is a warning, and the comment stays', async (t) => {
  const model = await modelService(t, scripted({}));
  const hub = await github(t, {
    intercept: (path) =>
      /\/issues\/comments\/\d+$/.test(path) ? { status: 502, text: '{"message":"bad gateway"}' } : undefined,
  });
  const run = await runAction({
    folder: temporaryFolder(t),
    event: pullRequestEvent(),
    env: { GITHUB_API_URL: hub.apiUrl, ...artifactEnvironment(hub.resultsUrl) },
    inputs: { ...INPUTS, 'base-url': model.url },
  });
  assert.deepEqual([run.exitCode, run.outputs['report-url']], [0, REPORT_URL]);
  assert.match(
    run.stdout,
    /^::warning::The link to the report could not be added to the pull request comment\. GitHub answered 502.*verdict stands\.$/m,
  );
  assert.equal(hub.comments.length, 1);
  assert.equal(count(run.summary, LINK), 1);
});

test('without an artifact name nothing is uploaded, and the file is there', async (t) => {
  const model = await modelService(t, scripted({}));
  const hub = await github(t);
  const run = await runAction({
    folder: temporaryFolder(t),
    env: artifactEnvironment(hub.resultsUrl),
    inputs: { ...INPUTS, 'base-url': model.url, 'artifact-name': 'none' },
  });
  assert.deepEqual([hub.artifacts.length, hub.pages.length, run.outputs['report-url']], [0, 0, '']);
  assert.match(readFileSync(join(run.outputDirectory, 'report.html'), 'utf8'), /^<!doctype html>/);
});

test('GitHub Enterprise Server: one notice, and the file is there', async (t) => {
  const model = await modelService(t, scripted({}));
  const run = await runAction({
    folder: temporaryFolder(t),
    env: { ...artifactEnvironment('http://127.0.0.1:9/'), GITHUB_SERVER_URL: 'https://github.example.org' },
    inputs: { ...INPUTS, 'base-url': model.url },
  });
  assert.equal(run.exitCode, 0);
  assert.equal(count(run.stdout, 'No artifact was uploaded'), 1);
  assert.ok(!run.stdout.includes('report.html was not uploaded'));
});
