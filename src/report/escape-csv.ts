import { showHidden } from './escape-text.ts';

// CSV as RFC 4180 has it, safe to open in a spreadsheet: https://owasp.org/www-community/attacks/CSV_Injection

/** What a spreadsheet takes for a formula, the full-width signs of Excel in Japanese included; it may skip what is blank. */
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;
/** A number is none, whatever its sign. */
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** Excel puts what is longer than 32,767 units into the cells that follow. */
const LONGEST_CELL = 32_000;

/**
 * A text as a cell, always in quotes: signs that separate cells or lines elsewhere, such as a semicolon, do so no more.
 * What would be a formula has an apostrophe before it. Hidden and control characters are made visible, as in all that
 * people open.
 */
export function csvText(text: string | undefined): string {
  if (text === undefined) return '';
  const shown = showHidden(text.length > LONGEST_CELL ? text.slice(0, LONGEST_CELL) : text);
  // What is hidden takes more room once it is shown.
  const cut = text.length > LONGEST_CELL || shown.length > LONGEST_CELL;
  const whole = cut ? `${shown.slice(0, LONGEST_CELL).toWellFormed()}…` : shown;
  const safe = FORMULA.test(whole) && !NUMBER.test(whole) ? `'${whole}` : whole;
  return `"${safe.includes('"') ? safe.replaceAll('"', '""') : safe}"`;
}

/** A number as a cell: of ours, so never a formula. Nothing where it is absent. */
export function csvNumber(value: number | undefined): string {
  return value === undefined ? '' : String(value);
}

/** Cells as a line. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.join(',')}\r\n`;
}
