import { cutToWidth, padToWidth, widthOf } from './display-width.ts';
import type { Style, TerminalOptions } from './paint.ts';

export interface TableRow {
  readonly sign: string;
  readonly style: Style;
  /** Escaped, on one line. */
  readonly name: string;
  /** Follows the name, and is never cut. */
  readonly suffix?: string | undefined;
  readonly cells: readonly string[];
}

/** A name that has less room than this gets a line of its own. */
const LEAST_NAME = 16;

const GAP = 2;

/** Writing from right to left would take the figures that follow along. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;
const LEFT_TO_RIGHT_MARK = '\u200e';

/** A table of names and figures. Where it is narrow, names are cut, and where it is narrower, they get lines of their own. */
export function renderColumns(
  title: string,
  columns: readonly string[],
  rows: readonly TableRow[],
  { paint, width }: TerminalOptions,
): string[] {
  const widths = columns.map((column, index) =>
    Math.max(widthOf(column), ...rows.map(({ cells }) => widthOf(cells[index] ?? ''))),
  );
  const figures = (cells: readonly string[]) =>
    cells.map((cell, index) => ' '.repeat(GAP) + padToWidth(cell, widths[index] ?? 0, 'right')).join('');
  const room = width - 2 - widths.reduce((sum, own) => sum + own + GAP, 0);
  const longest = Math.max(...rows.map(({ name, suffix = '' }) => widthOf(name) + widthOf(suffix)));
  const ownLine = longest > room && room < LEAST_NAME;
  const nameWidth = ownLine ? width - 2 : Math.max(widthOf(title) - 2, Math.min(longest, room));

  const renderName = ({ name, suffix = '' }: TableRow) => {
    const shown = cutToWidth(name, nameWidth - widthOf(suffix)) + suffix;
    return RIGHT_TO_LEFT.test(shown) ? shown + LEFT_TO_RIGHT_MARK : shown;
  };
  if (ownLine) {
    return [
      paint('faint', title),
      paint('faint', figures(columns)),
      ...rows.flatMap((row) => [`${paint(row.style, row.sign)} ${renderName(row)}`, figures(row.cells)]),
    ];
  }
  return [
    paint('faint', padToWidth(title, nameWidth + 2) + figures(columns)),
    ...rows.map((row) =>
      `${paint(row.style, row.sign)} ${padToWidth(renderName(row), nameWidth)}${figures(row.cells)}`.trimEnd(),
    ),
  ];
}
