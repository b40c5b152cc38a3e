import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { loadConfiguration } from '../src/config/load-configuration.ts';
import { SetupError } from '../src/errors.ts';
import { run } from '../src/run.ts';
import { temporaryFolder } from './support/run-bundle.ts';

const KEY = 'sk-the-key-of-the-run';
const PEM = 'first-line-of-it\nsecond-line-of-it';

/** A run of one recorded answer that fails its check; what was told of it, and what it ended with. */
async function runWith(test: TestContext, commands: Record<string, string>) {
  const told: string[] = [];
  const { signal } = new AbortController();
  const inputs = {
    prompts: '- { prompt: Hello, output: Hi }',
    checks: '- contains: x',
    // A judge of the key that has several lines; it is not asked, as there are no criteria.
    judges: '- { model: m, api-key-env: PEM }',
    'openai-api-key': KEY,
    'output-directory': temporaryFolder(test),
    ...commands,
  };
  const defaults = { environment: { PEM }, outputDirectory: '', noKeyHint: '' };
  const configuration = await loadConfiguration(inputs, defaults, []);
  const listener = {
    caseFinished() {},
    note() {},
    log: (source: string, line: string) => void told.push(`${source}: ${line}`),
    warn: (message: string) => void told.push(`warning: ${message}`),
  };
  const end = await run(configuration, {}, listener, signal).catch((error: unknown) => error);
  return { told, end };
}

describe('what the commands around a run write', () => {
  it('is logged without our secrets', async (test) => {
    const { told } = await runWith(test, {
      setup: `echo 'key ${KEY}'; printf '${PEM.replace('\n', '\\n')}'`,
      teardown: `echo 'still ${KEY}'; exit 3 # ${KEY}`,
      'on-fail': `echo 'failed ${KEY}' >&2`,
    });
    // The teardown does not wait for the hook.
    assert.deepEqual(told.toSorted(), [
      'on-fail: failed ***',
      'setup: ***',
      'setup: ***',
      'setup: key ***',
      'teardown: still ***',
      `warning: the teardown command "echo 'still ***'; exit 3 # ***" ended with exit code 3.`,
    ]);
  });

  it('is shown without our secrets when the setup failed', async (test) => {
    const { end } = await runWith(test, { setup: `echo 'bad key ${KEY}'; exit 1` });
    assert.ok(end instanceof SetupError);
    assert.equal(end.output, 'bad key ***');
    assert.match(end.message, /"echo 'bad key \*\*\*'; exit 1" ended with exit code 1/);
  });
});
