import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createBudget } from '../../src/model/budget.ts';
import { createMeter } from '../../src/model/meter.ts';
import { buildCase } from '../support/builders.ts';
import { openToolsAgent, signal, usesTool } from '../support/open-tools-agent.ts';
import { modelService } from '../support/services.ts';

// A dollar a token; the server counts 100 in, 40 of them cached, and 20 out.
const PRICE = { input: 1e6, cachedInput: 1e6, output: 1e6 };

for (const api of ['responses', 'chat'] as const) {
  it(`a trial with tools asks for money before each of its calls, and ends where there is none (${api})`, async (test) => {
    const server = await modelService(test, usesTool('echo', { text: 'hi' }));
    const ask = async (limitUsd: number) => {
      const budget = createBudget(limitUsd, () => {});
      const options = { meter: createMeter(budget, PRICE, 50), price: PRICE };
      const agent = openToolsAgent(test, server.url, { api, maxOutputTokens: 50 }, options);
      return { budget, run: await agent.run(buildCase(), signal) };
    };
    const rich = await ask(1_000_000);
    assert.equal(rich.run.outcome.status, 'answered');
    assert.equal(rich.budget.bookedUsd, 240);
    assert.equal(rich.run.call?.costUsd, 240);

    const sizes = server.calls.map(({ body }) => JSON.stringify(body).length + 256 + 50);
    const [first = 0, second = 0] = sizes;
    assert.ok(second > first);
    const poor = await ask(120 + second - 1);
    assert.ok(poor.run.outcome.status === 'errored' && poor.run.outcome.failure.code === 'max-cost');
    assert.equal(poor.budget.bookedUsd, 120);
    assert.equal(server.calls.length, 3, 'the second call was not made');
    assert.equal(poor.run.call?.costUsd, 120);
    assert.equal((await ask(1)).run.call?.costUsd, 0);
  });
}
