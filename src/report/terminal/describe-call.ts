import type { CallRecord } from '../../domain/call.ts';
import { escapeLogLine, truncate } from '../escape-text.ts';
import { countOf, formatCost, formatCount, formatDuration } from '../format.ts';

/** A call in small print: `gpt-5.2, 1.2 s, 120 tokens in (20 cached), 90 out, $0.0042`. */
export function describeCall(
  call: CallRecord | undefined,
  reusedFrom: string | undefined,
): string | undefined {
  const reused = reusedFrom === undefined ? [] : [`from the earlier run ${clean(reusedFrom).slice(0, 8)}`];
  if (call === undefined) return reused[0];
  const { model, modelReported, usage, costUsd, latencyMs, attempts } = call;
  const name = modelReported ?? model;
  return [
    ...(name === undefined ? [] : [clean(name)]),
    formatDuration(latencyMs),
    ...(usage === undefined ? [] : [describeUsage(usage)]),
    ...(costUsd === undefined ? [] : [formatCost(costUsd)]),
    ...(attempts > 1 ? [`${attempts} attempts`] : []),
    ...reused,
  ].join(', ');
}

function describeUsage({ inputTokens, cachedInputTokens, outputTokens }: NonNullable<CallRecord['usage']>) {
  const cached = cachedInputTokens === 0 ? '' : ` (${formatCount(cachedInputTokens)} cached)`;
  return `${countOf(inputTokens, 'token')} in${cached}, ${formatCount(outputTokens)} out`;
}

function clean(text: string): string {
  return escapeLogLine(truncate(text, 120));
}
