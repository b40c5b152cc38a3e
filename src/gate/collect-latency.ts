import type { CallRecord } from '../domain/call.ts';
import type { LatencySummary } from '../domain/result.ts';
import { median, quantile } from '../statistics/descriptive.ts';
import { countLatencies } from '../statistics/histogram.ts';

/** How long calls took, in whatever order they are added. One that ended before its first attempt is none. */
export function collectLatency() {
  const latencies: number[] = [];
  return {
    add(call: CallRecord | undefined): void {
      if (call !== undefined && call.attempts > 0) latencies.push(call.latencyMs);
    },
    /** @returns `undefined` without calls. */
    summarize(): LatencySummary | undefined {
      const middle = median(latencies);
      const p95 = quantile(latencies, 0.95);
      const max = quantile(latencies, 1);
      if (middle === undefined || p95 === undefined || max === undefined) return undefined;
      return { median: middle, p95, max, histogram: countLatencies(latencies) };
    },
  };
}
