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
  { limitMs = 5_000, signal = new AbortController().signal } = {},
) {
  const hub = await github(test, behaviour);
  for (const [name, value] of Object.entries(artifactEnvironment(hub.resultsUrl))) process.env[name] = value;
  const file = join(temporaryFolder(test), 'report.json');
  writeFileSync(file, '{}');
  const begin = performance.now();
  const outcome = await uploadArtifact({ name: 'n', otherName: 'n-2', files: [file], limitMs }, signal);
  return { outcome, hub, tookMs: performance.now() - begin };
}

describe('uploadArtifact', () => {
  it('uploads', async (test) => {
    const { outcome, hub } = await upload(test, {});
    assert.deepEqual(outcome, { status: 'uploaded', id: 4242, name: 'n' });
    assert.equal(hub.artifacts.length, 1);
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
