import { oneLine } from '../../src/report/escape-text.ts';
import { formatCost, formatCount, formatDuration } from '../../src/report/format.ts';
import type { CallDetails } from '../../src/report/html/page-data.ts';

interface CallLineProps {
  readonly call: CallDetails | undefined;
  readonly what: string;
  readonly reused: string | undefined;
}

/** What a call took, in small print. */
export function CallLine({ call, what, reused }: CallLineProps) {
  if (call === undefined && reused === undefined) return null;
  const { model, modelReported, usage, costUsd, latencyMs, attempts = 1 } = call ?? {};
  const parts = [
    modelReported ?? model,
    latencyMs === undefined ? undefined : formatDuration(latencyMs),
    usage === undefined
      ? undefined
      : `${formatCount(usage.inputTokens)} tokens in${usage.cachedInputTokens > 0 ? ` (${formatCount(usage.cachedInputTokens)} cached)` : ''}, ${formatCount(usage.outputTokens)} out`,
    costUsd === undefined ? undefined : formatCost(costUsd),
    attempts > 1 ? `${attempts} attempts` : undefined,
    reused === undefined ? undefined : `taken from run ${reused}`,
  ];
  return (
    <p class="call" dir="auto">
      {[what, ...parts.filter((part) => part !== undefined)].map(oneLine).join(' · ')}
    </p>
  );
}
