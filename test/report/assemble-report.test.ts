import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CallRecord } from '../../src/domain/call.ts';
import { assembleReport } from '../../src/report/assemble-report.ts';
import {
  buildCall,
  buildConfig,
  buildPolicy,
  buildReport,
  buildResult,
  buildTrial,
  summarizeResults,
} from '../support/builders.ts';

function reportOf(agent: CallRecord | undefined) {
  const results = [{ ...buildResult(9), trials: [buildTrial({ call: agent })] }];
  const config = buildConfig({ name: 'suite' });
  const { verdict } = buildReport(results, config);
  return assembleReport(
    { id: 'run-1', toolVersion: '1.2.3', startedAt: Date.UTC(2026, 0, 2), config, provenance: { ref: 'r' } },
    {
      finishedAt: Date.UTC(2026, 0, 2) + 1500,
      summary: summarizeResults(results, buildPolicy()),
      verdict,
    },
  );
}

test('a report says which run it is of, when it was and how long it took', () => {
  const { schemaVersion, tool, run, provenance, verdict } = reportOf(buildCall());
  assert.equal(schemaVersion, 1);
  assert.deepEqual(tool, { name: 'agent-judge-action', version: '1.2.3' });
  assert.deepEqual(run, {
    id: 'run-1',
    name: 'suite',
    startedAt: '2026-01-02T00:00:00.000Z',
    finishedAt: '2026-01-02T00:00:01.500Z',
    durationMs: 1500,
  });
  assert.deepEqual(provenance, { ref: 'r' });
  assert.equal(verdict.state, 'passed');
});

test('tokens and cost are those of agent and judge together, cached tokens counted once', () => {
  const { totalTokens, costUsd } = reportOf(buildCall({ costUsd: 0.25 }));
  assert.equal(totalTokens, 220);
  assert.equal(costUsd, 0.75);
});

test('the cost of recorded answers is the judge’s alone', () => {
  const { totalTokens, costUsd } = reportOf(undefined);
  assert.equal(totalTokens, 110);
  assert.equal(costUsd, 0.5);
});

test('the cost is unknown where one side’s is', () => {
  assert.equal(reportOf(buildCall({ costUsd: undefined })).costUsd, undefined);
});
