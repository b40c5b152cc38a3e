import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { OwnPrices } from '../../src/domain/price.ts';
import { boundCost, findPrice, priceCall } from '../../src/model/price.ts';

const million = { inputTokens: 1_000_000, cachedInputTokens: 0, outputTokens: 1_000_000 };
const gpt = (model: string, baseUrl?: string, own?: OwnPrices) => findPrice({ model, baseUrl }, own);

describe('priceCall', () => {
  it('adds input and output at the list price of the model', () => {
    assert.equal(priceCall(gpt('gpt-5.2'), million), 1.75 + 14);
    assert.equal(priceCall(gpt('gpt-4o-mini'), million), 0.15 + 0.6);
  });

  it('takes cached tokens out of the input and prices them as cached', () => {
    const cost = priceCall(gpt('gpt-5.2'), { inputTokens: 1000, cachedInputTokens: 400, outputTokens: 10 });
    assert.ok(cost !== undefined);
    assert.ok(Math.abs(cost - (600 * 1.75 + 400 * 0.175 + 10 * 14) / 1e6) < 1e-15);
  });

  it('prices a dated version as the model it is a version of', () => {
    assert.equal(priceCall(gpt('gpt-5.2-2025-12-11'), million), priceCall(gpt('gpt-5.2'), million));
    assert.equal(priceCall(gpt('gpt-5-mini-2025-08-07'), million), priceCall(gpt('gpt-5-mini'), million));
  });

  it('does not take the end of another name for a date', () => {
    for (const model of ['gpt-5.2-pro', 'gpt-5.2-2025', 'gpt-5.2-2025-12-11-x', 'ft:gpt-4o:acme::1'])
      assert.equal(priceCall(gpt(model), million), undefined, model);
  });

  it('knows no price, rather than 0, for an unknown model and for a call without usage', () => {
    assert.equal(priceCall(gpt('some-other-model'), million), undefined);
    assert.equal(priceCall(gpt('gpt-5.2'), undefined), undefined);
  });

  it('knows no price of a model whose name is a word of JavaScript', () => {
    for (const model of ['constructor', 'toString', '__proto__', 'hasOwnProperty'])
      assert.equal(priceCall(gpt(model), million), undefined, model);
  });

  const addresses: readonly (readonly [string, boolean])[] = [
    ['https://api.openai.com/v1', true],
    ['https://eu.api.openai.com/v1', true],
    ['http://127.0.0.1:8080/v1', false],
    ['https://openrouter.ai/api/v1', false],
    ['https://api.openai.com.example.org/v1', false],
    ['https://notapi.openai.com/v1', false],
    ['https://example.org/api.openai.com', false],
  ];
  for (const [baseUrl, priced] of addresses) {
    it(`${priced ? 'uses' : 'does not use'} OpenAI's prices for ${baseUrl}`, () => {
      assert.equal(priceCall(gpt('gpt-5.2', baseUrl), million), priced ? 15.75 : undefined);
    });
  }

  const mine: OwnPrices = {
    'gpt-5.2': { input: 1, cachedInput: 0.5, output: 2 },
    'gpt-5.2-2025-12-11': { input: 3, cachedInput: 3, output: 3 },
    llama: { input: 0, cachedInput: 0, output: 0 },
  };
  it('uses own prices first, wherever the model is, and a dated version has its own or the other one', () => {
    assert.equal(priceCall(gpt('gpt-5.2', undefined, mine), million), 3);
    assert.equal(priceCall(gpt('gpt-5.2', 'http://x/v1', mine), million), 3);
    assert.equal(priceCall(gpt('gpt-5.2-2025-12-11', undefined, mine), million), 6);
    assert.equal(priceCall(gpt('gpt-5.2-2026-01-01', undefined, mine), million), 3);
    assert.equal(priceCall(gpt('gpt-4o-mini', undefined, mine), million), 0.75);
    assert.equal(priceCall(gpt('gpt-4o-mini', 'http://x/v1', mine), million), undefined);
    assert.equal(priceCall(gpt('llama', 'http://x/v1', mine), million), 0, 'free is a price, too');
    assert.equal(gpt('toString', undefined, mine), undefined);
  });

  it('never costs less than nothing, and nothing costs nothing', () => {
    const tokens = fc.nat({ max: 10_000_000 });
    fc.assert(
      fc.property(tokens, tokens, tokens, (fresh, cachedInputTokens, outputTokens) => {
        const usage = { inputTokens: fresh + cachedInputTokens, cachedInputTokens, outputTokens };
        const cost = priceCall(gpt('gpt-5.4'), usage);
        assert.ok(cost !== undefined && Number.isFinite(cost));
        assert.equal(cost > 0, fresh + cachedInputTokens + outputTokens > 0);
      }),
    );
  });
});

describe('boundCost', () => {
  it('is never below what a call costs whose tokens are no more than its bytes and its cap', () => {
    const dollars = fc.double({ min: 0, max: 100, noNaN: true });
    const price = fc.record({ input: dollars, cachedInput: dollars, output: dollars });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(price, fc.nat(1e6), fc.nat(1e5), share, share, share, (own, bytes, cap, a, b, c) => {
        const inputTokens = Math.floor(bytes * a);
        const cachedInputTokens = Math.floor(inputTokens * b);
        const usage = { inputTokens, cachedInputTokens, outputTokens: Math.floor(cap * c) };
        const cost = priceCall(own, usage) ?? Number.NaN;
        assert.ok(cost <= boundCost(own, bytes, cap) * (1 + 1e-12));
      }),
    );
  });
});
