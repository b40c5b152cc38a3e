import type { CallRecord } from '../domain/call.ts';
import type { CaseResult, Spend } from '../domain/result.ts';

/** Dollars are summed as whole numbers of so many, for sums of fractions depend on their order. */
const PER_DOLLAR = 1e12;

/**
 * Sums what calls took, in any order. A call that ended before its first attempt is none. The cost is known where all costs are.
 */
export function collectSpend() {
  const usage = { inputTokens: 0, cachedInputTokens: 0, outputTokens: 0 };
  let calls = 0;
  let known = 0;
  let unknown = false;
  return {
    add(call: CallRecord | undefined): void {
      if (call === undefined || call.attempts === 0) return;
      calls += 1;
      usage.inputTokens += call.usage?.inputTokens ?? 0;
      usage.cachedInputTokens += call.usage?.cachedInputTokens ?? 0;
      usage.outputTokens += call.usage?.outputTokens ?? 0;
      if (call.costUsd === undefined) unknown = true;
      else known += Math.round(call.costUsd * PER_DOLLAR);
    },
    assemble: (): Spend => ({
      calls,
      usage: { ...usage },
      costUsd: unknown ? undefined : known / PER_DOLLAR,
    }),
    /** US dollars of the calls whose cost is known. */
    knownUsd: (): number => known / PER_DOLLAR,
  };
}

/** What all calls of a case took, whichever run paid for them. */
export function collectCaseSpend({ trials }: Pick<CaseResult, 'trials'>): ReturnType<typeof collectSpend> {
  const spend = collectSpend();
  for (const trial of trials) for (const { call } of [trial, ...trial.judgements]) spend.add(call);
  return spend;
}
