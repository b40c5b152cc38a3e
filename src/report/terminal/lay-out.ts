import { guardLineStarts } from '../escape-text.ts';
import { wrapText } from './wrap-text.ts';

/** Narrower than this nothing can be laid out; what is longer then runs over. */
const LEAST = 16;

/** Lines of an escaped text that fit, each indented, its tabs as spaces. A number stays on the line of its unit. */
export function layOut(text: string, indent: number, width: number): string[] {
  // The guard of a line's start takes a column.
  const room = Math.max(LEAST, width - indent) - (text.includes('::') ? 1 : 0);
  return wrapText(joinUnits(expandTabs(text)), room).map((line) =>
    line === '' ? '' : ' '.repeat(indent) + guardLineStarts(splitUnits(line)),
  );
}

/** A label and a text after it, whose further lines stand below its beginning; where that is narrow, below the label. */
export function layOutAfter(label: string, text: string, indent: number, width: number): string[] {
  const hanging = indent + label.length + 1;
  if (width - hanging < 2 * LEAST) return layOutHanging(`${label} ${text}`, indent, width);
  const [first = '', ...rest] = layOut(text, hanging, width);
  return [`${' '.repeat(indent)}${label} ${first.trimStart()}`, ...rest];
}

/** Lines of which all but the first are indented by two more. */
export function layOutHanging(text: string, indent: number, width: number): string[] {
  const [first = '', ...rest] = layOut(text, indent + 2, width);
  return [first.slice(2), ...rest];
}

/** A sentence of ours in which no number is torn from what it counts or is compared with, whoever lays it out. */
export function joinFigures(text: string): string {
  return text
    .replace(/(\d%?) (?=(?:[a-z]+\b)(?! \d))/g, `$1${NO_BREAK}`)
    .replace(/\b(of|at|to|rate|least|needed|within|minimum|maximum) (?=[\d$])/g, `$1${NO_BREAK}`);
}

/** Where a tab leads to is up to the terminal; its columns could not be counted. */
export function expandTabs(text: string): string {
  return text.replaceAll('\t', '    ');
}

function joinUnits(text: string): string {
  return text.replace(UNIT, `$1${NO_BREAK}`).replace(MINUTES, `$1${NO_BREAK}`);
}

const UNIT = /(\d) (?=(?:ms|s|min|%)(?![\p{L}\p{N}]))/gu;
const MINUTES = /(\d[ \u00a0]min) (?=\d\d[ \u00a0]s\b)/g;
const NO_BREAK = '\u00a0';

function splitUnits(line: string): string {
  return line.replaceAll(NO_BREAK, ' ');
}
