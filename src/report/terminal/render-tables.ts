import type { Report } from '../../domain/report.ts';
import type { TagSummary } from '../../domain/result.ts';
import { describeFigure } from '../describe-figures.ts';
import { escapeLogLine, truncate } from '../escape-text.ts';
import { formatCount, formatNumber, formatPercent } from '../format.ts';
import type { TerminalOptions } from './paint.ts';
import { JUDGED_SIGN } from './signs.ts';
import { renderColumns, type TableRow } from './table.ts';

/** More rows are not read, and the other files have them. */
const MOST_ROWS = 20;

const MOST_TAGS = 5;

/** The criteria with what was measured and needed; nothing where there are checks alone. */
export function renderCriteriaTable({ summary: { criteria } }: Report, options: TerminalOptions): string[] {
  if (criteria.length === 0) return [];
  const byJury = criteria.some(({ casesSplit }) => casesSplit !== undefined);
  const rows = criteria.slice(0, MOST_ROWS).map((criterion): TableRow => {
    const { name, met, required, casesMet, casesJudged, casesSplit = 0 } = criterion;
    return {
      sign: JUDGED_SIGN[casesJudged === 0 ? 'errored' : met ? 'met' : 'unmet'],
      name: nameOf(name),
      suffix: required ? ' (required)' : undefined,
      cells: [
        ...describeFigure(criterion),
        `${formatCount(casesMet)} of ${formatCount(casesJudged)}`,
        ...(byJury ? [formatCount(casesSplit)] : []),
      ],
    };
  });
  const columns = ['score', 'needed', 'met by', ...(byJury ? ['split'] : [])];
  return [
    ...renderColumns('Criteria', columns, rows, options),
    ...renderLeft(criteria.length - rows.length, 'more criteria', options),
  ];
}

/** The checks with how many cases passed them; nothing where there are none. */
export function renderChecksTable({ summary: { checks } }: Report, options: TerminalOptions): string[] {
  if (checks.length === 0) return [];
  const rows = checks.slice(0, MOST_ROWS).map(
    ({ name, required, cases, casesPassed }): TableRow => ({
      sign: JUDGED_SIGN[casesPassed === cases ? 'met' : 'unmet'],
      name: nameOf(name),
      suffix: required ? ' (required)' : undefined,
      cells: [`${formatCount(casesPassed)} of ${formatCount(cases)}`],
    }),
  );
  return [
    ...renderColumns('Checks', ['passed by'], rows, options),
    ...renderLeft(checks.length - rows.length, 'more checks', options),
  ];
}

/**
 * What became of the cases of each tag, the worst first; nothing where there are none. No gate holds for a tag by itself, so
 * none has a sign.
 */
export function renderTagsTable({ summary: { tags }, config }: Report, options: TerminalOptions): string[] {
  if (tags.length === 0) return [];
  const numeric = config.gate.scoring.kind === 'numeric';
  const anyErrored = tags.some(({ errored }) => errored > 0);
  const worst = tags.toSorted((a, b) => passRate(a) - passRate(b)).slice(0, MOST_TAGS);
  const rows = worst.map((tag): TableRow => {
    const { cases, passed, errored, score } = tag;
    return {
      name: nameOf(tag.tag),
      cells: [
        `${formatCount(passed)} of ${formatCount(cases)}`,
        ...(anyErrored ? [formatCount(errored)] : []),
        formatPercent(100 * passRate(tag)),
        ...(numeric ? [score === undefined ? '–' : formatNumber(score)] : []),
      ],
    };
  });
  const columns = ['passed', ...(anyErrored ? ['errored'] : []), 'pass rate', ...(numeric ? ['score'] : [])];
  return [
    ...renderColumns('Tags', columns, rows, options),
    ...renderLeft(tags.length - worst.length, 'tags that fared no worse', options),
  ];
}

function passRate({ passed, cases }: TagSummary): number {
  return passed / cases;
}

function nameOf(text: string): string {
  return escapeLogLine(truncate(text, 120));
}

function renderLeft(left: number, what: string, { paint }: TerminalOptions): string[] {
  return left > 0 ? [paint('faint', `  … and ${formatCount(left)} ${what}`)] : [];
}
