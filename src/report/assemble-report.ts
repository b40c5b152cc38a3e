import { REPORT_SCHEMA_VERSION, type ReportHead } from '../domain/report.ts';
import type { RunEnd, RunRecord } from '../store/store.ts';

/** A stored run and its end as the one value that everything people see is rendered from, but for the cases. */
export function assembleReport(run: RunRecord, end: RunEnd): ReportHead {
  const { finishedAt, earlyEnd, bookedUsd = 0, summary, verdict } = end;
  const { maxCostUsd } = run.config;
  const { agent, judge } = summary;
  const known = agent.costUsd !== undefined && judge.costUsd !== undefined;
  return {
    schemaVersion: REPORT_SCHEMA_VERSION,
    tool: { name: 'agent-judge-action', version: run.toolVersion },
    run: {
      id: run.id,
      name: run.config.name,
      startedAt: new Date(run.startedAt).toISOString(),
      finishedAt: new Date(finishedAt).toISOString(),
      durationMs: finishedAt - run.startedAt,
    },
    provenance: run.provenance,
    verdict,
    ...(earlyEnd === undefined ? {} : { earlyEnd }),
    summary,
    totalTokens: [agent, judge].reduce((sum, { usage }) => sum + usage.inputTokens + usage.outputTokens, 0),
    costUsd: known ? (agent.costUsd ?? 0) + (judge.costUsd ?? 0) : undefined,
    ...(maxCostUsd === undefined ? {} : { budget: { limitUsd: maxCostUsd, bookedUsd } }),
    config: run.config,
  };
}
