import { cutToWidth, keepOrder, padToWidth, widthOf } from './display-width.ts';
import type { Style, TerminalOptions } from './paint.ts';

export interface TableRow {
  /** Absent where nothing was decided. */
  readonly sign?: readonly [string, Style] | undefined;
  /** Escaped, on one line. */
  readonly name: string;
  /** Follows the name, and is never cut. */
  readonly suffix?: string | undefined;
  readonly cells: readonly string[];
}

/** A name that has less room than this gets a line of its own. */
const LEAST_NAME = 16;

const GAP = 2;

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

  const renderName = ({ name, suffix = '' }: TableRow) =>
    keepOrder(cutToWidth(name, nameWidth - widthOf(suffix)) + suffix);
  const renderSign = ({ sign }: TableRow) => (sign === undefined ? ' ' : paint(sign[1], sign[0]));
  if (ownLine) {
    return [
      paint('faint', title),
      paint('faint', figures(columns)),
      ...rows.flatMap((row) => [`${renderSign(row)} ${renderName(row)}`, figures(row.cells)]),
    ];
  }
  return [
    paint('faint', padToWidth(title, nameWidth + 2) + figures(columns)),
    ...rows.map((row) =>
      `${renderSign(row)} ${padToWidth(renderName(row), nameWidth)}${figures(row.cells)}`.trimEnd(),
    ),
  ];
}
