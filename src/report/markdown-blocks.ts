import { describeAgent } from '../domain/agent-settings.ts';
import type { Report } from '../domain/report.ts';
import type { CaseResult, CriterionSummary } from '../domain/result.ts';
import type { VerdictState } from '../domain/verdict.ts';
import { codeSpan, inlineText, tableCell } from './escape-markdown.ts';
import { oneLine, truncate } from './escape-text.ts';
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

const VERDICT_SIGN: Readonly<Record<VerdictState, string>> = {
  passed: '✅',
  failed: '❌',
  inconclusive: '❔',
  errored: '⚠️',
};

export const STATUS_SIGN: Readonly<Record<CaseResult['status'], string>> = {
  passed: '✅',
  failed: '❌',
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

/** The failing and errored cases: failed before errored, the lowest score first, then the dataset's order. */
export function selectWorst(cases: readonly CaseResult[]): readonly CaseResult[] {
  return cases
    .filter(({ status }) => status !== 'passed')
    .toSorted((a, b) => rank(a) - rank(b) || a.case.position - b.case.position);
}

function rank({ score }: CaseResult): number {
  return score ?? Number.MAX_VALUE;
}

/** A case as a list item: its sign, id, score and the reason. */
export function renderCaseItem(result: CaseResult, numeric: boolean, reasonLength: number): string {
  const title = `${STATUS_SIGN[result.status]} ${codeSpan(result.case.id, 80)} ${describeScore(result, numeric)}${result.unstable ? ', unstable' : ''}`;
  const reason = inlineText(result.reason, reasonLength);
  return reason === '' ? `- ${title}` : `- ${title}\n  ${reason}`;
}

/** `scored 3, needed 7`, where trials differ `scored 3 (trials 1 to 5), needed 7`; with binary scoring `not met`. */
export function describeScore({ status, score, threshold, spread }: CaseResult, numeric: boolean): string {
  if (status === 'errored' || score === undefined) return 'errored';
  if (!numeric) return status === 'passed' ? 'met' : 'not met';
  const trials =
    spread === undefined || spread.min === spread.max
      ? ''
      : ` (trials ${formatNumber(spread.min)} to ${formatNumber(spread.max)})`;
  return `scored ${formatAgainst(score, threshold)}${trials}, needed ${formatThreshold(threshold)}`;
}

/** What stands above a table of cases: `All 12 cases`, `First 600 of 10,000 cases`. */
export function renderCasesTitle(shown: number, all: number): string {
  if (shown === all) return `All ${countOf(all, 'case')}`;
  return `First ${formatCount(shown)} of ${countOf(all, 'case')}`;
}

/** All cases, or the first of them, a row each. */
export function renderCasesTable(cases: readonly CaseResult[], numeric: boolean, snippet: number): string {
  const score = (result: CaseResult) =>
    result.score === undefined ? '–' : formatAgainst(result.score, result.threshold);
  return renderTable(
    ['', 'Case', ...(numeric ? ['Score'] : []), 'Prompt', 'Reason'],
    cases.map((result) => [
      STATUS_SIGN[result.status],
      codeSpan(result.case.id, 60),
      ...(numeric ? [score(result)] : []),
      inlineText(result.case.prompt, snippet),
      inlineText(result.reason, snippet * 2),
    ]),
  );
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

/** A collapsed part. `summary` must be HTML-safe already. */
export function renderCollapsed(summary: string, body: string): string {
  return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}

/** A summary element is HTML, in which Markdown does not work; code keeps mentions and references from working. */
export function renderHtmlCode(text: string, length: number): string {
  const shown = truncate(oneLine(text), length);
  return `<code>${shown.replace(/[^\p{L}\p{N} .,()-]/gu, (character) => `&#${character.codePointAt(0)};`)}</code>`;
}

function renderTable(
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  align?: 'right',
): string {
  const line = (cells: readonly string[]) => `| ${cells.map(tableCell).join(' | ')} |`;
  return [line(titles), line(titles.map(() => (align === 'right' ? '--:' : '---'))), ...rows.map(line)].join(
    '\n',
  );
}
