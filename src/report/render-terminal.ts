import type { Report } from '../domain/report.ts';
import type { CaseResult } from '../domain/result.ts';
import { describeCase } from './describe-case.ts';
import { escapeLogLine, truncate } from './escape-text.ts';
import {
  countOf,
  formatAgainst,
  formatCost,
  formatCount,
  formatDuration,
  formatNumber,
  formatPercent,
  formatThreshold,
} from './format.ts';
import { describeFigure, describeRepeated, describeReused, hasCriteriaFigures } from './render-figures.ts';
import { describeBudget, describePrices, renderSpendLines } from './render-spend.ts';

export type Style = 'good' | 'bad' | 'warning' | 'faint' | 'strong';

/** Colours a text, or leaves it as it is where colour is not wanted. */
export type Paint = (style: Style, text: string) => string;

export const plain: Paint = (_, text) => text;

export interface TerminalOptions {
  readonly paint: Paint;
  /** Columns. */
  readonly width: number;
}

const SIGN: Readonly<Record<CaseResult['status'], readonly [string, Style]>> = {
  passed: ['✓', 'good'],
  failed: ['✗', 'bad'],
  errored: ['!', 'warning'],
};

const MOST_CASES = 20;

/** A case on one line, two where it did not pass: sign, id, score, and the reason. */
export function renderCaseLine(
  result: CaseResult,
  numeric: boolean,
  { paint, width }: TerminalOptions,
): string {
  const [sign, style] = SIGN[result.status];
  const title = `${paint(style, sign)} ${escapeLogLine(truncate(result.case.id, 60))}  ${describeCase(result, numeric, (note) => escapeLogLine(truncate(note, 120)))}`;
  if (result.status === 'passed' || result.reason === '') return title;
  return `${title}\n    ${paint('faint', truncate(escapeLogLine(result.reason), Math.max(20, width - 4)))}`;
}

/** The report as a terminal or a log shows it: the cases that matter, the figures, the verdict last. */
export function renderTerminal(report: Report, options: TerminalOptions): string {
  const { shown, config, summary, verdict } = report;
  const { paint } = options;
  const numeric = config.gate.scoring.kind === 'numeric';
  const run = summary.cases - summary.notRun;
  const listed = run <= MOST_CASES ? shown.first : shown.worst.slice(0, MOST_CASES);
  const left = run - listed.length;
  const style: Style = verdict.state === 'passed' ? 'good' : verdict.state === 'failed' ? 'bad' : 'warning';
  return [
    paint('strong', escapeLogLine(config.name)),
    '',
    ...listed.map((result) => renderCaseLine(result, numeric, options).replace(/^/gm, '  ')),
    ...(left > 0 ? [paint('faint', `  … and ${countOf(left, 'more case')}`)] : []),
    '',
    ...renderFigureLines(report).map(([name, value]) => `  ${paint('faint', name.padEnd(10))} ${value}`),
    '',
    `${paint(style, verdict.state.toUpperCase())}  ${escapeLogLine(verdict.message)}`,
  ].join('\n');
}

function renderFigureLines(report: Report): [string, string][] {
  const { summary, config, run, totalTokens, costUsd } = report;
  const { scoring } = config.gate;
  const { statistics, passRate } = summary;
  const figures: [string, string][] = [];
  if (scoring.kind === 'numeric' && statistics !== undefined) {
    const { average, min, max, standardDeviation } = statistics;
    const { threshold, scale } = scoring;
    figures.push([
      'score',
      `${formatAgainst(average, threshold)} of ${formatNumber(scale.max)}, needed ${formatThreshold(threshold)}`,
    ]);
    figures.push([
      'spread',
      `minimum ${formatAgainst(min, threshold)}, maximum ${formatAgainst(max, threshold)}, standard deviation ${formatNumber(standardDeviation)}`,
    ]);
  }
  if (passRate !== undefined) figures.push(['pass rate', formatPercent(passRate, config.gate.minPassRate)]);
  figures.push([
    'cases',
    `${formatCount(summary.cases)}: ${formatCount(summary.passed)} passed, ${formatCount(summary.failed)} failed, ${formatCount(summary.errored)} errored`,
  ]);
  // The verdict says why.
  if (summary.notRun > 0) figures.push(['not run', countOf(summary.notRun, 'case')]);
  for (const criterion of hasCriteriaFigures(report) ? summary.criteria : []) {
    const { name, casesMet, casesJudged } = criterion;
    const [measured, needed] = describeFigure(criterion);
    figures.push([
      'criterion',
      `${measured}, needed ${needed}, met by ${casesMet} of ${casesJudged}  ${escapeLogLine(name)}`,
    ]);
  }
  for (const { name, cases, casesPassed } of summary.checks) {
    figures.push(['check', `passed by ${casesPassed} of ${cases}  ${escapeLogLine(name)}`]);
  }
  if (summary.unstable > 0) {
    figures.push(['unstable', `${countOf(summary.unstable, 'case')} whose trials disagree on passing`]);
  }
  for (const { judge, judgements, missing, reason = '' } of summary.judges) {
    if (missing === 0) continue;
    const first = escapeLogLine(truncate(reason, 300));
    figures.push([
      'missing',
      `${missing} of ${countOf(judgements, 'judgement')} by ${escapeLogLine(judge)}: ${first}`,
    ]);
  }
  for (const text of describeRepeated(summary))
    figures.push(['repeated', escapeLogLine(truncate(text, 400))]);
  const calls = summary.agent.calls + summary.judge.calls;
  const cost = costUsd === undefined ? '' : `, ${formatCost(costUsd)} ${describePrices(config)}`;
  figures.push([
    'spent',
    `${countOf(calls, 'call')}, ${countOf(totalTokens, 'token')}${cost}, ${formatDuration(run.durationMs)}`,
  ]);
  const reused = describeReused(summary);
  if (reused !== undefined) figures.push(['reused', reused]);
  figures.push(...renderSpendLines(report));
  const budget = describeBudget(report);
  if (budget !== undefined) figures.push(['budget', budget]);
  return figures;
}
