import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatCount } from '../../src/report/format.ts';
import { CASES, runCases, writeCases } from '../support/faults-run.ts';
import { faultyServer } from '../support/faulty-server.ts';
import { temporaryFolder } from '../support/run-bundle.ts';
import { draw } from '../support/seeded-draw.ts';
import { tlsFront } from '../support/tls-front.ts';

const OUT = '--output-directory=results';

test('a certificate that nobody trusts: the run ends at once', async (t) => {
  const server = await faultyServer(t);
  const folder = temporaryFolder(t);
  writeCases(folder);
  const { url } = await tlsFront(t, folder, server.url);
  const run = await runCases(folder, url, [OUT]);
  assert.equal(run.exitCode, 3, run.stderr.slice(0, 2_000));
  assert.match(
    run.stdout,
    /^ERRORED {2}ended early, [\d,]+ of 2,000 cases were not run: no connection to .*self.signed/m,
  );
  assert.equal(server.requests, 0);
  assert.ok(run.durationMs < 10_000, `${run.durationMs} ms`);
});

test('a tenth of the TLS handshakes reset: no case is errored', async (t) => {
  const server = await faultyServer(t);
  const folder = temporaryFolder(t);
  writeCases(folder);
  let resets = 0;
  const front = await tlsFront(t, folder, server.url, (number) => {
    const isReset = draw(20261126, number) < 0.1;
    resets += isReset ? 1 : 0;
    return isReset;
  });
  const env = { NODE_EXTRA_CA_CERTS: front.certificate };
  const run = await runCases(folder, front.url, [OUT], 90_000, env);
  assert.equal(run.exitCode, 0, run.stderr.slice(0, 2_000));
  assert.match(run.stdout, new RegExp(`${formatCount(CASES)} cases, 0 failed, 0 errored`));
  assert.ok(resets >= 10, `${resets} resets in ${front.handshakes()} handshakes`);
});
