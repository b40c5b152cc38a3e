import type { Report } from '../domain/report.ts';
import { describeDoubts, describeFigure } from './describe-figures.ts';
import { codeSpan, inlineText } from './escape-markdown.ts';
import {
  countOf,
  formatAgainst,
  formatCount,
  formatNumber,
  formatPercent,
  formatThreshold,
} from './format.ts';
import { renderTable } from './markdown-blocks.ts';

/** The figures of a run: of its scores, and of its cases. Two tables, for one of all would be cut in a comment. */
export function renderFigures({ summary, config }: Report): string {
  const { statistics, score, passRate, cases, passed, failed, errored, notRun } = summary;
  const counts = renderRow([
    ['Pass rate', passRate === undefined ? '–' : formatPercent(passRate)],
    ['Cases', formatCount(cases)],
    ['Passed', formatCount(passed)],
    ['Failed', formatCount(failed)],
    ['Errored', formatCount(errored - notRun)],
    ...(notRun === 0 ? [] : [['Not run', formatCount(notRun)] as const]),
  ]);
  if (config.gate.scoring.kind === 'binary') return counts;
  const { threshold } = config.gate.scoring;
  const shown = (value: number | undefined) => (value === undefined ? '–' : formatAgainst(value, threshold));
  const scores = renderRow([
    ['Average', shown(score)],
    ['Threshold', formatThreshold(threshold)],
    ['Minimum', shown(statistics?.min)],
    ['Maximum', shown(statistics?.max)],
    ['Std. deviation', statistics === undefined ? '–' : formatNumber(statistics.standardDeviation)],
  ]);
  return `${scores}\n\n${counts}`;
}

function renderRow(columns: readonly (readonly [string, string])[]): string {
  return renderTable(
    columns.map(([title]) => title),
    [columns.map(([, value]) => value)],
    'right',
  );
}

/** A table of more is not read, and would not fit. */
export const MOST_ROWS = 50;

/** Whether the criteria have figures of their own: one that is scored and needed like the run says nothing new. */
function hasCriteriaFigures({ summary, config }: Report): boolean {
  const [first, ...others] = summary.criteria;
  if (first === undefined) return false;
  const { scoring } = config.gate;
  const sameScore = scoring.kind === 'binary' || (first.score === summary.score && !first.binary);
  const sameThreshold = scoring.kind === 'binary' || first.threshold === scoring.threshold;
  const sameAsRun = sameScore && sameThreshold && !first.required && first.casesSplit === undefined;
  return others.length > 0 || !sameAsRun;
}

/** The criteria's figures; nothing where the run's say the same. @param most rows. */
export function renderCriteria(report: Report, most = MOST_ROWS): string | undefined {
  const { summary } = report;
  if (!hasCriteriaFigures(report)) return undefined;
  const byJury = summary.criteria.some(({ casesSplit }) => casesSplit !== undefined);
  const left = summary.criteria.length - most;
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
      .slice(0, most)
      .map((criterion) => [
        `${criterion.met ? '✅' : '❌'} ${inlineText(criterion.name, 80)}`,
        ...describeFigure(criterion),
        `${formatCount(criterion.casesMet)} of ${formatCount(criterion.casesJudged)}`,
        ...(byJury
          ? [`${formatCount(criterion.casesSplit ?? 0)} of ${formatCount(criterion.casesJudged)}`]
          : []),
        criterion.required ? 'yes' : 'no',
      ]),
  );
  return left > 0 ? `${table}\n\nand ${formatCount(left)} more criteria` : table;
}

/** The checks' figures; nothing where there are none. @param most rows. */
export function renderChecks({ summary: { checks } }: Report, most = MOST_ROWS): string | undefined {
  if (checks.length === 0) return undefined;
  const left = checks.length - most;
  const table = renderTable(
    ['Check', 'Cases that passed it', 'Required'],
    checks
      .slice(0, most)
      .map(({ name, required, cases, casesPassed }) => [
        inlineText(name, 80),
        `${formatCount(casesPassed)} of ${formatCount(cases)}`,
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

/** What makes the figures doubtful: judges that gave less than was asked, answers that repeat; nothing where there is none. */
export function renderDoubts({ summary }: Report): string | undefined {
  const doubts = describeDoubts(summary, { code: codeSpan, prose: inlineText });
  return doubts.length === 0 ? undefined : doubts.map((text) => `⚠️ ${text}`).join('\n\n');
}
