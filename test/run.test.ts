import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { loadConfiguration } from '../src/config/load-configuration.ts';
import { SetupError } from '../src/errors.ts';
import { run } from '../src/run.ts';
import { temporaryFolder } from './support/run-bundle.ts';

const KEY = 'sk-the-key-of-the-run';
const PEM = 'first-line-of-it\nsecond-line-of-it';

/** A file with the key in it: a command that holds it is refused. */
function keyFile(test: TestContext): string {
  const path = join(temporaryFolder(test), 'key');
  writeFileSync(path, KEY);
  return path;
}

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
    const file = keyFile(test);
    const { told } = await runWith(test, {
      setup: `echo key $(cat ${file}); printf '${PEM.replace('\n', '\\n')}'`,
      teardown: `echo still $(cat ${file}); exit 3`,
      'on-fail': `echo failed $(cat ${file}) >&2`,
    });
    // The teardown does not wait for the hook.
    assert.deepEqual(told.toSorted(), [
      'on-fail: failed ***',
      'setup: ***',
      'setup: ***',
      'setup: key ***',
      'teardown: still ***',
      `warning: the teardown command "echo still $(cat ${file}); exit 3" ended with exit code 3.`,
    ]);
  });

  it('is shown without our secrets when the setup failed', async (test) => {
    const { end } = await runWith(test, { setup: `echo bad key $(cat ${keyFile(test)}); exit 1` });
    assert.ok(end instanceof SetupError);
    assert.equal(end.output, 'bad key ***');
    assert.match(end.message, /^The setup command "echo bad key .*; exit 1" ended with exit code 1/);
  });
});

describe('what the commands around a run see', () => {
  it('is what the agent may need, and no key that only judges are called with', async (test) => {
    const before = process.env;
    process.env = { ...before, PEM, OPENAI_API_KEY: KEY, AUTH: `Bearer ${PEM}`, INPUT_PROMPTS: 'x' };
    test.after(() => {
      process.env = before;
    });
    const list = 'env | grep -cE "^(PEM|OPENAI_API_KEY|AUTH|INPUT_PROMPTS)=" || true';
    const { told } = await runWith(test, { setup: list, teardown: list, 'on-fail': list });
    assert.deepEqual(told.toSorted(), ['on-fail: 0', 'setup: 1', 'teardown: 1']);
  });
});
