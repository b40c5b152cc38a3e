import type { Usage } from '../domain/call.ts';
import type { ModelSettings } from '../domain/model-settings.ts';
import type { OwnPrices, Price } from '../domain/price.ts';
import { LIST_PRICES } from './list-prices.ts';

/**
 * The price of a model: the configuration's own, wherever the model is; else OpenAI's list price, which holds for OpenAI
 * itself only. A dated version costs what the model costs of which it is a version, unless it has a price of its own.
 * @returns `undefined` where it is not known: that is not 0.
 */
export function findPrice(
  { model, baseUrl }: Pick<ModelSettings, 'model' | 'baseUrl'>,
  own: OwnPrices = {},
): Price | undefined {
  const names = [model, model.replace(/-\d{4}-\d{2}-\d{2}$/, '')];
  const named = names.find((name) => Object.hasOwn(own, name));
  if (named !== undefined) return own[named];
  if (!isOpenAi(baseUrl)) return undefined;
  return names.map((name) => LIST_PRICES.get(name)).find((price) => price !== undefined);
}

/**
 * What tokens cost, in US dollars.
 * @returns `undefined` where price or tokens are not known.
 */
export function priceCall(price: Price | undefined, usage: Usage | undefined): number | undefined {
  if (price === undefined || usage === undefined) return undefined;
  // Some servers count strangely.
  const fresh = Math.max(0, usage.inputTokens - usage.cachedInputTokens);
  return (
    (fresh * price.input + usage.cachedInputTokens * price.cachedInput + usage.outputTokens * price.output) /
    1e6
  );
}

function isOpenAi(baseUrl: string | undefined): boolean {
  if (baseUrl === undefined) return true;
  // The address of an environment variable is looked at later than this.
  const hostname = URL.parse(baseUrl)?.hostname ?? '';
  return hostname === 'api.openai.com' || hostname.endsWith('.api.openai.com');
}

/** What a service may add to a request for its own purposes, in tokens. */
const ADDED_TOKENS = 256;

/**
 * What a call costs at most, in US dollars: no token is shorter than a byte of what is sent, nothing is in the prompt
 * cache, and the answer is as long as it may be.
 */
export function boundCost(price: Price, bytesSent: number, maxOutputTokens: number): number {
  const inputTokens = bytesSent + ADDED_TOKENS;
  const dearest = { ...price, cachedInput: Math.max(price.input, price.cachedInput) };
  const usage = { inputTokens, cachedInputTokens: inputTokens, outputTokens: maxOutputTokens };
  return priceCall(dearest, usage) ?? 0;
}
