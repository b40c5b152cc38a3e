import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { renderReportSchema } from '../../scripts/render-schema.ts';
import type { AgentSettings } from '../../src/domain/agent-settings.ts';
import type { CheckTest } from '../../src/domain/check.ts';
import type { WrittenReport } from '../../src/domain/report.ts';
import type { CaseResult } from '../../src/domain/result.ts';
import { summarizeCase } from '../../src/gate/summarize-case.ts';
import { hostileReport } from '../report/hostile-report.ts';
import { buildFullTrial, fullCase } from '../store/full-case.ts';
import {
  buildAgentSettings,
  buildBinaryPolicy,
  buildConfig,
  buildCriterion,
  buildJudgeSettings,
  buildPolicy,
  buildReport,
  buildResult,
  buildResults,
} from '../support/builders.ts';
import {
  assertFollowsSchema,
  problemsOfReport,
  REPORT_SCHEMA_FILE,
  validators,
} from '../support/report-validator.ts';

/** As it stands in the file. */
function write(report: ReturnType<typeof buildReport>, cases: readonly CaseResult[]): WrittenReport {
  const { shown: _, ...head } = report;
  return JSON.parse(JSON.stringify({ ...head, cases }));
}

const AGENTS: readonly AgentSettings[] = [
  buildAgentSettings({
    baseUrl: 'http://localhost',
    temperature: 0,
    reasoningEffort: 'low',
    maxOutputTokens: 10,
    apiKeyEnv: 'KEY',
    instructions: 'Be kind.',
    outputSchema: { type: 'object' },
    mcpServers: [
      { name: 'a', command: ['node'], env: ['X'] },
      { name: 'b', url: 'http://localhost', headers: { a: 'b', c: { env: 'X', prefix: 'Bearer ' } } },
    ],
    hostedTools: [{ type: 'web_search', limit: 1 }],
  }),
  {
    kind: 'command',
    command: ['node', 'agent.js'],
    protocol: 'jsonl',
    workers: 2,
    casesPerWorker: 1,
    env: [],
    maxOutputBytes: 100,
  },
  {
    kind: 'http',
    url: 'http://localhost',
    method: 'POST',
    headers: {},
    body: { prompt: ['{{prompt}}'] },
    answer: '/a',
    toolCalls: '/b',
    usage: '/c',
  },
  { kind: 'recorded' },
];

const TESTS: readonly CheckTest[] = [
  { kind: 'equals', value: '' },
  { kind: 'contains', value: ['a'] },
  { kind: 'not-contains', value: ['a'] },
  { kind: 'matches', value: '/a/i' },
  { kind: 'json', value: true },
  { kind: 'json', value: { type: 'string' } },
  { kind: 'max-length', value: 1 },
  { kind: 'max-latency', value: 0.5 },
  { kind: 'max-cost', value: 1e-9 },
  {
    kind: 'tool-calls',
    value: { calls: [{ name: 'a', arguments: { b: 1 } }], ordered: true, additional: false },
  },
];

test('the schema is what the code makes ("npm run docs" writes it)', () => {
  assert.equal(readFileSync(REPORT_SCHEMA_FILE, 'utf8'), renderReportSchema());
});

test('reports of every verdict follow it', () => {
  for (const scores of [[], [9], [9, 2], [9, 2, undefined], [undefined]]) {
    for (const policy of [buildPolicy(), buildBinaryPolicy({ minPassRate: 50, maxErrors: 1 })]) {
      const results = buildResults(scores, policy);
      assertFollowsSchema(write(buildReport(results, buildConfig({ gate: policy })), results));
    }
  }
});

test('a report follows it that has everything a report can have', () => {
  const criteria = ['a', 'b'].map((name) =>
    buildCriterion({
      name,
      scoring: 'numeric',
      scale: { min: 0, max: 10 },
      threshold: 5,
      anchors: { lowest: 'bad' },
      examples: [{ answer: 'x', score: 1, verdict: 'met', reason: 'y' }],
      toolCalls: true,
    }),
  );
  const gate = buildPolicy({ criteria, minPassRate: 100, jury: 'majority' });
  const checks = TESTS.map((check, index) => ({
    name: `check ${index}`,
    required: false,
    weight: 0,
    test: check,
  }));
  const result = summarizeCase(
    { ...fullCase, checks: [...(fullCase.checks ?? []), ...checks] },
    [buildFullTrial(), { ...buildFullTrial(), number: 2, reusedFrom: 'run-0' }],
    gate,
  );
  for (const agent of AGENTS) {
    const config = buildConfig({
      gate,
      agent,
      judges: [buildJudgeSettings({ instructions: 'Be strict.' })],
      escalateTo: buildJudgeSettings({ name: 'chief' }),
      setup: { command: 'make', waitFor: 'http://localhost', timeoutSeconds: 60 },
      teardown: ['make', 'clean'],
      maxDurationSeconds: 60,
      maxCostUsd: 5,
      prices: { m: { input: 1, cachedInput: 0, output: 2 } },
      onFail: 'cat',
      artifactRetentionDays: 3,
      resume: { from: 'database', path: 'x.sqlite' },
    });
    const report = buildReport([result], config, {
      provenance: {
        repository: 'o/r',
        commit: 'abc',
        ref: 'refs/heads/main',
        event: 'pull_request',
        pullRequest: 7,
        workflow: 'CI',
        workflowRunId: '1',
        workflowRunAttempt: 1,
        job: 'gate',
        actor: 'me',
        runUrl: 'https://github.com/o/r/actions/runs/1',
        trustedFiles: {
          commit: 'abc',
          changes: { status: 'known', total: 1, files: [{ path: 'a', change: 'changed' }] },
        },
      },
      earlyEnd: { code: 'cancelled', message: 'the run was cancelled.' },
    });
    const repeated = { effect: 'flag', answers: [{ cases: 2, examples: ['a'] }] } as const;
    assertFollowsSchema(write({ ...report, summary: { ...report.summary, repeated } }, [result]));
  }
});

test('hostile reports follow it', () => {
  fc.assert(
    fc.property(hostileReport, (report) => {
      assertFollowsSchema(write(report, report.shown.worst));
    }),
    { numRuns: 40 },
  );
});

test('a field that it does not name may stand in a report; what it names must be as it says', () => {
  const results = [buildResult(9)];
  const good = write(buildReport(results), results);
  assert.ok(validators.open({ ...good, added: { later: true } }));
  assert.deepEqual(problemsOfReport({ ...good, added: 1 }), [' must NOT have additional properties']);
  const { verdict: _, ...withoutVerdict } = good;
  const bad: [string, unknown][] = [
    ['no verdict', withoutVerdict],
    ['another version', { ...good, schemaVersion: 2 }],
    ['a word that is none', { ...good, verdict: { ...good.verdict, state: 'ok' } }],
    ['a text for a number', { ...good, totalTokens: '5' }],
    ['null for what is absent', { ...good, summary: { ...good.summary, score: null } }],
    ['no time', { ...good, run: { ...good.run, startedAt: 'yesterday' } }],
    ['a case that is none', { ...good, cases: [{}] }],
  ];
  for (const [what, report] of bad) assert.ok(!validators.open(report), what);
});
