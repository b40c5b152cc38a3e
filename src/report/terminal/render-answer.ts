import type { Evidence } from '../../domain/judgement.ts';
import { escapeBlock, guardLineStarts } from '../escape-text.ts';
import { cutAtSpans, findQuotes } from '../find-quotes.ts';
import { expandTabs } from './lay-out.ts';
import type { Paint, Style, TerminalOptions } from './paint.ts';
import { wrapLine } from './wrap-text.ts';

/** A text as it is, in lines that fit, with the words that judges quoted marked where they stand. */
export function renderAnswer(
  answer: string,
  evidence: readonly Evidence[],
  indent: number,
  { paint, width }: TerminalOptions,
): string[] {
  const text = expandTabs(escapeBlock(answer)).trimEnd();
  const marks = findMarks(text, evidence);
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

/** A part of the text that judges quoted. */
interface Mark {
  readonly from: number;
  readonly to: number;
  readonly style: Style;
}

/** In the order of the text; where quotes overlap, what speaks against it is what is seen. */
function findMarks(text: string, evidence: readonly Evidence[]): Mark[] {
  // What was stored with hidden signs in it is compared as it is shown.
  const spans = findQuotes(
    text,
    evidence.map(({ quote }) => expandTabs(escapeBlock(quote))),
  );
  return cutAtSpans(text, spans).flatMap(({ from, text: piece, quotes }) => {
    if (quotes.length === 0) return [];
    const violated = quotes.some((quote) => evidence[quote]?.supports === 'violated');
    return [{ from, to: from + piece.length, style: violated ? 'quoted-violated' : 'quoted-met' }];
  });
}

/** A part of the text with what is marked in it. Only its beginning can be a runner's command. */
function paintMarks(text: string, from: number, to: number, marks: readonly Mark[], paint: Paint): string {
  const guarded = guardLineStarts(text.slice(from, to));
  if (guarded !== text.slice(from, to)) return guarded;
  let shown = '';
  let at = from;
  for (const mark of marks) {
    const begin = Math.max(at, mark.from);
    const end = Math.min(to, mark.to);
    if (begin >= end) continue;
    shown += text.slice(at, begin) + paint(mark.style, text.slice(begin, end));
    at = end;
  }
  return shown + text.slice(at, to);
}
