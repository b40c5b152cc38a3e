import type { CallRecord, Usage } from '../domain/call.ts';

/** Two calls made for one judgement, as one record: the sums, and the last one's identity. */
export function addCalls(first: CallRecord | undefined, last: CallRecord): CallRecord {
  if (first === undefined) return last;
  return {
    ...last,
    usage: addUsage(first.usage, last.usage),
    costUsd:
      first.costUsd === undefined || last.costUsd === undefined ? undefined : first.costUsd + last.costUsd,
    latencyMs: first.latencyMs + last.latencyMs,
    attempts: first.attempts + last.attempts,
    startedAt: first.startedAt,
  };
}

function addUsage(a: Usage | undefined, b: Usage | undefined): Usage | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return {
    inputTokens: a.inputTokens + b.inputTokens,
    cachedInputTokens: a.cachedInputTokens + b.cachedInputTokens,
    outputTokens: a.outputTokens + b.outputTokens,
  };
}
