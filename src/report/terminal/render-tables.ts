import type { Report } from '../../domain/report.ts';
import type { TagSummary } from '../../domain/result.ts';
import { escapeLogLine, truncate } from '../escape-text.ts';
import { formatCount, formatNumber, formatPercent } from '../format.ts';
import { describeFigure } from '../render-figures.ts';
import type { TerminalOptions } from './paint.ts';
import { renderColumns, type TableRow } from './table.ts';

/** More rows are not read, and the other files have them. */
const MOST_ROWS = 20;

type Sign = Pick<TableRow, 'sign' | 'style'>;
const MET: Sign = { sign: '✓', style: 'good' };
const NOT_MET: Sign = { sign: '✗', style: 'bad' };
const UNKNOWN: Sign = { sign: '!', style: 'warning' };

/** The criteria with what was measured and needed; nothing where there are checks alone. */
export function renderCriteriaTable({ summary: { criteria } }: Report, options: TerminalOptions): string[] {
  if (criteria.length === 0) return [];
  const byJury = criteria.some(({ casesSplit }) => casesSplit !== undefined);
  const rows = criteria.slice(0, MOST_ROWS).map((criterion): TableRow => {
    const { name, met, required, casesMet, casesJudged, casesSplit = 0 } = criterion;
    return {
      ...(casesJudged === 0 ? UNKNOWN : met ? MET : NOT_MET),
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
    ...renderLeft(criteria.length, 'more criteria', options),
  ];
}

/** The checks with how many cases passed them; nothing where there are none. */
export function renderChecksTable({ summary: { checks } }: Report, options: TerminalOptions): string[] {
  if (checks.length === 0) return [];
  const rows = checks.slice(0, MOST_ROWS).map(
    ({ name, required, cases, casesPassed }): TableRow => ({
      ...(casesPassed === cases ? MET : NOT_MET),
      name: nameOf(name),
      suffix: required ? ' (required)' : undefined,
      cells: [`${formatCount(casesPassed)} of ${formatCount(cases)}`],
    }),
  );
  return [
    ...renderColumns('Checks', ['passed by'], rows, options),
    ...renderLeft(checks.length, 'more checks', options),
  ];
}

/** What became of the cases of each tag, of many tags the worst; nothing where there are none. */
export function renderTagsTable({ summary: { tags }, config }: Report, options: TerminalOptions): string[] {
  if (tags.length === 0) return [];
  const numeric = config.gate.scoring.kind === 'numeric';
  const anyErrored = tags.some(({ errored }) => errored > 0);
  const worst = new Set(tags.toSorted((a, b) => passRate(a) - passRate(b)).slice(0, MOST_ROWS));
  const rows = tags
    .filter((tag) => worst.has(tag))
    .map((tag): TableRow => {
      const { cases, passed, failed, errored, score } = tag;
      return {
        ...(failed > 0 ? NOT_MET : errored > 0 ? UNKNOWN : MET),
        name: nameOf(tag.tag),
        cells: [
          `${formatCount(passed)} of ${formatCount(cases)}`,
          ...(anyErrored ? [formatCount(errored)] : []),
          score === undefined ? '–' : numeric ? formatNumber(score) : formatPercent(score),
        ],
      };
    });
  const columns = ['passed', ...(anyErrored ? ['errored'] : []), numeric ? 'score' : 'pass rate'];
  return [
    ...renderColumns('Tags', columns, rows, options),
    ...renderLeft(tags.length, 'tags that fared better', options),
  ];
}

function passRate({ passed, cases }: TagSummary): number {
  return passed / cases;
}

function nameOf(text: string): string {
  return escapeLogLine(truncate(text, 120));
}

function renderLeft(all: number, what: string, { paint }: TerminalOptions): string[] {
  return all > MOST_ROWS ? [paint('faint', `  … and ${formatCount(all - MOST_ROWS)} ${what}`)] : [];
}
