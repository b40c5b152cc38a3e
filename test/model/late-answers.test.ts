import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { describe, it, type TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { renderAnswer } from '../support/model-server.ts';
import { ask, errorOf, openModel, replyOf, withoutJitter } from '../support/open-model.ts';
import { rawServer } from '../support/raw-server.ts';
import { createRequestQueue } from '../support/request-queue.ts';

/** From here on a model is known to be fast: an attempt is late after a sixth of its time limit. */
const KNOWN = 5;
const TIMEOUT_SECONDS = 0.6;
const LATE_MS = 100;

function say(response: ServerResponse, text: string): void {
  response.end(renderAnswer({ api: 'responses', model: 'm' }, { text }));
}

/** A model that is known, and what its service does with the attempts after that. */
async function knownModel(
  test: TestContext,
  later: (response: ServerResponse, attempt: number) => void,
  options: { places?: number; metered?: boolean } = {},
) {
  withoutJitter(test);
  let requests = 0;
  const server = await rawServer(test, (_, response) => {
    requests += 1;
    if (requests > KNOWN) later(response, requests - KNOWN);
    else say(response, 'fast');
  });
  const model = openModel(test, server.url, {
    timeoutSeconds: TIMEOUT_SECONDS,
    requests: createRequestQueue(options.places ?? 4),
    ...(options.metered
      ? {
          meter: {
            admissionOf: () => () => (attempt: () => Promise<never>) => attempt(),
          } as never,
        }
      : {}),
  });
  for (let n = 0; n < KNOWN; n++) await ask(model);
  return { model, attempts: () => requests - KNOWN };
}

describe('an attempt that is late', () => {
  it('has another made beside it, whose answer counts, and is hung up on', async (test) => {
    const hungUp = Promise.withResolvers<unknown>();
    const { model } = await knownModel(test, (response, attempt) => {
      if (attempt === 1) hungUp.resolve(once(response, 'close'));
      else say(response, 'second');
    });
    const result = await ask(model);
    assert.deepEqual([replyOf(result).text, result.call.attempts], ['second', 2]);
    assert.ok(result.call.latencyMs >= LATE_MS - 1, `${result.call.latencyMs} ms`);
    await hungUp.promise;
  });

  it('may still be the first to answer', async (test) => {
    const { model } = await knownModel(test, async (response, attempt) => {
      if (attempt > 1) return;
      await sleep(1.5 * LATE_MS);
      say(response, 'slow');
    });
    const result = await ask(model);
    assert.deepEqual([replyOf(result).text, result.call.attempts], ['slow', 2]);
  });

  it('is waited for although the one beside it is refused', async (test) => {
    const { model } = await knownModel(test, async (response, attempt) => {
      if (attempt > 1) return void response.writeHead(503, { 'retry-after': '60' }).end();
      await sleep(3 * LATE_MS);
      say(response, 'slow');
    });
    assert.equal(replyOf(await ask(model)).text, 'slow');
  });

  it('is not waited for when the one beside it says that none will do', async (test) => {
    const { model } = await knownModel(test, (response, attempt) => {
      if (attempt > 1) response.writeHead(400).end('{"error":"too long"}');
    });
    assert.equal(errorOf(await ask(model)).code, 'bad-request');
  });

  it('does not keep the only place from the one beside it', async (test) => {
    const { model } = await knownModel(
      test,
      (response, attempt) => {
        if (attempt > 1) say(response, 'second');
      },
      { places: 1 },
    );
    assert.equal(replyOf(await ask(model)).text, 'second');
  });

  it('is one of several, when those beside it are late too, and the time limit is for all', async (test) => {
    const { model, attempts } = await knownModel(test, () => {});
    const begin = performance.now();
    const result = await ask(model);
    assert.equal(errorOf(result).code, 'timeout');
    assert.ok(attempts() >= 4 && attempts() <= 6, `${attempts()} attempts`);
    assert.equal(result.call.attempts, attempts());
    assert.ok(performance.now() - begin < 2 * TIMEOUT_SECONDS * 1000);
  });

  it('stays alone where money is limited: it may be paid twice', async (test) => {
    const { model, attempts } = await knownModel(test, () => {}, { metered: true });
    assert.equal(errorOf(await ask(model)).code, 'timeout');
    assert.equal(attempts(), 1);
  });
});
