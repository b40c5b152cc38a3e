import type { CallRecord } from '../domain/call.ts';
import type { Spend } from '../domain/result.ts';

/** Dollars are summed as whole numbers of so many, for sums of fractions depend on their order. */
const PER_DOLLAR = 1e12;

/** A call that ended before its first attempt is none. The cost is known where all costs are. */
export function collectSpend() {
  const usage = { inputTokens: 0, cachedInputTokens: 0, outputTokens: 0 };
  let calls = 0;
  let cost: number | undefined = 0;
  return {
    add(call: CallRecord | undefined): void {
      if (call === undefined || call.attempts === 0) return;
      calls += 1;
      usage.inputTokens += call.usage?.inputTokens ?? 0;
      usage.cachedInputTokens += call.usage?.cachedInputTokens ?? 0;
      usage.outputTokens += call.usage?.outputTokens ?? 0;
      if (call.costUsd === undefined) cost = undefined;
      else if (cost !== undefined) cost += Math.round(call.costUsd * PER_DOLLAR);
    },
    assemble: (): Spend => ({
      calls,
      usage: { ...usage },
      costUsd: cost === undefined ? undefined : cost / PER_DOLLAR,
    }),
  };
}
