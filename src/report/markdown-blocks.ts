import { describeAgent } from '../domain/agent-settings.ts';
import type { Report } from '../domain/report.ts';
import type { CaseResult, CriterionSummary } from '../domain/result.ts';
import type { VerdictState } from '../domain/verdict.ts';
import { codeSpan, fence, inlineText, tableCell } from './escape-markdown.ts';
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

const STATUS_SIGN: Readonly<Record<CaseResult['status'], string>> = {
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

/** The criteria's figures; nothing where there is one only, because the run's figures say the same. */
export function renderCriteria({ summary, config }: Report): string | undefined {
  if (summary.criteria.length < 2) return undefined;
  const binary = config.gate.scoring.kind === 'binary';
  const figure = ({ score, threshold }: CriterionSummary) => {
    if (score === undefined) return '–';
    return binary ? formatPercent(score, threshold) : formatAgainst(score, threshold);
  };
  const left = summary.criteria.length - MOST_CRITERIA;
  const table = renderTable(
    ['Criterion', binary ? 'Met' : 'Average', 'Needed', 'Cases that met it', 'Required'],
    summary.criteria
      .slice(0, MOST_CRITERIA)
      .map((criterion) => [
        inlineText(criterion.name, 80),
        figure(criterion),
        binary ? `${formatThreshold(criterion.threshold)}%` : formatThreshold(criterion.threshold),
        `${criterion.casesMet} of ${criterion.casesJudged}`,
        criterion.required ? (criterion.met ? 'yes' : 'yes, **not met**') : 'no',
      ]),
  );
  return left > 0 ? `${table}\n\nand ${formatCount(left)} more criteria` : table;
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
  const title = `${STATUS_SIGN[result.status]} ${codeSpan(result.case.id, 80)} ${describeScore(result, numeric)}`;
  const reason = inlineText(result.reason, reasonLength);
  return reason === '' ? `- ${title}` : `- ${title}\n  ${reason}`;
}

/** `scored 3, needed 7`; with binary scoring `not met`. */
export function describeScore({ status, score, threshold }: CaseResult, numeric: boolean): string {
  if (status === 'errored' || score === undefined) return 'errored';
  if (!numeric) return status === 'passed' ? 'met' : 'not met';
  return `scored ${formatAgainst(score, threshold)}, needed ${formatThreshold(threshold)}`;
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

/** A case whole: prompt, expected answer, and each trial's answer with its judgements. */
export function renderCaseDetails(result: CaseResult, numeric: boolean, textLength: number): string {
  const title = `${STATUS_SIGN[result.status]} ${renderHtmlCode(result.case.id, 80)} ${describeScore(result, numeric)}`;
  const parts = [`**Prompt**\n\n${fence(result.case.prompt, textLength)}`];
  if (result.case.expected !== undefined)
    parts.push(`**Expected**\n\n${fence(result.case.expected, textLength)}`);
  for (const trial of result.trials) {
    const number = result.trials.length > 1 ? ` (trial ${trial.number})` : '';
    const { outcome } = trial;
    parts.push(
      outcome.status === 'answered'
        ? `**Answer${number}**\n\n${fence(outcome.output, textLength)}`
        : `**No answer${number}**: ${inlineText(outcome.failure.message, 1000)}`,
    );
    for (const { criterion, outcome: judged } of trial.judgements) {
      const about = `**Judgement${number}**, ${inlineText(criterion, 80)}`;
      parts.push(
        judged.status === 'judged'
          ? `${about}: ${numeric ? formatNumber(judged.score) : judged.verdict.replace('_', ' ')}. ${inlineText(judged.reasoning, 2000)}`
          : `${about}: errored. ${inlineText(judged.failure.message, 1000)}`,
      );
    }
  }
  return renderCollapsed(title, parts.join('\n\n'));
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

// A summary element is HTML, in which Markdown does not work; code keeps mentions and references from working.
function renderHtmlCode(text: string, length: number): string {
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
