import { styleText } from 'node:util';
import type { Paint, Style, TerminalOptions } from '../report/terminal/paint.ts';
import { LOG_WIDTH, plain } from '../report/terminal/paint.ts';

type Format = Parameters<typeof styleText>[0];

/** How a terminal that knows colours shows each. */
export const FORMATS: Readonly<Record<Style, Format>> = {
  good: 'green',
  bad: 'red',
  warning: 'yellow',
  faint: 'dim',
  strong: 'bold',
  'quoted-met': ['green', 'underline'],
  'quoted-violated': ['red', 'underline'],
};

/** Of a terminal that does not say how wide it is. */
const USUAL_WIDTH = 80;

/** How to write to a stream: as wide as its terminal is now, in colour where that is wanted. */
export function terminalOptionsOf(stream: NodeJS.WriteStream): TerminalOptions {
  return { paint: paintFor(stream), width: columnsOf(stream) };
}

/** Columns. */
export function columnsOf({ isTTY, columns }: NodeJS.WriteStream): number {
  if (!isTTY) return LOG_WIDTH;
  return columns > 0 ? columns : USUAL_WIDTH;
}

/** Whether lines can be drawn anew: on a terminal that knows how. */
export function canRedraw({ isTTY }: NodeJS.WriteStream, environment: NodeJS.ProcessEnv): boolean {
  return isTTY === true && environment['TERM'] !== 'dumb';
}

/** Node knows what `NO_COLOR`, `FORCE_COLOR`, `TERM` and the stream say of colours. */
function paintFor(stream: NodeJS.WriteStream): Paint {
  if (styleText('bold', 'x', { stream }) === 'x') return plain;
  return (style, text) => styleText(FORMATS[style], text, { validateStream: false });
}
