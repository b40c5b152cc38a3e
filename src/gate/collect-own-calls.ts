import type { CaseResult } from '../domain/result.ts';
import { collectSpend } from './collect-spend.ts';

/** What the calls of a run say of it where nobody stored its end. */
interface OwnCalls {
  /** When the last call ended, in milliseconds since the epoch; absent where there was none. */
  readonly lastAt?: number | undefined;
  /** US dollars. At least that was spent: what a call cost that was under way is not known, nor that of one without a price. */
  readonly knownUsd: number;
}

/** Collects what a run called itself: what it took from an earlier one was called and paid for then. */
export function collectOwnCalls() {
  const spend = collectSpend();
  let lastAt: number | undefined;
  return {
    add({ trials }: Pick<CaseResult, 'trials'>): void {
      for (const { call, reusedFrom } of trials.flatMap((trial) => [trial, ...trial.judgements])) {
        if (call === undefined || reusedFrom !== undefined) continue;
        lastAt = Math.max(lastAt ?? 0, Math.ceil(call.startedAt + call.latencyMs));
        if (call.costUsd !== undefined) spend.add(call);
      }
    },
    assemble: (): OwnCalls => ({ lastAt, knownUsd: spend.assemble().costUsd ?? 0 }),
  };
}
