import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { describe, it, type TestContext } from 'node:test';
import fc from 'fast-check';
import { ProviderError } from '../../src/errors.ts';
import { createAnswerTimes } from '../../src/model/answer-times.ts';
import { makeAttempts } from '../../src/model/attempts.ts';
import { createServiceHealth, createServiceWatch } from '../../src/model/service-watch.ts';
import { withoutJitter } from '../support/open-model.ts';
import { rawServer } from '../support/raw-server.ts';
import { createRequestQueue } from '../support/request-queue.ts';

const LIMIT_MS = 120_000;
const LANES = 20;
const timeout = new ProviderError('timeout', 'no answer within 120 s.');
const overloaded = new ProviderError('server-error', 'overloaded.', { status: 503 });

/** When lanes that each have one time-out after the other find the service dead. @param stagger between their beginnings. */
function diesAfterSilence(stagger: number, generations: number): number | undefined {
  const health = createServiceHealth(LIMIT_MS);
  health.answered(0);
  for (let generation = 0; generation < generations; generation++) {
    for (let lane = 0; lane < LANES; lane++) {
      const begun = lane * stagger + generation * LIMIT_MS;
      if (health.failed(timeout, begun, begun + LIMIT_MS) !== undefined) return begun + LIMIT_MS;
    }
  }
  return undefined;
}

describe('slow cases in every lane', () => {
  for (const stagger of [0, 1, 1_000, 5_000]) {
    it(`are no dead service, but those after them make it one: begun ${stagger} ms apart`, () => {
      assert.equal(diesAfterSilence(stagger, 1), undefined);
      assert.equal(diesAfterSilence(stagger, 2), undefined);
      assert.equal(diesAfterSilence(stagger, 9), 3 * LIMIT_MS);
    });
  }

  it('are none either where some are refused before and after, as happens at random', () => {
    const health = createServiceHealth(LIMIT_MS);
    health.answered(0);
    for (const now of [10, 20, 30]) assert.equal(health.failed(overloaded, now - 10, now), undefined);
    for (let lane = 0; lane < LANES; lane++)
      assert.equal(health.failed(timeout, 0, LIMIT_MS), undefined, `lane ${lane}`);
    for (let now = LIMIT_MS + 10; now <= LIMIT_MS + 2_000; now += 10)
      assert.equal(health.failed(overloaded, now - 10, now), undefined);
  });

  it('do not hide what else went wrong, once the service is past hope', () => {
    const health = createServiceHealth(LIMIT_MS);
    const unknown = new ProviderError('connection', 'ENOTFOUND.');
    assert.equal(health.failed(unknown, 0, 10), undefined);
    const ends = [1, 2, 3].map((n) => health.failed(timeout, (n - 1) * LIMIT_MS, n * LIMIT_MS));
    assert.deepEqual(ends, [undefined, undefined, { ms: 3 * LIMIT_MS, error: unknown }]);
  });

  it('are told from a service that is dead, however its attempts fail, in a bounded time', () => {
    const attempt = fc.record({ ms: fc.integer({ min: 1, max: LIMIT_MS }), pauseMs: fc.nat(16_000) });
    const lane = fc.array(attempt, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(lane, { minLength: 1, maxLength: LANES }), (lanes) => {
        const health = createServiceHealth(LIMIT_MS);
        const dead = lanes.flatMap(endsOf).toSorted((a, b) => a.end - b.end);
        const seen = dead.find(({ begun, end }) => health.failed(overloaded, begun, end) !== undefined);
        // Three silences, each no longer than the rest of one attempt, a pause and another attempt.
        assert.ok(seen !== undefined && seen.end <= 7 * LIMIT_MS, `${seen?.end}`);
      }),
      { numRuns: 50, seed: 5 },
    );
  });
});

/** The attempts of a lane, again and again for a while. */
function endsOf(attempts: readonly { ms: number; pauseMs: number }[]): { begun: number; end: number }[] {
  const ends: { begun: number; end: number }[] = [];
  let begun = 0;
  while (begun < 8 * LIMIT_MS) {
    for (const { ms, pauseMs } of attempts) {
      ends.push({ begun, end: begun + ms });
      begun += ms + pauseMs;
    }
  }
  return ends;
}

const TIMEOUT_SECONDS = 0.3;

/** A watch over a service, and calls of it, so many at a time. */
async function open(
  test: TestContext,
  places: number,
  handle: (response: ServerResponse, n: number) => void,
) {
  withoutJitter(test);
  const lost: string[] = [];
  const health = createServiceHealth(TIMEOUT_SECONDS * 1000);
  const watch = createServiceWatch({ health, isModel: true, lose: ({ message }) => lost.push(message) });
  const requests = createRequestQueue(places);
  const times = createAnswerTimes();
  let asked = 0;
  const { url } = await rawServer(test, (_, response) => {
    asked += 1;
    handle(response, asked);
  });
  const describe = (thrown: unknown) =>
    thrown instanceof ProviderError ? thrown : new ProviderError('connection', 'lost.');
  async function attempt(signal: AbortSignal): Promise<void> {
    const { status } = await fetch(url, { signal });
    if (status !== 200) throw new ProviderError('server-error', `${status}.`, { status });
  }
  const call = () =>
    makeAttempts(
      attempt,
      { requests, watch, times, priority: 0, timeoutSeconds: TIMEOUT_SECONDS, describe },
      new AbortController().signal,
    );
  return { call, lost, times };
}

describe('calls at a service with slow cases', () => {
  it('do not end the run where all are slow at a time', async (test) => {
    const { call, lost } = await open(test, 5, (response, n) => {
      if (n > 5) response.end();
    });
    const ends = await Promise.all(Array.from({ length: 10 }, call));
    assert.deepEqual(lost, []);
    assert.equal(ends.filter(({ status }) => status === 'failed').length, 5);
  });

  it('do not end the run for one that is asked again beside itself', async (test) => {
    const { call, lost, times } = await open(test, 5, () => {});
    for (let n = 0; n < 5; n++) times.answered(1);
    assert.equal((await call()).status, 'failed');
    assert.deepEqual(lost, []);
  });

  it('do not end the run for one that a gateway gives up time and again', async (test) => {
    const { call, lost } = await open(test, 1, (response) => {
      setTimeout(() => response.writeHead(504).end(), TIMEOUT_SECONDS * 300);
    });
    assert.equal((await call()).status, 'failed');
    assert.deepEqual(lost, []);
  });

  it('end it, with one message, where nobody is answered any more', async (test) => {
    const { call, lost } = await open(test, 5, () => {});
    const begin = performance.now();
    while (lost.length === 0 && performance.now() - begin < 5_000)
      await Promise.all(Array.from({ length: 5 }, call));
    assert.equal(lost.length, 1);
    assert.match(lost[0] ?? '', /^no answer within 0\.3 s .* \(no call has had another answer for 1 s\)$/);
    assert.ok(performance.now() - begin < 5 * TIMEOUT_SECONDS * 1000);
  });
});
