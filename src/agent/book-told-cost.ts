import type { CallRecord } from '../domain/call.ts';
import type { OwnPrices } from '../domain/price.ts';
import { findPrice, priceCall } from '../model/price.ts';
import type { Agent } from './agent.ts';

/**
 * An agent that makes its calls by itself: what it tells of their cost, or of model and tokens where the model's price is
 * known, is recorded and counts against the budget. Nothing more can be known of it.
 */
export function bookToldCost(
  agent: Agent,
  prices: OwnPrices | undefined,
  book: ((usd: number) => void) | undefined,
): Agent {
  return {
    ...agent,
    async run(testCase, signal) {
      const run = await agent.run(testCase, signal);
      const costUsd = run.call === undefined ? undefined : toldCost(run.call, prices);
      if (run.call === undefined || costUsd === undefined) return run;
      book?.(costUsd);
      return { ...run, call: { ...run.call, costUsd } };
    },
  };
}

function toldCost({ costUsd, model, usage }: CallRecord, prices: OwnPrices | undefined): number | undefined {
  if (costUsd !== undefined || model === undefined) return costUsd;
  return priceCall(findPrice({ model }, prices), usage);
}
