import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agentServer } from '../support/agent-server.ts';
import { CASES, findDifference, readOutcome, runCases, writeCases } from '../support/faults-run.ts';
import { faultyServer } from '../support/faulty-server.ts';
import { temporaryFolder } from '../support/run-bundle.ts';
import { draw } from '../support/seeded-draw.ts';

const SEED = 20261125;
const STATUSES = [408, 409, 429, 500, 502, 503, 504];

test('an agent behind HTTP with a tenth of resets, and of errors: every case comes to the same', async (t) => {
  const judge = await faultyServer(t);
  let rate = 0;
  let injected = 0;
  const asked = new Map<string, number>();
  const agent = await agentServer(t, ({ body }, _number, response) => {
    const { prompt } = JSON.parse(body) as { prompt: string };
    const time = (asked.get(prompt) ?? 0) + 1;
    asked.set(prompt, time);
    const fate = draw(SEED, prompt, time);
    if (fate >= rate) return { body: { output: `Für „${prompt}“` } };
    injected += 1;
    const status = STATUSES[Math.floor((fate / rate) * 2 * STATUSES.length)];
    if (status !== undefined) return { status, body: 'fault' };
    response.destroy();
    return undefined;
  });
  const folder = temporaryFolder(t);
  writeCases(folder);
  const options = [`--agent-url=${agent.origin}/ask`];
  const whole = await runCases(folder, judge.url, [...options, '--output-directory=whole']);
  assert.equal(whole.exitCode, 0, whole.stderr.slice(0, 2_000));
  rate = 0.2;
  asked.clear();
  const run = await runCases(folder, judge.url, [...options, '--output-directory=results', '--resume=none']);
  assert.equal(run.exitCode, 0, run.stderr.slice(0, 2_000));
  assert.equal(findDifference(readOutcome(folder, 'results'), readOutcome(folder, 'whole')), '');
  assert.ok(injected > CASES / 10, `${injected} faults`);
});
