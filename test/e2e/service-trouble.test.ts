import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { formatCount } from '../../src/report/format.ts';
import { query } from '../support/database.ts';
import { CALLS, CASES, findDifference, readOutcome, runCases, writeCases } from '../support/faults-run.ts';
import { type FaultPlan, faultyServer, NO_FAULTS } from '../support/faulty-server.ts';
import { type Ended, temporaryFolder } from '../support/run-bundle.ts';
import { unwrapLines } from '../support/unwrap-lines.ts';

const IN_FLIGHT = 50;
const BREAK_AT = 1_000;
const OUT = '--output-directory=results';

/** One line says why the run is over, and no other does. */
function assertEndedEarly({ exitCode, stdout }: Ended, why: RegExp): void {
  assert.equal(exitCode, 3, stdout.slice(-2_000));
  const told = unwrapLines(stdout)
    .split('\n')
    .filter((line) => line.includes('ended early'));
  assert.equal(told.length, 1, stdout.slice(-2_000));
  assert.match(told[0] ?? '', why);
}

async function nothingThere(): Promise<string> {
  const { createServer } = await import('node:net');
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as { port: number };
  await new Promise((closed) => server.close(closed));
  return `http://127.0.0.1:${port}/v1`;
}

for (const [what, url, why] of [
  [
    'nobody listens at',
    nothingThere,
    /no connection to .*ECONNREFUSED.* \(no call has had another answer for \d+ s\)/,
  ],
  ['has no address', () => 'http://nowhere.invalid/v1', /no connection to .*nowhere\.invalid/],
] as const) {
  test(`a service that ${what}: the run ends soon`, async (t) => {
    const folder = temporaryFolder(t);
    writeCases(folder);
    const run = await runCases(folder, await url(), [OUT, '--timeout=3']);
    assertEndedEarly(run, why);
    assert.ok(run.durationMs < 20_000, `${run.durationMs} ms`);
  });
}

for (const [what, answer, why] of [
  [
    'whose key is revoked',
    { status: 401, error: { message: 'revoked' } },
    /answered 401 revoked — check the API key/,
  ],
  [
    'whose money is spent',
    { status: 429, error: { code: 'insufficient_quota', message: 'no money' } },
    /answered 429 no money — the account's quota is used up/,
  ],
] as const) {
  test(`a service ${what} in the middle of a run: the run ends at once`, async (t) => {
    const server = await faultyServer(t);
    const folder = temporaryFolder(t);
    writeCases(folder);
    server.plan({ ...NO_FAULTS, instead: (_, number) => (number > BREAK_AT ? answer : undefined) });
    assertEndedEarly(await runCases(folder, server.url, [OUT]), why);
    assert.ok(server.requests <= BREAK_AT + IN_FLIGHT, `${server.requests} requests`);
  });
}

test('a service that does not know the model: the run ends at once', async (t) => {
  const server = await faultyServer(t);
  const folder = temporaryFolder(t);
  writeCases(folder);
  server.plan({ ...NO_FAULTS, instead: () => ({ status: 404, error: { message: 'no such model' } }) });
  assertEndedEarly(await runCases(folder, server.url, [OUT]), /answered 404 no such model — check the model/);
  assert.ok(server.requests <= IN_FLIGHT, `${server.requests} requests`);
});

test('a service that is none of its kind: the run ends at once', async (t) => {
  const server = await faultyServer(t);
  const folder = temporaryFolder(t);
  writeCases(folder);
  server.plan({ ...NO_FAULTS, rate: 1, faults: ['web page'] });
  const run = await runCases(folder, server.url, [OUT]);
  assertEndedEarly(run, /something that is not a Responses API answer/);
  assert.ok(server.requests <= 2 * IN_FLIGHT, `${server.requests} requests`);
});

test('a prompt that is forbidden: that case alone is errored', async (t) => {
  const server = await faultyServer(t);
  const folder = temporaryFolder(t);
  writeCases(folder);
  const forbidden = 'Frage 1000';
  server.plan({
    ...NO_FAULTS,
    instead: ({ input }) =>
      input === forbidden ? { status: 403, error: { message: 'flagged' } } : undefined,
  });
  const run = await runCases(folder, server.url, [OUT]);
  assert.equal(run.exitCode, 3);
  assert.match(run.stdout, /2,000 cases, 0 failed, 1 errored/);
  assert.equal(server.requests, CALLS - 1);
});

/** Resets every connection for as long as it is told to. */
function resetting(isDead: (number: number) => boolean): FaultPlan {
  return { ...NO_FAULTS, instead: (_, number) => (isDead(number) ? 'reset' : undefined) };
}

test('a service that dies in the middle of a run: it ends after the time of a call, and is taken up later', async (t) => {
  const server = await faultyServer(t);
  const folder = temporaryFolder(t);
  writeCases(folder);
  const whole = await runCases(folder, server.url, ['--output-directory=whole']);
  assert.equal(whole.exitCode, 0);
  server.plan(resetting((number) => number > BREAK_AT));
  const died = await runCases(folder, server.url, [OUT, '--timeout=3']);
  assertEndedEarly(died, /no connection to .* \(no call has had another answer for \d+ s\)/);
  assert.ok(died.durationMs < 20_000, `${died.durationMs} ms`);

  const database = join(folder, 'results', 'results.sqlite');
  const committed = [
    ...query(
      database,
      "SELECT 'agent ' || prompt AS question FROM trials JOIN cases ON cases.id = case_id WHERE trials.status = 'answered'",
    ),
    ...query(
      database,
      "SELECT 'judge ' || prompt AS question FROM judgements JOIN cases ON cases.id = case_id WHERE judgements.status = 'judged'",
    ),
  ].map(({ question }) => String(question));
  assert.equal(committed.length, BREAK_AT);
  server.plan(NO_FAULTS);
  const resumed = await runCases(folder, server.url, [OUT, '--timeout=3']);
  assert.equal(resumed.exitCode, 0, resumed.stdout.slice(-2_000));
  assert.deepEqual(
    committed.filter((question) => server.answered.has(question)),
    [],
  );
  assert.equal(server.requests, CALLS - BREAK_AT);
  assert.equal(findDifference(withoutSettings(folder, 'results'), withoutSettings(folder, 'whole')), '');
});

function withoutSettings(folder: string, directory: string) {
  const { advisories: _advisories, ...outcome } = readOutcome(folder, directory);
  return outcome;
}

test('a service that is away for three seconds: no case is errored', async (t) => {
  const server = await faultyServer(t);
  const folder = temporaryFolder(t);
  writeCases(folder);
  let backAt: number | undefined;
  server.plan(
    resetting((number) => {
      if (number <= BREAK_AT) return false;
      backAt ??= performance.now() + 3_000;
      return performance.now() < backAt;
    }),
  );
  const run = await runCases(folder, server.url, [OUT]);
  assert.equal(run.exitCode, 0, run.stdout.slice(-2_000));
  assert.match(run.stdout, new RegExp(`${formatCount(CASES)} cases, 0 failed, 0 errored`));
  assert.ok(server.requests > CALLS, 'it was never away');
});
