import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it, type TestContext } from 'node:test';
import { uploadArtifact } from '../../src/github/artifact.ts';
import type { GithubBehaviour } from '../support/github-server.ts';
import { artifactEnvironment, temporaryFolder } from '../support/run-bundle.ts';
import { github } from '../support/services.ts';

// The client that was left behind goes on trying for half a minute.
after(() => void setTimeout(() => process.exit(), 500).unref());

/** Uploads one small file to a service that behaves so. */
async function upload(
  test: TestContext,
  behaviour: GithubBehaviour,
  { limitMs = 5_000, signal = new AbortController().signal, page = false } = {},
) {
  const hub = await github(test, behaviour);
  for (const [name, value] of Object.entries(artifactEnvironment(hub.resultsUrl))) process.env[name] = value;
  const file = join(temporaryFolder(test), page ? 'report.html' : 'report.json');
  writeFileSync(file, '<p>{}</p>');
  const names = page ? ['n.html', 'n-2.html'] : ['n', 'n-2'];
  const [name = '', otherName = ''] = names;
  const begin = performance.now();
  const outcome = await uploadArtifact({ name, otherName, files: [file], unzipped: page, limitMs }, signal);
  return { outcome, hub, tookMs: performance.now() - begin };
}

describe('uploadArtifact', () => {
  it('uploads', async (test) => {
    const { outcome, hub } = await upload(test, {});
    assert.deepEqual(outcome, { status: 'uploaded', id: 4242, name: 'n' });
    assert.equal(hub.artifacts.length, 1);
  });

  it('uploads a page as it is, under a name of its own', async (test) => {
    const { outcome, hub } = await upload(test, {}, { page: true });
    assert.deepEqual(outcome, { status: 'uploaded', id: 4243, name: 'n.html' });
    const [page] = hub.pages;
    assert.equal(page?.name, 'n.html');
    assert.equal(page?.bytes.toString(), '<p>{}</p>');
    assert.equal(page?.request['mime_type'], 'text/html');
  });

  it('gives a page the other name where the first is taken', async (test) => {
    const { outcome, hub } = await upload(test, { takenArtifactNames: ['n.html'] }, { page: true });
    assert.deepEqual(outcome, { status: 'uploaded', id: 4243, name: 'n-2.html' });
    assert.deepEqual(
      hub.pages.map(({ name }) => name),
      ['n-2.html'],
    );
  });

  for (const where of ['CreateArtifact', '/container/blob', 'FinalizeArtifact']) {
    it(`gives up on a service that hangs at ${where}`, async (test) => {
      const intercept = (path: string) => (path.endsWith(where) ? ('hang' as const) : undefined);
      const { outcome, tookMs } = await upload(test, { intercept }, { limitMs: 300 });
      assert.deepEqual(outcome, {
        status: 'failed',
        reason: 'the artifact service did not finish within 1 s.',
      });
      assert.ok(tookMs < 3_000, `${tookMs} ms`);
    });
  }

  it('ends at once when there is no time left', async (test) => {
    const signal = AbortSignal.timeout(50);
    const { outcome, tookMs } = await upload(test, { intercept: () => 'hang' }, { signal });
    assert.deepEqual(outcome, {
      status: 'failed',
      reason: 'the run was cancelled before the artifact service was done.',
    });
    assert.ok(tookMs < 3_000, `${tookMs} ms`);
  });
});
