import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { LatencySummary, RunSummary } from '../../src/domain/result.ts';
import { renderLatencyCharts, renderScoresChart, titleLatency } from '../../src/report/render-charts.ts';
import { countLatencies } from '../../src/statistics/histogram.ts';
import { openBrowser } from '../support/browser.ts';
import {
  buildBinaryPolicy,
  buildConfig,
  buildPolicy,
  buildReport,
  buildResults,
} from '../support/builders.ts';
import { findActive } from './github-markdown.ts';
import { OWN_MARKUP } from './hostile-report.ts';

function latencyOf(times: readonly number[]): LatencySummary {
  return { median: 1, p95: 1, max: 1, histogram: countLatencies(times) };
}

function chartOfLatency(latency: RunSummary['latency']): string | undefined {
  const report = buildReport();
  return renderLatencyCharts({ ...report, summary: { ...report.summary, latency } });
}

function chartOfScores(scores: readonly (number | undefined)[], scale = { min: 1, max: 10 }, threshold = 7) {
  const gate = buildPolicy({ scoring: { kind: 'numeric', scale, threshold } });
  return renderScoresChart(buildReport(buildResults(scores, gate), buildConfig({ gate })));
}

describe('charts', () => {
  it('have the cases of every score, as a diagram and as text', () => {
    const chart = chartOfScores([9, 9, 9, 9, 2, undefined, 10]) ?? '';
    assert.match(chart, /^```mermaid\n%%\{init: .*\}%%\nxychart-beta\n/);
    assert.match(chart, /\n {2}title "Scores of 6 cases, threshold 7"\n/);
    assert.match(
      chart,
      /\n {2}x-axis "score, rounded down \(cases\)" \["1", "2 \(1\)", "3", .*"9 \(4\)", "10 \(1\)"\]\n/,
    );
    assert.match(chart, /\n {2}y-axis "cases" 0 --> 4\n {2}bar \[0, 1, 0, 0, 0, 0, 0, 0, 4, 1\]\n```\n/);
    assert.ok(chart.includes('\n 2  ██████████ 1\n 3  0\n'), chart);
    assert.ok(chart.includes(`\n 9  ${'█'.repeat(40)} 4\n10  ██████████ 1\n`), chart);
  });

  it('have bins for a scale that is no row of whole numbers', () => {
    const chart = chartOfScores([0.15, 0.95, 1], { min: 0, max: 1 }, 0.7) ?? '';
    assert.match(
      chart,
      /x-axis "score, from \(cases\)" \["0", "0\.1 \(1\)", "0\.2", .*"0\.9 \(1\)", "1 \(1\)"\]/,
    );
    assert.match(chart, /\n0\.1–0\.2 {2}█+ 1\n0\.2–0\.3 {2}0\n/);
    assert.match(chart, /bar \[0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 1\]/);
  });

  it('have the latency of agent and judge in the same bins, each in a chart of its own', () => {
    const charts = chartOfLatency({ agent: latencyOf([40, 300]), judge: latencyOf([1_500, 70_000, 90_000]) });
    const [agent = '', judge = ''] = (charts ?? '').split(/(?<=<\/details>)\n\n/);
    assert.match(agent, /title "Latency of 2 agent calls"/);
    assert.match(
      agent,
      /\["0–100 ms \(1\)", "100 ms–200 ms", "200 ms–500 ms \(1\)", "500 ms–1 s", "1 s–2 s", .*"20 s–1 min", "1 min or more"\]/,
    );
    assert.match(agent, /\n {2}y-axis "calls" 0 --> 1\n {2}bar \[1, 0, 1, 0, 0, 0, 0, 0, 0, 0\]\n```\n/);
    assert.match(agent, /```text\ncalls\n +0–100 ms {2}█{40} 1\n/);
    assert.match(judge, /title "Latency of 3 judge calls"/);
    assert.match(judge, /"1 s–2 s \(1\)", .*"1 min or more \(2\)"\]/);
    assert.match(judge, /\n {2}bar \[0, 0, 0, 0, 1, 0, 0, 0, 0, 2\]\n/);
  });

  it('have no latency of a side with a single call', () => {
    const latency = { agent: latencyOf([40]), judge: { ...latencyOf([40, 300]), median: 170 } };
    const charts = chartOfLatency(latency) ?? '';
    assert.deepEqual(charts.match(/title ".*"/g), ['title "Latency of 2 judge calls"']);
    const report = buildReport();
    const title = titleLatency({ ...report, summary: { ...report.summary, latency } });
    assert.equal(title, 'Latency: judge 170 ms (median)');
  });

  it('are not there where there is nothing to compare', () => {
    assert.equal(chartOfScores([9]), undefined);
    assert.equal(chartOfScores([undefined, undefined]), undefined);
    const gate = buildBinaryPolicy();
    assert.equal(
      renderScoresChart(buildReport(buildResults([1, 0], gate), buildConfig({ gate }))),
      undefined,
    );
    assert.equal(chartOfLatency({}), undefined);
    assert.equal(chartOfLatency({ agent: latencyOf([40]), judge: latencyOf([40]) }), undefined);
  });

  const score = fc.double({ min: 0, max: 1, noNaN: true });
  const scale = fc
    .tuple(
      fc.double({ min: -1000, max: 1000, noNaN: true }),
      fc.double({ min: 0.001, max: 2000, noNaN: true }),
    )
    .map(([min, range]) => ({ min, max: min + range }));

  it('have nothing in them but numbers and our own words, whatever the scale is', () => {
    fc.assert(
      fc.property(scale, fc.array(score, { minLength: 2, maxLength: 30 }), (given, places) => {
        const scores = places.map((place) => given.min + place * (given.max - given.min));
        const chart = chartOfScores(scores, given, given.min) ?? '';
        assert.deepEqual(findActive(chart, OWN_MARKUP), [], chart);
      }),
      { numRuns: 200 },
    );
  });

  it('are drawn by Mermaid', async (test) => {
    const browser = await openBrowser(test);
    if (browser === undefined) return;
    const page = await browser.newPage();
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js') });
    const charts = [
      chartOfScores([9, 9, 2, 10]),
      chartOfScores([0.15, 0.95], { min: 0, max: 1 }, 0.7),
      chartOfScores([-4.5, 3], { min: -5, max: 5 }, -1.5),
      chartOfScores(Array(3000).fill(7)),
      chartOfLatency({ agent: latencyOf([40, 300]), judge: latencyOf([1_500, 70_000]) }),
      chartOfLatency({ judge: latencyOf([40, 50]) }),
    ];
    for (const chart of charts) {
      const source = /^```mermaid\n([\s\S]*?)\n```/.exec(chart ?? '')?.[1] ?? '';
      const svg = (await page.evaluate(
        `mermaid.initialize({ startOnLoad: false }); mermaid.render('chart', ${JSON.stringify(source)}).then(({ svg }) => svg)`,
      )) as string;
      assert.match(svg, /aria-roledescription="xychart"/, source);
      const title = /title "(.*)"/.exec(source)?.[1] ?? '';
      assert.ok(svg.includes(`>${title}<`), source);
    }
  });
});
