import type { Report } from '../../domain/report.ts';
import type { LatencySummary } from '../../domain/result.ts';
import { describeRepeated, describeReused } from '../describe-figures.ts';
import { escapeLogLine, truncate } from '../escape-text.ts';
import {
  countOf,
  formatAgainst,
  formatCost,
  formatCount,
  formatDuration,
  formatNumber,
  formatPercent,
  formatThreshold,
} from '../format.ts';
import { describeBudget, describePrices, renderSpendLines } from '../render-spend.ts';

/** A figure's name, of at most ten characters, and the figure; escaped. */
type Figure = readonly [string, string];

/** The figures of a run that no table has. */
export function renderFigureLines(report: Report): Figure[] {
  const { summary, config, run, totalTokens, costUsd } = report;
  const calls = summary.agent.calls + summary.judge.calls;
  const cost = costUsd === undefined ? '' : `, ${formatCost(costUsd)} ${describePrices(config)}`;
  const spent = `${countOf(calls, 'call')}, ${countOf(totalTokens, 'token')}${cost}, ${formatDuration(run.durationMs)}`;
  return [
    ...renderScore(report),
    ...renderCounts(report),
    ...renderDoubts(report),
    ['spent', spent],
    ...some('reused', describeReused(summary)),
    ...renderSpendLines(report),
    ...some('latency', describeLatency(summary.latency)),
    ...some('budget', describeBudget(report)),
  ];
}

function renderScore({ summary: { statistics }, config }: Report): Figure[] {
  const { scoring } = config.gate;
  if (scoring.kind === 'binary' || statistics === undefined) return [];
  const { average, min, max, standardDeviation } = statistics;
  const { threshold, scale } = scoring;
  const shown = (value: number) => formatAgainst(value, threshold);
  const spread =
    min === max
      ? ''
      : `; cases ${shown(min)} to ${shown(max)}, standard deviation ${formatNumber(standardDeviation)}`;
  const needed = `needed ${formatThreshold(threshold)}`;
  return [['score', `${shown(average)} of ${formatNumber(scale.max)}, ${needed}${spread}`]];
}

function renderCounts({ summary, config }: Report): Figure[] {
  const { cases, passed, failed, errored, notRun, passRate } = summary;
  const counts = `${formatCount(cases)}: ${formatCount(passed)} passed, ${formatCount(failed)} failed, ${formatCount(errored)} errored`;
  const rate =
    passRate === undefined ? '' : `; pass rate ${formatPercent(passRate, config.gate.minPassRate)}`;
  return [
    ['cases', counts + rate],
    // The verdict says why.
    ...some('not run', notRun > 0 ? countOf(notRun, 'case') : undefined),
  ];
}

function renderDoubts({ summary }: Report): Figure[] {
  const { unstable, judges } = summary;
  return [
    ...some(
      'unstable',
      unstable > 0 ? `${countOf(unstable, 'case')} whose trials disagree on passing` : undefined,
    ),
    ...judges
      .filter(({ missing }) => missing > 0)
      .map(({ judge, judgements, missing, reason = '' }): Figure => {
        const first = escapeLogLine(truncate(reason, 300));
        return [
          'missing',
          `${formatCount(missing)} of ${countOf(judgements, 'judgement')} by ${escapeLogLine(judge)}: ${first}`,
        ];
      }),
    ...describeRepeated(summary).map((text): Figure => ['repeated', escapeLogLine(truncate(text, 400))]),
  ];
}

function describeLatency({ agent, judge }: Report['summary']['latency']): string | undefined {
  const sides: [string, LatencySummary | undefined][] = [
    ['agent', agent],
    ['judge', judge],
  ];
  const parts = sides.flatMap(([name, latency]) =>
    latency === undefined
      ? []
      : [`${name} ${formatDuration(latency.median)} median, ${formatDuration(latency.p95)} at 95%`],
  );
  return parts.length === 0 ? undefined : parts.join('; ');
}

function some(name: string, value: string | undefined): Figure[] {
  return value === undefined ? [] : [[name, value]];
}
