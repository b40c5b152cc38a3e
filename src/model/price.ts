import type { Usage } from '../domain/call.ts';
import type { ModelSettings } from '../domain/model-settings.ts';

/** US dollars per million tokens. */
interface Price {
  readonly input: number;
  readonly cachedInput: number;
  readonly output: number;
}

/** OpenAI's list prices without batch or priority tiers, as published; looked up on 2026-11-23. */
const OPENAI_PRICES: ReadonlyMap<string, Price> = new Map(
  Object.entries({
    'gpt-5.4': { input: 2.5, cachedInput: 0.25, output: 15 },
    'gpt-5.4-mini': { input: 0.75, cachedInput: 0.075, output: 4.5 },
    'gpt-5.2': { input: 1.75, cachedInput: 0.175, output: 14 },
    'gpt-5.1': { input: 1.25, cachedInput: 0.125, output: 10 },
    'gpt-5': { input: 1.25, cachedInput: 0.125, output: 10 },
    'gpt-5-mini': { input: 0.25, cachedInput: 0.025, output: 2 },
    'gpt-5-nano': { input: 0.05, cachedInput: 0.005, output: 0.4 },
    'gpt-4.1': { input: 2, cachedInput: 0.5, output: 8 },
    'gpt-4.1-mini': { input: 0.4, cachedInput: 0.1, output: 1.6 },
    'gpt-4.1-nano': { input: 0.1, cachedInput: 0.025, output: 0.4 },
    'gpt-4o': { input: 2.5, cachedInput: 1.25, output: 10 },
    'gpt-4o-2024-05-13': { input: 5, cachedInput: 5, output: 15 },
    'gpt-4o-mini': { input: 0.15, cachedInput: 0.075, output: 0.6 },
  }),
);

/**
 * What a call cost, in US dollars, at OpenAI's list price.
 * @returns `undefined` for another service or a model whose price is not listed: unknown is not 0.
 */
export function priceCall({ model, baseUrl }: ModelSettings, usage: Usage | undefined): number | undefined {
  if (usage === undefined || !isOpenAi(baseUrl)) return undefined;
  const price = OPENAI_PRICES.get(model) ?? OPENAI_PRICES.get(model.replace(/-\d{4}-\d{2}-\d{2}$/, ''));
  if (price === undefined) return undefined;
  const fresh = usage.inputTokens - usage.cachedInputTokens;
  return (
    (fresh * price.input + usage.cachedInputTokens * price.cachedInput + usage.outputTokens * price.output) /
    1e6
  );
}

function isOpenAi(baseUrl: string | undefined): boolean {
  if (baseUrl === undefined) return true;
  const { hostname } = new URL(baseUrl);
  return hostname === 'api.openai.com' || hostname.endsWith('.api.openai.com');
}
