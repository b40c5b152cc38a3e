import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { createBudget } from '../../src/model/budget.ts';
import { createMeter } from '../../src/model/meter.ts';
import type { ModelAnswer } from '../support/model-server.ts';
import { ask, errorOf, openModel, replyOf, withoutJitter } from '../support/open-model.ts';
import { createRequestQueue } from '../support/request-queue.ts';
import { modelService } from '../support/services.ts';

// A dollar a token, so that what is booked reads as tokens; the server counts 100 in, 40 of them cached, and 20 out.
const PRICE = { input: 1e6, cachedInput: 5e5, output: 2e6 };
const REAL_COST = 60 + 40 * 0.5 + 20 * 2;
const CAP = 30;

/** A model on a budget at a service that answers as told, one after the other. */
async function open(
  test: TestContext,
  answers: readonly ModelAnswer[],
  limitUsd: number,
  timeoutSeconds = 10,
) {
  const refusals: string[] = [];
  const budget = createBudget(limitUsd, (message) => void refusals.push(message));
  const server = await modelService(test, (_, number) => {
    const answer = answers[number - 1];
    return answer ?? new Promise<never>(() => {});
  });
  const meter = createMeter(budget, PRICE, CAP);
  const options = { meter, timeoutSeconds, requests: createRequestQueue(8) };
  return { budget, refusals, server, model: openModel(test, server.url, options) };
}

const COUNTED = { text: 'Hello.' };
const UNCOUNTED = {
  raw: JSON.stringify({ output: [{ type: 'message', content: [{ type: 'output_text', text: 'x' }] }] }),
};

/** What the one call of these tests may cost: each byte of its body and 256 tokens more, and an answer up to the cap. */
const BODY = '{"model":"gpt-5.2","store":false,"input":[{"role":"user","content":"Hello?"}]}';
const MOST = BODY.length + 256 + CAP * 2;

describe('what is booked of a call', () => {
  it('is what the service counted', async (test) => {
    const { budget, model } = await open(test, [COUNTED], 5_000);
    replyOf(await ask(model));
    assert.equal(budget.bookedUsd, REAL_COST);
  });

  it('is all that was put aside where an answer was not counted', async (test) => {
    const { budget, model } = await open(test, [UNCOUNTED], 5_000);
    replyOf(await ask(model));
    assert.equal(budget.bookedUsd, MOST);
  });

  const failures: readonly (readonly [string, ModelAnswer, number])[] = [
    ['nothing of an answer with status 400', { status: 400 }, 0],
    ['nothing of an answer with status 401', { status: 401 }, 0],
    ['all of it where a gateway lost its patience', { status: 504 }, MOST],
    ['all of it where the connection was lost', { drop: true }, MOST],
    ['all of it where the answer is none', { raw: '<html>' }, MOST],
  ];
  for (const [what, answer, booked] of failures) {
    it(`is ${what}`, async (test) => {
      withoutJitter(test);
      // What is retried meets a refusal, which costs nothing.
      const { budget, model } = await open(test, [answer, { status: 400 }], 5_000);
      const result = await ask(model);
      errorOf(result);
      assert.equal(budget.bookedUsd, booked);
      assert.equal(result.call.costUsd, booked === 0 ? 0 : undefined);
    });
  }

  it('is that of all its attempts', async (test) => {
    withoutJitter(test);
    const answers = [{ drop: true }, { status: 429 }, { status: 500 }, COUNTED] as const;
    const { budget, model, server } = await open(test, answers, 5_000);
    replyOf(await ask(model));
    assert.equal(server.calls.length, 4);
    assert.equal(budget.bookedUsd, MOST + REAL_COST);
  });

  it('is all of it where the time was over', async (test) => {
    const { budget, model } = await open(test, [], 5_000, 0.3);
    assert.equal(errorOf(await ask(model)).code, 'timeout');
    assert.equal(budget.bookedUsd, MOST);
  });

  it('is nothing where nobody listens', async (test) => {
    withoutJitter(test, 5);
    const { budget, model, server } = await open(test, [], 5_000);
    await server.close();
    assert.equal(errorOf(await ask(model)).code, 'connection');
    assert.equal(budget.bookedUsd, 0);
  });
});

describe('a call for which there is no money', () => {
  it('is not made, not tried again, costs nothing, and says why', async (test) => {
    const { model, server, refusals } = await open(test, [], MOST - 1);
    const result = await ask(model);
    const { code, message } = errorOf(result);
    assert.equal(code, 'max-cost');
    assert.match(
      message,
      /^the next call could pass max-cost \$\d+\.00: \$0 was spent, and it may cost \$\d+\.00\.$/,
    );
    assert.deepEqual(refusals, [message]);
    assert.deepEqual([result.call.attempts, result.call.costUsd, server.calls.length], [0, 0, 0]);
  });

  it('has failed of what went wrong before, where that used the money up', async (test) => {
    withoutJitter(test);
    const { model, refusals } = await open(test, [{ drop: true }, { drop: true }], 2.5 * MOST);
    const result = await ask(model);
    const { code, message } = errorOf(result);
    assert.equal(code, 'connection');
    assert.match(
      message,
      /^no connection to .* \(2 attempts; for another there is no money left of "max-cost"\)$/,
    );
    assert.deepEqual([result.call.attempts, refusals.length], [2, 1]);
  });

  it('is not made where it was only held back before', async (test) => {
    const { budget, model } = await open(test, [{ status: 429 }], MOST);
    setTimeout(() => budget.book(1), 0);
    assert.equal(errorOf(await ask(model)).code, 'max-cost');
  });

  it('waits for what others may give back, and its time limit does not run meanwhile', async (test) => {
    const longer = Promise.withResolvers<void>();
    const budget = createBudget(MOST + 1, () => {});
    const held = budget.reserve(MOST);
    const server = await modelService(test, () => COUNTED);
    const meter = createMeter(budget, PRICE, CAP);
    const asked = ask(openModel(test, server.url, { meter, timeoutSeconds: 1 }));
    setTimeout(longer.resolve, 1_300);
    await longer.promise;
    assert.equal(server.calls.length, 0);
    held?.settle(0);
    replyOf(await asked);
  });

  it('keeps no place from a call that needs none', async (test) => {
    const budget = createBudget(MOST, () => {});
    const held = budget.reserve(MOST);
    const server = await modelService(test, () => COUNTED);
    const requests = createRequestQueue(1);
    const meter = createMeter(budget, PRICE, CAP);
    const asked = ask(openModel(test, server.url, { meter, requests }));
    replyOf(await ask(openModel(test, server.url, { requests })));
    assert.equal(server.calls.length, 1);
    held?.settle(0);
    replyOf(await asked);
  });

  it('ends with the run where it waits', async (test) => {
    const budget = createBudget(MOST, () => {});
    budget.reserve(MOST);
    const server = await modelService(test, () => COUNTED);
    const run = new AbortController();
    const asked = ask(openModel(test, server.url, { meter: createMeter(budget, PRICE, CAP) }), run.signal);
    setTimeout(() => run.abort(), 20);
    assert.equal(errorOf(await asked).code, 'cancelled');
  });
});
