import { readFileSync } from 'node:fs';
import type { WrittenReport } from '../../src/domain/report.ts';

/** What a run came to, without what differs between two runs that come to the same: ids, times, and who paid. */
export function readComparable(reportJson: string): unknown {
  const { run, config, summary, ...report } = JSON.parse(readFileSync(reportJson, 'utf8')) as WrittenReport;
  const { reused: _reused, latency: _latency, ...figures } = summary;
  const { outputDirectory: _outputDirectory, resume: _resume, ...settings } = config;
  const cases = report.cases.map((result) => ({
    ...result,
    trials: result.trials.map((trial) => ({
      ...withoutTimes(trial),
      judgements: trial.judgements.map(withoutTimes),
    })),
  }));
  return { ...report, name: run.name, config: settings, summary: figures, cases };
}

function withoutTimes<T extends { call?: object | undefined; reusedFrom?: string | undefined }>(made: T) {
  const { reusedFrom: _reusedFrom, call, ...rest } = made;
  const { latencyMs: _latencyMs, startedAt: _startedAt, ...record } = (call ?? {}) as Record<string, unknown>;
  return { ...rest, call: record };
}
