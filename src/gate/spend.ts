import type { CallRecord } from '../domain/call.ts';
import type { Spend } from '../domain/result.ts';
import { sum } from '../statistics/descriptive.ts';

/** What calls came to. One that ended before its first attempt is none, and of trials without a call there is nothing to add. */
export function summarizeSpend(calls: readonly (CallRecord | undefined)[]): Spend {
  return addSpends(
    calls.flatMap((call) =>
      call === undefined || call.attempts === 0
        ? []
        : [{ calls: 1, usage: call.usage ?? NO_USAGE, costUsd: call.costUsd }],
    ),
  );
}

const NO_USAGE = { inputTokens: 0, cachedInputTokens: 0, outputTokens: 0 };

/** The sum. Its cost is known where all costs are. */
export function addSpends(spends: readonly Spend[]): Spend {
  const costs = spends.map(({ costUsd }) => costUsd);
  return {
    calls: sum(spends.map(({ calls }) => calls)),
    usage: {
      inputTokens: sum(spends.map(({ usage }) => usage.inputTokens)),
      cachedInputTokens: sum(spends.map(({ usage }) => usage.cachedInputTokens)),
      outputTokens: sum(spends.map(({ usage }) => usage.outputTokens)),
    },
    costUsd: costs.every((cost) => cost !== undefined) ? sum(costs) : undefined,
  };
}
