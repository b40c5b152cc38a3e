import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Config } from '../../src/domain/config.ts';
import type { Report } from '../../src/domain/report.ts';
import { renderComment } from '../../src/report/render-comment.ts';
import { renderSpend, renderSpendLines } from '../../src/report/render-spend.ts';
import { renderSummary } from '../../src/report/render-summary.ts';
import { renderTerminal } from '../../src/report/render-terminal.ts';
import { buildConfig, buildReport } from '../support/builders.ts';
import { findActive } from './github-markdown.ts';

const OWN = { 'gpt-5.2': { input: 1, cachedInput: 1, output: 1 } };

function reportWith(config: Partial<Config>, overrides: Partial<Report> = {}): Report {
  return buildReport(undefined, buildConfig(config), overrides);
}

test('what agent and judge each took, with the cached tokens and what is not known', () => {
  const report = reportWith({});
  const { summary } = report;
  assert.deepEqual(renderSpendLines(report), [
    ['agent', '1 call, 100 tokens in (20 cached), 10 out, $0.5000'],
    ['judge', '1 call, 100 tokens in (20 cached), 10 out, $0.5000'],
  ]);
  const usage = { inputTokens: 12_345, cachedInputTokens: 0, outputTokens: 0 };
  const agent = { calls: 0, usage };
  const judge = { calls: 2, usage, costUsd: undefined };
  assert.deepEqual(renderSpendLines({ ...report, summary: { ...summary, agent, judge } }), [
    ['judge', '2 calls, 12,345 tokens in, 0 out, cost not known'],
  ]);
  assert.equal(renderSpend({ ...report, summary: { ...summary, agent, judge: agent } }), undefined);
});

test('the prices are dated, and own ones are told of', () => {
  assert.match(renderSpend(reportWith({})) ?? '', /^Cost at list price of 2026-11-23: agent 1 call, /);
  assert.match(
    renderSpend(reportWith({ prices: OWN })) ?? '',
    /^Cost at own price, else list price of 2026-11-23: /,
  );
});

test('what was booked of max-cost stands in the terminal, the summary and the comment', () => {
  const report = reportWith({ maxCostUsd: 5 }, { budget: { limitUsd: 5, bookedUsd: 1.25 } });
  const options = { paint: (_: unknown, text: string) => text, width: 100 };
  assert.match(renderTerminal(report, options), /^ {2}budget +\$1\.25 of \$5\.00 \(max-cost\) booked$/m);
  for (const text of [renderSummary(report), renderComment(report)]) {
    assert.ok(text.includes('`$1.25` of `$5.00` (max-cost) booked'), text);
    const collapsed = /<details><summary>Cost, [\s\S]*?<\/details>/.exec(text)?.[0] ?? '';
    assert.ok(collapsed.includes('max-cost'), 'it is in the collapsed part');
  }
  assert.deepEqual(findActive(renderSpend(report) ?? ''), []);
});
