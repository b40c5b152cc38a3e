/** Where a quote stands in a text: units `from` on, and below `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** Which of the quotes. */
  readonly quote: number;
}

/** A part of a text, and which quotes it belongs to. */
export interface Piece {
  readonly from: number;
  readonly text: string;
  readonly quotes: readonly number[];
}

/**
 * Finds quotes as judges copy them: case, white space, quotation marks, dashes and Markdown's signs do not count, and an
 * ellipsis stands for words left out. A quote that is not found has no span.
 */
export function findQuotes(text: string, quotes: readonly string[]): Span[] {
  const folded = fold(text);
  return quotes.flatMap((quote, index) =>
    (findParts(folded, partsOf(quote)) ?? []).map((span) => ({ ...span, quote: index })),
  );
}

/** The text in pieces at the ends of all spans. */
export function cutAtSpans(text: string, spans: readonly Span[]): Piece[] {
  const ends = new Set([0, text.length, ...spans.flatMap(({ from, to }) => [from, to])]);
  const cuts = [...ends].filter((at) => at <= text.length).sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => ({
    from,
    text: text.slice(from, cuts[index + 1]),
    quotes: spans.filter((span) => span.from <= from && span.to > from).map(({ quote }) => quote),
  }));
}

/** A text as it is compared, and where each unit of it came from. */
interface Folded {
  readonly text: string;
  readonly at: readonly number[];
  readonly length: number;
}

const SIGNS: Readonly<Record<string, string>> = { '…': '...' };

function fold(text: string): Folded {
  let folded = '';
  const at: number[] = [];
  let position = 0;
  let space = true;
  for (const character of text) {
    for (const sign of foldCharacter(character)) {
      const isSpace = sign === ' ';
      if (isSpace && space) continue;
      space = isSpace;
      folded += sign;
      at.push(position);
    }
    position += character.length;
  }
  return { text: folded, at, length: text.length };
}

/** In units, so that each has a place of its own. */
function foldCharacter(character: string): string[] {
  const known = SIGNS[character];
  if (known !== undefined) return [...known];
  if (/\s/u.test(character)) return [' '];
  // Signs that a judge may leave out or put in.
  if (/["'“”„‟«»‘’‚‛′″`´*_~|•#>\\\p{Default_Ignorable_Code_Point}]/u.test(character)) return [];
  if (/[‐‑‒–—―−]/u.test(character)) return ['-'];
  return character.normalize('NFKC').toLowerCase().split('');
}

function partsOf(quote: string): string[] {
  return fold(quote)
    .text.split(/\[ ?\.{2,} ?\]|\( ?\.{2,} ?\)|\.{2,}/u)
    .map((part) => part.replace(/^[ .,;:!?-]+|[ .,;:!?-]+$/gu, ''))
    .filter((part) => part !== '');
}

function findParts(
  { text, at, length }: Folded,
  parts: readonly string[],
): Omit<Span, 'quote'>[] | undefined {
  const spans: Omit<Span, 'quote'>[] = [];
  let from = 0;
  for (const part of parts) {
    const found = text.indexOf(part, from);
    if (found === -1) return undefined;
    from = found + part.length;
    spans.push({ from: at[found] ?? 0, to: endOf(at, from, length) });
  }
  return spans;
}

/** Behind the character that the last unit came from: what was left out after it is none of the quote's. */
function endOf(at: readonly number[], end: number, length: number): number {
  const last = at[end - 1] ?? 0;
  const next = at.slice(end, end + 8).find((place) => place > last);
  return Math.min(next ?? length, length);
}
