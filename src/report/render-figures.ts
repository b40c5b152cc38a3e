import { describeAgent } from '../domain/agent-settings.ts';
import type { Report } from '../domain/report.ts';
import type { CriterionSummary } from '../domain/result.ts';
import type { VerdictState } from '../domain/verdict.ts';
import { codeSpan, inlineText } from './escape-markdown.ts';
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
import { renderTable } from './markdown-blocks.ts';

const VERDICT_SIGN: Readonly<Record<VerdictState, string>> = {
  passed: '✅',
  failed: '❌',
  inconclusive: '❔',
  errored: '⚠️',
};

/** One heading: the verdict, the suite, and the figure the gate turned on. */
export function renderHeadline({ verdict, run, summary, config }: Report): string {
  return `### ${VERDICT_SIGN[verdict.state]} ${inlineText(run.name)} ${verdict.state}${headlineFigure(summary.score, config)}`;
}

function headlineFigure(score: number | undefined, { gate }: Report['config']): string {
  if (score === undefined) return '';
  if (gate.scoring.kind === 'binary') return `: pass rate ${formatPercent(score, gate.minPassRate ?? 100)}`;
  const { threshold, scale } = gate.scoring;
  return `: score ${formatAgainst(score, threshold)} of ${formatNumber(scale.max)}, needed ${formatThreshold(threshold)}`;
}

/** What was measured and needed, as a quotation. The message may hold an agent's or service's words. */
export function renderMessage({ verdict }: Report): string {
  return `> ${inlineText(verdict.message, 600)}`;
}

/** The figures of a run in one table. */
export function renderFigures({ summary, config }: Report): string {
  const { statistics, score, passRate } = summary;
  const shown = (value: number | undefined) => (value === undefined ? '–' : formatNumber(value));
  const columns: [string, string][] = [];
  if (config.gate.scoring.kind === 'numeric') {
    const { threshold } = config.gate.scoring;
    columns.push(
      ['Average', score === undefined ? '–' : formatAgainst(score, threshold)],
      ['Threshold', formatThreshold(threshold)],
      ['Minimum', shown(statistics?.min)],
      ['Maximum', shown(statistics?.max)],
      ['Std. deviation', shown(statistics?.standardDeviation)],
    );
  }
  columns.push(
    ['Pass rate', passRate === undefined ? '–' : formatPercent(passRate)],
    ['Cases', formatCount(summary.cases)],
    ['Passed', formatCount(summary.passed)],
    ['Failed', formatCount(summary.failed)],
    ['Errored', formatCount(summary.errored)],
  );
  return renderTable(
    columns.map(([title]) => title),
    [columns.map(([, value]) => value)],
    'right',
  );
}

/** A table of more is not read, and would not fit. */
const MOST_CRITERIA = 50;

/** The criteria's figures; nothing where there is one, and one judge, because the run's figures say the same. */
export function renderCriteria({ summary }: Report): string | undefined {
  const byJury = summary.criteria.some(({ casesSplit }) => casesSplit !== undefined);
  if (summary.criteria.length < 2 && !byJury) return undefined;
  const figure = ({ score, threshold, binary }: CriterionSummary) => {
    if (score === undefined) return '–';
    return binary ? formatPercent(score, threshold) : formatAgainst(score, threshold);
  };
  const left = summary.criteria.length - MOST_CRITERIA;
  const allBinary = summary.criteria.every(({ binary }) => binary);
  const table = renderTable(
    [
      'Criterion',
      allBinary ? 'Met' : 'Average',
      'Needed',
      'Cases that met it',
      ...(byJury ? ['Judges split'] : []),
      'Required',
    ],
    summary.criteria
      .slice(0, MOST_CRITERIA)
      .map((criterion) => [
        inlineText(criterion.name, 80),
        figure(criterion),
        criterion.binary ? `${formatThreshold(criterion.threshold)}%` : formatThreshold(criterion.threshold),
        `${criterion.casesMet} of ${criterion.casesJudged}`,
        ...(byJury ? [`${criterion.casesSplit ?? 0} of ${criterion.casesJudged}`] : []),
        criterion.required ? (criterion.met ? 'yes' : 'yes, **not met**') : 'no',
      ]),
  );
  return left > 0 ? `${table}\n\nand ${formatCount(left)} more criteria` : table;
}

/** The checks' figures; nothing where there are none. */
export function renderChecks({ summary: { checks } }: Report): string | undefined {
  if (checks.length === 0) return undefined;
  const left = checks.length - MOST_CRITERIA;
  const table = renderTable(
    ['Check', 'Cases that passed it', 'Required'],
    checks
      .slice(0, MOST_CRITERIA)
      .map(({ name, required, cases, casesPassed }) => [
        inlineText(name, 80),
        `${casesPassed} of ${cases}`,
        required ? 'yes' : 'no',
      ]),
  );
  return left > 0 ? `${table}\n\nand ${formatCount(left)} more checks` : table;
}

/** How many cases' trials disagree on passing; nothing where none do. */
export function renderUnstable({ summary: { unstable, cases }, config }: Report): string | undefined {
  if (unstable === 0) return undefined;
  return `${formatCount(unstable)} of ${countOf(cases, 'case')} unstable: their ${config.trials} trials disagree on passing.`;
}

/** Where the run came from and what it took, in small print. */
export function renderFooter({ provenance, config, run, summary, totalTokens, costUsd }: Report): string {
  const { commit, runUrl, workflowRunAttempt } = provenance;
  const calls = summary.agent.calls + summary.judge.calls;
  const attempt =
    workflowRunAttempt !== undefined && workflowRunAttempt > 1 ? `, attempt ${workflowRunAttempt}` : '';
  const parts = [
    commit === undefined ? undefined : `commit ${codeSpan(commit.slice(0, 12))}`,
    runUrl === undefined ? undefined : `[workflow run](${encodeURI(runUrl)})${attempt}`,
    summary.agent.calls > 0 ? `agent ${codeSpan(describeAgent(config.agent), 60)}` : 'recorded answers',
    config.judges.length > 0
      ? `judge ${config.judges.map(({ name }) => codeSpan(name, 60)).join(', ')}`
      : undefined,
    `${countOf(calls, 'call')}, ${countOf(totalTokens, 'token')}`,
    costUsd === undefined ? undefined : `${formatCost(costUsd)} at list price`,
    formatDuration(run.durationMs),
    run.finishedAt.replace('T', ' ').replace(/\.\d+Z$/, ' UTC'),
  ];
  return `<sub>${parts.filter((part) => part !== undefined).join(' · ')}</sub>`;
}
