import { type FoldedText, foldPlain, foldQuoted } from './fold-quoted.ts';

/** Where a quote stands in a text: units `from` on, and below `to`. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where one of several quotes stands. */
export interface QuoteSpan extends Span {
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
 * Finds quotes as judges copy them: case, white space, quotation marks, dashes and Markdown's signs do not count, nor that a
 * quote is escaped as the JSON was that the judge was shown, and an ellipsis stands for words left out. A quote that is not
 * found has no span.
 */
export function findQuotes(text: string, quotes: readonly string[]): QuoteSpan[] {
  const find = createQuoteFinder(text);
  return quotes.flatMap((quote, index) => find(quote).map((span) => ({ ...span, quote: index })));
}

/**
 * @param folded how many of the text's units, from its beginning, a quote is looked for in that is not copied to the letter:
 *   a megabyte takes some 200 ms to fold. A quote to the letter is found anywhere.
 * @returns what finds the parts of a quote in the text, none where it does not stand there.
 */
export function createQuoteFinder(text: string, folded = text.length): (quote: string) => readonly Span[] {
  // Most judges copy as they are told to: the text is folded once one did not.
  const beginning = text.slice(0, folded);
  const quoted = once(() => foldQuoted(beginning));
  const plain = once(() => foldPlain(beginning));
  return (quote) => {
    const forms = formsOf(quote);
    if (forms.length === 0) return [];
    const copied = quote.toWellFormed().trim();
    const at = text.indexOf(copied);
    if (at !== -1) return [{ from: at, to: at + copied.length }];
    for (const fold of [quoted, plain]) {
      const whole = fold();
      if (whole === undefined) continue;
      for (const parts of forms) {
        const spans = findParts(whole, parts, beginning.length);
        if (spans !== undefined) return spans;
      }
    }
    return [];
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Whether it has words or signs, and not only what is around them. */
export function quotesSomething(quote: string): boolean {
  return formsOf(quote).length === 2;
}

/** The text in pieces at the ends of all spans. */
export function cutAtSpans(text: string, spans: readonly QuoteSpan[]): Piece[] {
  const ends = new Set([0, text.length, ...spans.flatMap(({ from, to }) => [from, to])]);
  const cuts = [...ends].filter((at) => at <= text.length).sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => ({
    from,
    text: text.slice(from, cuts[index + 1]),
    quotes: spans.filter((span) => span.from <= from && span.to > from).map(({ quote }) => quote),
  }));
}

/** As it was given, and without escapes: the parts of each; a form that has none is left out. */
function formsOf(quote: string): string[][] {
  return [quote, unescapeJson(quote)].map(partsOf).filter((parts) => parts.length > 0);
}

/** What is between ellipses, without what may be around a quote. */
function partsOf(quote: string): string[] {
  return foldQuoted(quote)
    .text.split(/\[ ?\.{2,} ?\]|\( ?\.{2,} ?\)|\.{2,}|(?:\. ){2,}\./u)
    .map((part) => part.replace(/^[ .,;:!?]+|[ .,;:!?]+$/gu, ''))
    .filter((part) => part !== '');
}

function findParts({ text, at }: FoldedText, parts: readonly string[], length: number): Span[] | undefined {
  const spans: Span[] = [];
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

/** A judge is shown JSON, and some copy it as it stands. */
function unescapeJson(quote: string): string {
  return quote.replace(/\\(?:u([\da-fA-F]{4})|(["\\/bfnrt]))/g, (_, code?: string, sign?: string) => {
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
    return sign === 'n' || sign === 'r' || sign === 't'
      ? '\n'
      : sign === 'b' || sign === 'f'
        ? ''
        : (sign ?? '');
  });
}
