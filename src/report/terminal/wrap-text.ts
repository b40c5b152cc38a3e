import { isAscii, splitGraphemes, widthOf } from './display-width.ts';

/** A part of a text that is a line of its own. */
export interface LinePart {
  readonly from: number;
  readonly to: number;
}

/** What is not taken apart, with the spaces before it. */
interface Word {
  readonly from: number;
  readonly to: number;
  readonly width: number;
  /** Columns of the spaces before it. */
  readonly gap: number;
}

/**
 * Breaks one line of an escaped text at spaces and between signs that take two columns; a word that is wider than the line,
 * anywhere. Spaces at a break, and white space at the end, belong to no line; spaces at the
 * beginning of the text stay.
 * @param width columns; a sign that is wider runs over.
 */
export function wrapLine(text: string, width: number): LinePart[] {
  if (text.length <= width && widthOf(text) <= width) return [{ from: 0, to: text.trimEnd().length }];
  const parts: LinePart[] = [];
  let from = 0;
  let to = 0;
  let used = 0;
  for (const word of splitWords(text)) {
    if (used + word.gap + word.width <= width) {
      used += word.gap + word.width;
      to = word.to;
      continue;
    }
    if (to > from) parts.push({ from, to });
    const pieces = word.width <= width ? [word] : splitWord(text, word, width);
    const last = pieces.pop() ?? word;
    for (const piece of pieces) parts.push({ from: piece.from, to: piece.to });
    from = last.from;
    to = last.to;
    used = last.width;
  }
  return to > from || parts.length === 0 ? [...parts, { from, to }] : parts;
}

/** The lines of an escaped text, each of which fits. */
export function wrapText(text: string, width: number): string[] {
  return text
    .split('\n')
    .flatMap((line) => wrapLine(line, width).map(({ from, to }) => line.slice(from, to)));
}

/** Signs that stay with the one before them. */
const CLOSING = /^[\p{Pe}\p{Pf}、。，．・：；！？ー～…]/u;

function* splitWords(text: string): Generator<Word> {
  for (const match of text.trimEnd().matchAll(/( *)([^ ]+)/g)) {
    const [, spaces = '', word = ''] = match;
    yield* splitWide(word, match.index + spaces.length, spaces.length);
  }
}

/** Chinese and Japanese have no spaces: each of their signs is a word of its own. */
function splitWide(word: string, begin: number, gap: number): Word[] {
  const whole = { from: begin, to: begin + word.length, width: word.length, gap };
  if (isAscii(word)) return [whole];
  const graphemes = splitGraphemes(word);
  const width = graphemes.reduce((sum, grapheme) => sum + grapheme.width, 0);
  // Nothing in it takes two columns.
  if (width === word.length) return [whole];
  const words: Word[] = [];
  let from = begin;
  let afterWide = true;
  for (const { text, width } of graphemes) {
    const last = words.at(-1);
    const alone = last === undefined || ((afterWide || width === 2) && !CLOSING.test(text));
    const to = from + text.length;
    if (alone) words.push({ from, to, width, gap: last === undefined ? gap : 0 });
    else words[words.length - 1] = { ...last, to, width: last.width + width };
    from = to;
    afterWide = width === 2;
  }
  return words;
}

/** Pieces of a word, each as long as a line may be. */
function splitWord(text: string, word: Word, width: number): Word[] {
  const pieces: Word[] = [];
  let piece: Word = { ...word, to: word.from, width: 0, gap: 0 };
  for (const grapheme of splitGraphemes(text.slice(word.from, word.to))) {
    if (piece.width + grapheme.width > width && piece.width > 0) {
      pieces.push(piece);
      piece = { ...piece, from: piece.to, width: 0 };
    }
    piece = { ...piece, to: piece.to + grapheme.text.length, width: piece.width + grapheme.width };
  }
  return [...pieces, piece];
}
