import type { Evidence } from '../../domain/judgement.ts';
import { escapeBlock, guardLineStart } from '../escape-text.ts';
import { type LocatedQuote, locateQuotes } from '../locate-quotes.ts';
import type { Paint, TerminalOptions } from './paint.ts';
import { wrapLine } from './wrap-text.ts';

/** A text as it is, in lines that fit, with the words that judges quoted marked where they stand. */
export function renderAnswer(
  answer: string,
  evidence: readonly Evidence[],
  indent: number,
  { paint, width }: TerminalOptions,
): string[] {
  const text = escapeBlock(answer).trimEnd();
  // What was stored with hidden signs in it is compared as it is shown.
  const quotes = evidence.map(({ quote, supports }) => ({ quote: escapeBlock(quote), supports }));
  const marks = locateQuotes(text, quotes);
  const room = Math.max(16, width - indent) - (text.includes('::') ? 1 : 0);
  const lines: string[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    for (const { from, to } of wrapLine(line, room)) {
      const shown = paintMarks(text, start + from, start + to, marks, paint);
      lines.push(shown === '' ? '' : ' '.repeat(indent) + shown);
    }
    start += line.length + 1;
  }
  return lines;
}

/** A part of the text with what is marked in it. Only its beginning can be a runner's command. */
function paintMarks(
  text: string,
  from: number,
  to: number,
  marks: readonly LocatedQuote<{ readonly supports: Evidence['supports'] }>[],
  paint: Paint,
): string {
  const guarded = guardLineStart(text.slice(from, to));
  if (guarded !== text.slice(from, to)) return guarded;
  let shown = '';
  let at = from;
  for (const mark of marks) {
    const begin = Math.max(at, mark.from);
    const end = Math.min(to, mark.to);
    if (begin >= end) continue;
    const style = mark.quote.supports === 'met' ? 'quoted-met' : 'quoted-violated';
    shown += text.slice(at, begin) + paint(style, text.slice(begin, end));
    at = end;
  }
  return shown + text.slice(at, to);
}
