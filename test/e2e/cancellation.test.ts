import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { query } from '../support/database.ts';
import type { GithubBehaviour } from '../support/github-server.ts';
import type { ModelAnswer, ModelCall } from '../support/model-server.ts';
import { linux, survivorsWith, unusualSeconds, waitForProcesses } from '../support/processes.ts';
import {
  type ActionRun,
  artifactEnvironment,
  pullRequestEvent,
  runAction,
  runBundle,
  temporaryFolder,
} from '../support/run-bundle.ts';
import { github, modelService, scripted } from '../support/services.ts';

const INPUTS = {
  prompts: Array.from({ length: 6 }, (_, index) => `Question ${index + 1}`).join('\n'),
  criteria: 'Clear',
  concurrency: '1',
  'openai-api-key': 'sk-key-1234567',
  'github-token': 'ghs-token-1234',
};

const NEVER = new Promise<never>(() => {});

interface Scene {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly hub?: (cancel: () => void) => GithubBehaviour;
  readonly answer?: (call: ModelCall, cancel: () => void) => ModelAnswer | Promise<ModelAnswer> | undefined;
  /** Signals when this has been written to the log. */
  readonly at?: RegExp;
  /** Signals then. */
  readonly when?: () => Promise<void>;
}

/** A run that is sent SIGINT at some moment, and SIGTERM half a second later, as a runner in a hurry does. */
async function cancelled(t: TestContext, { inputs = {}, hub, answer, at, when }: Scene) {
  const good = scripted({});
  let signalled = 0;
  let cancel: () => void = () => {};
  const service = await github(t, hub?.(() => cancel()) ?? {});
  const model = await modelService(t, (call) => answer?.(call, () => cancel()) ?? good(call));
  const run = await runAction({
    folder: temporaryFolder(t),
    event: pullRequestEvent(),
    env: { GITHUB_API_URL: service.apiUrl, ...artifactEnvironment(service.resultsUrl) },
    inputs: { ...INPUTS, 'base-url': model.url, ...inputs },
    started: (child) => {
      cancel = () => {
        if (signalled > 0) return;
        signalled = performance.now();
        child.kill('SIGINT');
        setTimeout(() => child.kill('SIGTERM'), 500);
      };
      void when?.().then(() => cancel());
      let log = '';
      child.stdout?.on('data', (chunk) => {
        log += chunk;
        if (at?.test(log)) cancel();
      });
    },
  });
  const tookMs = performance.now() - signalled;
  assert.ok(signalled > 0, 'it was never cancelled');
  assert.ok(tookMs < 7_000, `${tookMs} ms after the signal`);
  return { run, hub: service, model };
}

function assertCancelled(run: ActionRun, finished: number): void {
  assert.deepEqual([run.exitCode, run.outputs['verdict'], run.outputs['passed']], [1, 'errored', 'false']);
  assert.match(
    run.stdout,
    new RegExp(`^::error::agent-judge errored: cancelled after ${finished} of 6 cases`, 'm'),
  );
  assert.match(run.summary, new RegExp(`cancelled after ${finished} of 6 cases`));
  const report = JSON.parse(readFileSync(join(run.outputDirectory, 'report.json'), 'utf8'));
  assert.equal(report.verdict.state, 'errored');
  assert.equal(report.cases.length, 6);
  assertStored(run, finished);
}

function assertStored(run: ActionRun, finished: number): void {
  const database = join(run.outputDirectory, 'results.sqlite');
  assert.ok(!existsSync(`${database}-wal`), 'the log is folded back');
  assert.deepEqual(query(database, 'PRAGMA integrity_check'), [{ integrity_check: 'ok' }]);
  const [row] = query(database, "SELECT count(*) AS n FROM cases WHERE status <> 'errored'");
  assert.equal(row?.['n'], finished);
}

describe('a run that is cancelled', () => {
  it('before the first call', async (t) => {
    const { run, model } = await cancelled(t, {
      inputs: { setup: 'echo ready; sleep 1' },
      at: /^setup: ready/m,
    });
    assertCancelled(run, 0);
    assert.equal(model.calls.length, 0);
  });

  it('in the middle of calls, and what there is goes to comment and artifact', async (t) => {
    const { run, hub } = await cancelled(t, {
      answer: ({ role, input }, cancel) => {
        if (role === 'judge' || input !== 'Question 3') return undefined;
        cancel();
        return NEVER;
      },
    });
    assertCancelled(run, 2);
    assert.equal(hub.comments.length, 1);
    assert.match(hub.comments[0]?.body ?? '', /cancelled after 2 of 6 cases/);
    assert.equal(hub.artifacts.length, 1);
  });

  it('while GitHub and the artifact service hang', async (t) => {
    const { run } = await cancelled(t, {
      hub: () => ({ intercept: () => 'hang' }),
      answer: ({ role, input }, cancel) => {
        if (role === 'judge' || input !== 'Question 3') return undefined;
        cancel();
        return NEVER;
      },
    });
    assertCancelled(run, 2);
    assert.match(
      run.stdout,
      /^::warning::The pull request comment could not be written\. The run was cancelled/m,
    );
    assert.match(run.stdout, /^::warning::No artifact was uploaded: the run was cancelled/m);
  });

  for (const where of ['/comments', '/twirp/'] as const) {
    it(`when all is judged and ${where} hangs: the verdict stands`, async (t) => {
      const { run } = await cancelled(t, {
        hub: (cancel) => ({
          intercept: (path) => {
            if (!path.includes(where)) return undefined;
            cancel();
            return 'hang';
          },
        }),
      });
      assert.deepEqual([run.exitCode, run.outputs['verdict']], [0, 'passed']);
      assert.match(run.stdout, /^::warning::.*the run was cancelled/im);
      assertStored(run, 6);
    });
  }

  it('with an agent that ignores every signal: nothing of it is left', linux, async (t) => {
    const seconds = unusualSeconds();
    const command = `trap '' INT TERM HUP; while true; do sleep ${seconds}; done`;
    const { run } = await cancelled(t, {
      inputs: { agent: JSON.stringify({ kind: 'command', command }) },
      when: () => waitForProcesses(seconds, 2),
    });
    assertCancelled(run, 0);
    assert.deepEqual(await survivorsWith(seconds), []);
  });

  it('in a setup and with a teardown that ignore every signal', linux, async (t) => {
    const seconds = unusualSeconds();
    const stubborn = `trap '' INT TERM HUP; echo begun; while true; do sleep ${seconds}; done`;
    const { run } = await cancelled(t, {
      inputs: { setup: stubborn, teardown: stubborn, 'artifact-name': 'none' },
      at: /^setup: begun/m,
    });
    assertCancelled(run, 0);
    assert.deepEqual(await survivorsWith(seconds), []);
  });
});

describe('the command that is cancelled', () => {
  /** A run whose third case never ends, sent these signals when it gets there. */
  async function interrupt(t: TestContext, times: number) {
    const good = scripted({});
    let cancel: () => void = () => {};
    const model = await modelService(t, (call) => {
      if (call.role === 'judge' || call.input !== 'Question 3') return good(call);
      cancel();
      return NEVER;
    });
    const cwd = temporaryFolder(t);
    // A teardown that takes its time leaves room for a second thought.
    const inputs = { ...INPUTS, teardown: 'sleep 2', 'base-url': model.url };
    const run = await runBundle({
      cwd,
      args: Object.entries(inputs).map(([name, value]) => `--${name}=${value}`),
      started: (child) => {
        cancel = () => {
          for (let n = 0; n < times; n++) setTimeout(() => child.kill('SIGINT'), n * 500);
        };
      },
    });
    assert.ok(run.durationMs < 7_500, `${run.durationMs} ms`);
    return { run, database: join(cwd, 'agent-judge-results', 'results.sqlite') };
  }

  it('ends as errored, and its report says how far it was', async (t) => {
    const { run, database } = await interrupt(t, 1);
    assert.equal(run.exitCode, 3);
    assert.match(run.stdout, /^ERRORED {2}cancelled after 2 of 6 cases/m);
    assert.deepEqual(query(database, 'SELECT verdict FROM runs'), [{ verdict: 'errored' }]);
  });

  it('obeys who insists, and what was paid for is stored', async (t) => {
    const { run, database } = await interrupt(t, 2);
    assert.equal(run.exitCode, 130);
    assert.deepEqual(query(database, "SELECT count(*) AS n FROM trials WHERE status = 'answered'"), [
      { n: 2 },
    ]);
  });
});
