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
import { linkDestination } from './web-address.ts';

const VERDICT_SIGN: Readonly<Record<VerdictState, string>> = {
  passed: '✅',
  failed: '❌',
  inconclusive: '❔',
  errored: '⚠️',
};

/** One heading: the verdict, the suite, and the figure the gate turned on, or that the run did not come to its end. */
export function renderHeadline(report: Report): string {
  const { verdict, run, summary, earlyEnd } = report;
  const title = `### ${VERDICT_SIGN[verdict.state]} ${inlineText(run.name)} ${verdict.state}`;
  if (earlyEnd === undefined) return title + decisiveFigure(report);
  const how = earlyEnd.code === 'cancelled' ? 'cancelled' : 'ended early';
  const end = `${how}, ${formatCount(summary.notRun)} of ${countOf(summary.cases, 'case')} not run`;
  return verdict.state === 'errored' ? `${title}: ${end}` : `${title}${decisiveFigure(report)}; ${end}`;
}

function decisiveFigure({ verdict, summary, config }: Report): string {
  const missed = verdict.state === 'passed' ? undefined : verdict.requirements.find(({ met }) => !met);
  if (missed === undefined || missed.name === 'score') return headlineFigure(summary.score, config);
  return `: ${inlineText(missed.name, 120)} ${missed.measured}, needed ${missed.needed}`;
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
  const columns: [string, string][] = [];
  if (config.gate.scoring.kind === 'numeric') {
    const { threshold } = config.gate.scoring;
    const shown = (value: number | undefined) =>
      value === undefined ? '–' : formatAgainst(value, threshold);
    columns.push(
      ['Average', shown(score)],
      ['Threshold', formatThreshold(threshold)],
      ['Minimum', shown(statistics?.min)],
      ['Maximum', shown(statistics?.max)],
      ['Std. deviation', statistics === undefined ? '–' : formatNumber(statistics.standardDeviation)],
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

/** Whether the criteria have figures of their own: one that is scored and needed like the run says nothing new. */
export function hasCriteriaFigures({ summary, config }: Report): boolean {
  const [first, ...others] = summary.criteria;
  if (first === undefined) return false;
  const { scoring } = config.gate;
  const sameScore = scoring.kind === 'binary' || (first.score === summary.score && !first.binary);
  const sameThreshold = scoring.kind === 'binary' || first.threshold === scoring.threshold;
  const sameAsRun = sameScore && sameThreshold && !first.required && first.casesSplit === undefined;
  return others.length > 0 || !sameAsRun;
}

/** A criterion's figure and what it needed. */
export function describeFigure({ score, threshold, binary }: CriterionSummary): [string, string] {
  const measured = score === undefined ? '–' : (binary ? formatPercent : formatAgainst)(score, threshold);
  return [measured, `${formatThreshold(threshold)}${binary ? '%' : ''}`];
}

/** The criteria's figures; nothing where the run's say the same. */
export function renderCriteria(report: Report): string | undefined {
  const { summary } = report;
  if (!hasCriteriaFigures(report)) return undefined;
  const byJury = summary.criteria.some(({ casesSplit }) => casesSplit !== undefined);
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
        ...describeFigure(criterion),
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

/** That cases with different prompts got one answer; nothing where none did. */
export function describeRepeated({ repeated }: Report['summary']): string[] {
  return (repeated?.answers ?? []).slice(0, MOST_REPEATED).map(({ cases, examples }) => {
    const left = cases - examples.length;
    const ids = [...examples, ...(left > 0 ? [`and ${formatCount(left)} more`] : [])].join(', ');
    return `${countOf(cases, 'case')} with prompts that have little in common got the same answer: ${ids}`;
  });
}

/** Of each kind of answer there is one line. */
const MOST_REPEATED = 3;

/** More of them would push the failing cases out of sight. */
const MOST_MISSING = 5;

/** What makes the figures doubtful: judges that gave less than was asked, answers that repeat; nothing where there is none. */
export function renderDoubts({ summary }: Report): string | undefined {
  const short = summary.judges.filter(({ missing }) => missing > 0);
  const left = short.length - MOST_MISSING;
  const lines = short
    .slice(0, MOST_MISSING)
    .map(
      ({ judge, judgements, missing, reason = '' }) =>
        `⚠️ ${codeSpan(judge, 80)} gave no judgement ${formatCount(missing)} of ${countOf(judgements, 'time')}; ` +
        `what else was judged decided. First: ${inlineText(reason, 300)}`,
    );
  if (left > 0) lines.push(`⚠️ and ${countOf(left, 'more judge')} gave less than was asked`);
  lines.push(...describeRepeated(summary).map((text) => `⚠️ ${inlineText(text, 500)}.`));
  return lines.length === 0 ? undefined : lines.join('\n\n');
}

/** What an earlier run had paid for; nothing where there was none. */
export function describeReused({ reused }: Report['summary']): string | undefined {
  const { trials, judgements } = reused;
  if (trials + judgements === 0) return undefined;
  return `${countOf(trials, 'answer')} and ${countOf(judgements, 'judgement')} of them from an earlier run`;
}

/** Where the run came from and what it took, in small print. */
export function renderFooter({ provenance, config, run, summary, totalTokens, costUsd }: Report): string {
  const { commit, runUrl, workflowRunAttempt } = provenance;
  const link = runUrl === undefined ? undefined : linkDestination(runUrl);
  const calls = summary.agent.calls + summary.judge.calls;
  const attempt =
    workflowRunAttempt !== undefined && workflowRunAttempt > 1 ? `, attempt ${workflowRunAttempt}` : '';
  const escalation =
    config.escalateTo === undefined ? '' : `, where split ${codeSpan(config.escalateTo.name, 60)}`;
  const parts = [
    commit === undefined ? undefined : `commit ${codeSpan(commit.slice(0, 12))}`,
    link === undefined ? undefined : `[workflow run](${link})${attempt}`,
    summary.agent.calls > 0 ? `agent ${codeSpan(describeAgent(config.agent), 60)}` : 'recorded answers',
    config.judges.length > 0
      ? `judge ${config.judges.map(({ name }) => codeSpan(name, 60)).join(', ')}${escalation}`
      : undefined,
    `${countOf(calls, 'call')}, ${countOf(totalTokens, 'token')}`,
    describeReused(summary),
    costUsd === undefined
      ? undefined
      : `${formatCost(costUsd)} at ${config.prices === undefined ? 'list' : 'own or list'} price`,
    formatDuration(run.durationMs),
    run.finishedAt.replace('T', ' ').replace(/\.\d+Z$/, ' UTC'),
  ];
  return `<sub>${parts.filter((part) => part !== undefined).join(' · ')}</sub>`;
}
