import { guardLineStart } from '../escape-text.ts';
import { wrapText } from './wrap-text.ts';

/** Narrower than this nothing can be laid out; what is longer then runs over. */
const LEAST = 16;

/** Lines of an escaped text that fit, each indented. */
export function layOut(text: string, indent: number, width: number): string[] {
  // The guard of a line's start takes a column.
  const room = Math.max(LEAST, width - indent) - (text.includes('::') ? 1 : 0);
  return wrapText(text, room).map((line) => (line === '' ? '' : ' '.repeat(indent) + guardLineStart(line)));
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
