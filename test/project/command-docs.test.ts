import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import type { Evidence } from '../../src/domain/judgement.ts';
import type { CaseResult } from '../../src/domain/result.ts';
import { summarizeCase } from '../../src/gate/summarize-case.ts';
import { renderRuns } from '../../src/report/render-runs.ts';
import { renderTerminal } from '../../src/report/render-terminal.ts';
import { renderWholeCase } from '../../src/report/render-whole-case.ts';
import { FORMAT_NAMES, REPORT_FORMATS } from '../../src/report/report-formats.ts';
import { plain } from '../../src/report/terminal/paint.ts';
import { renderCaseLine } from '../../src/report/terminal/render-case-line.ts';
import { renderProgressBar, renderProgressLine } from '../../src/report/terminal/render-progress.ts';
import {
  buildCall,
  buildCase,
  buildConfig,
  buildCriterion,
  buildJudgement,
  buildPolicy,
  buildReport,
  buildResult,
  buildTrial,
  judgedOutcome,
} from '../support/builders.ts';

const docs = readFileSync(resolve(import.meta.dirname, '../../docs/command.md'), 'utf8');
const at80 = { paint: plain, width: 80 };
const ID = '4b3caf4e-382f-46df-b0e8-3bde3a02c05e';
const STARTED = Date.UTC(2026, 10, 23, 17, 37);

const gate = buildPolicy({
  maxErrors: 1,
  criteria: [buildCriterion({ name: 'clear' }), buildCriterion({ name: 'polite', required: true })],
});
const config = buildConfig({ name: 'Support bot', gate });

function buildRefund(): CaseResult {
  const evidence: Evidence[] = [{ quote: 'you should have read the terms', supports: 'violated' }];
  const polite = { ...judgedOutcome(2, 'Blames the customer for the delay.'), evidence };
  const usage = { inputTokens: 611, cachedInputTokens: 512, outputTokens: 88 };
  const call = buildCall({ latencyMs: 900, usage, costUsd: 0.0016 });
  const output = 'It takes ten days; you should have read the terms.';
  const trial = buildTrial({
    outcome: { status: 'answered', output, finishReason: 'stop' },
    call: buildCall({
      latencyMs: 1_200,
      usage: { inputTokens: 412, cachedInputTokens: 256, outputTokens: 31 },
      costUsd: 0.0012,
    }),
    toolCalls: [
      { name: 'find_order', arguments: { id: 'A-17' }, result: '{"status":"returned"}', durationMs: 42 },
    ],
    judgements: [
      buildJudgement({ criterion: 'clear', outcome: judgedOutcome(8, 'It names the time.'), call }),
      buildJudgement({ criterion: 'polite', outcome: polite, call }),
    ],
  });
  const source = { file: 'cases.jsonl', line: 3 };
  const prompt = 'Where is my refund?';
  return summarizeCase(
    buildCase({ id: 'refund-3', position: 2, prompt, tags: ['billing'], source }),
    [trial],
    gate,
  );
}

const refund = buildRefund();

function buildSample() {
  const others = [7, 8, undefined, 9].map((score, index) => {
    const [position, tags] = [[0, 1, 3, 4][index] ?? 0, [index === 3 ? 'billing' : 'orders']];
    return buildResult(score, gate, { position, id: `${tags[0]}-${position + 1}`, tags });
  });
  return buildReport([...others.slice(0, 2), refund, ...others.slice(2)], config);
}

function assertShown(sample: string): void {
  assert.ok(docs.includes(`\n${sample}\n`), `docs/command.md does not have what is printed:\n${sample}`);
}

test('the samples of a run are what it prints', () => {
  assertShown(renderCaseLine(refund, true, at80));
  const progress = {
    cases: 250,
    done: 163,
    failed: 2,
    errored: 1,
    costUsd: 0.121,
    costUnknown: false,
    perSecond: 12.4,
  };
  assertShown(renderProgressBar(progress, at80));
  assertShown(renderProgressLine(progress));
  const files = ['results.sqlite', 'report.json'].map((name) => `agent-judge-results/${name}`);
  assertShown(
    renderTerminal(buildSample(), {
      ...at80,
      files,
      commands: { show: 'agent-judge show', all: 'agent-judge report --all' },
    }),
  );
});

test('the samples of a stored run are what is printed', () => {
  const end = buildSample();
  const runs = [
    { id: ID, name: 'Support bot', startedAt: STARTED, binary: false, end },
    { id: '97fa4905', name: 'Support bot', startedAt: STARTED - 95 * 60_000, binary: false },
  ];
  assertShown(renderRuns(runs, at80));
  assertShown(renderWholeCase(refund, { id: ID, name: 'Support bot', startedAt: STARTED, gate }, at80));
});

test('every format is told of, with the ending that chooses it', () => {
  for (const name of FORMAT_NAMES) {
    const row = docs.split('\n').find((line) => line.startsWith(`| \`${name}\` `));
    assert.ok(row?.includes(`| \`${REPORT_FORMATS[name].extension}\` `), name);
  }
});
