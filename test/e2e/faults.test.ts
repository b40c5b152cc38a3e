import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { LLMock } from '@copilotkit/aimock';
import { FAULT_NAMES, type FaultName } from '../support/faults.ts';
import { CALLS, CASES, findDifference, readOutcome, runCases, writeCases } from '../support/faults-run.ts';
import { type FaultPlan, faultyServer, NO_FAULTS } from '../support/faulty-server.ts';
import { judgement } from '../support/model-server.ts';
import { type Ended, temporaryFolder } from '../support/run-bundle.ts';

const SEED = 20261124;
/** Longer than any of them takes on a busy machine; a run that hangs is killed and has no exit code. */
const BOUND_MS = 90_000;

interface Scenario extends FaultPlan {
  readonly name: string;
  /** Of one call, where silence has to be cut short: an attempt is late after a sixth. */
  readonly timeoutSeconds?: number;
  /** At least so many faults, or the scenario tries nothing. */
  readonly fewest?: number;
}

const SILENT: readonly FaultName[] = ['stall'];
const SCENARIOS: readonly Scenario[] = [
  ...FAULT_NAMES.map((name) => ({
    name,
    seed: SEED,
    rate: 0.1,
    faults: [name],
    ...(SILENT.includes(name) ? { timeoutSeconds: 6 } : {}),
  })),
  {
    ...NO_FAULTS,
    name: 'connections that nobody reads',
    seed: SEED,
    deaf: 0.1,
    timeoutSeconds: 6,
    fewest: 10,
  },
  { ...NO_FAULTS, name: 'storms of 429', seed: SEED, storms: 0.0003, fewest: 40 },
  {
    name: 'all of them',
    seed: SEED,
    rate: 0.25,
    faults: FAULT_NAMES,
    deaf: 0.02,
    // On a busy machine 12 s were not enough for more than five attempts, which may all meet a fault.
    timeoutSeconds: 24,
  },
];

const APIS = ['responses', 'chat'] as const;

function assertQuiet({ stderr }: Ended): void {
  assert.doesNotMatch(stderr, /Warning|MaxListeners|unhandled|\n {4}at /i);
}

async function fetchExpected(test: TestContext, folder: string) {
  const server = await faultyServer(test);
  const runs = APIS.map((api) => runCases(folder, server.url, [`--api=${api}`, `--output-directory=${api}`]));
  for (const run of await Promise.all(runs)) assert.equal(run.exitCode, 0, run.stderr.slice(-2_000));
  return { responses: readOutcome(folder, 'responses'), chat: readOutcome(folder, 'chat') };
}

describe(`${CASES} cases at a service with faults come to what they come to at one without`, {
  concurrency: 2,
}, () => {
  let shared: Promise<Awaited<ReturnType<typeof fetchExpected>>> | undefined;

  for (const [number, { name, timeoutSeconds = 120, fewest = CALLS / 20, ...plan }] of SCENARIOS.entries()) {
    it(name, { timeout: BOUND_MS + 60_000 }, async (test) => {
      const folder = temporaryFolder(test);
      writeCases(folder);
      shared ??= fetchExpected(test, folder);
      const expected = await shared;
      const server = await faultyServer(test);
      server.plan(plan);
      const api = APIS[number % 2] ?? 'chat';
      const options = [`--api=${api}`, `--timeout=${timeoutSeconds}`, '--output-directory=results'];
      const run = await runCases(folder, server.url, options, BOUND_MS);
      assert.equal(run.exitCode, 0, run.stderr.slice(0, 2_000));
      assert.equal(findDifference(readOutcome(folder, 'results'), expected[api]), '');
      assert.ok(server.injected >= fewest, `${server.injected} faults in ${server.requests} requests`);
      assertQuiet(run);
    });
  }
});

it("aimock's chaos: every case is answered and judged", { timeout: BOUND_MS + 60_000 }, async (test) => {
  const mock = new LLMock({ port: 0, logLevel: 'silent', journalMaxEntries: 1 });
  mock.onMessage(/<answer nonce=/, { content: judgement(9).text });
  mock.onMessage(/Frage/, { content: 'Hello there!' });
  // Its 429 asks for a second of rest, which is given: a tenth of them would take minutes.
  mock.setChaos({ dropRate: 0.1, malformedRate: 0.1, rateLimitRate: 0.0005, disconnectRate: 0.1 });
  await mock.start();
  test.after(() => mock.stop());
  const folder = temporaryFolder(test);
  writeCases(folder);
  const run = await runCases(
    folder,
    `${mock.url}/v1`,
    ['--api=chat', '--output-directory=results'],
    BOUND_MS,
  );
  assert.equal(run.exitCode, 0, run.stderr.slice(0, 2_000));
  const { cases } = readOutcome(folder, 'results') as unknown as {
    cases: { status: string; score: number }[];
  };
  assert.equal(cases.length, CASES);
  assert.ok(cases.every(({ status, score }) => status === 'passed' && score === 9));
  assertQuiet(run);
});
