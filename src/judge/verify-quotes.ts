import type { Evidence } from '../domain/judgement.ts';
import { foldText, hasWordCharacters } from './guards/guarded-answer.ts';

/** What became of a judge's evidence. */
export interface VerifiedEvidence {
  /** Without the quotes that quote nothing. */
  readonly evidence: readonly Evidence[];
  /** The first quote that is in none of the texts, as the judge gave it. */
  readonly invented?: string | undefined;
}

/**
 * Holds each quote against the texts it may be from. What a judge changes when it copies does not count: compatible
 * characters, white space, case, quotation marks, dashes, markdown, an escape of the JSON it was shown, punctuation at the
 * ends. An ellipsis stands for words left out; what is around it must occur in this order.
 */
export function verifyEvidence(evidence: readonly Evidence[], sources: readonly string[]): VerifiedEvidence {
  // Most judges copy as they are told to.
  if (evidence.every(({ quote }) => isCopied(quote, sources))) return { evidence };
  const quoting = evidence.filter(({ quote }) => formsOfQuote(quote).length === 2);
  if (quoting.length === 0) return { evidence: quoting };
  const texts = sources.flatMap(formsOf);
  const found = ({ quote }: Evidence) =>
    formsOfQuote(quote).some((parts) => texts.some((text) => holdsInOrder(text, parts)));
  return { evidence: quoting, invented: quoting.find((item) => !found(item))?.quote };
}

function isCopied(quote: string, sources: readonly string[]): boolean {
  // As the answer was stored.
  const whole = quote.toWellFormed();
  return hasWordCharacters(whole, 1) && sources.some((source) => source.includes(whole));
}

function holdsInOrder(text: string, parts: readonly string[]): boolean {
  let from = 0;
  return parts.every((part) => {
    const at = text.indexOf(part, from);
    from = at + part.length;
    return at !== -1;
  });
}

/** As it was given, and without escapes: the parts of each; a form that has none is left out. */
function formsOfQuote(quote: string): string[][] {
  return [quote, unescapeJson(quote)].map(partsOf).filter((parts) => parts.length > 0);
}

/** What is between ellipses, without what may be around a quote; nothing of one that has no words and no signs. */
function partsOf(quote: string): string[] {
  return foldText(quote)
    .split(/\[\s?\.{2,}\s?\]|\(\s?\.{2,}\s?\)|\.{2,}|(?:\. ){2,}\./u)
    .map((part) => trimEnds(fold(part)))
    .filter((part) => part !== '');
}

/** A text with its numbers of lists and addresses of links, and without. */
function formsOf(text: string): string[] {
  const whole = fold(text);
  const plain = fold(
    text
      .replace(/^([ \t]*)\d{1,3}[.)][ \t]+/gm, '$1')
      // Neither part holds a bracket that opens, or a text of nothing else would be looked through from each of them.
      .replace(/\[([^[\]\n]{1,500})\]\([^)[\s]{1,500}\)/g, '$1'),
  );
  return whole === plain ? [whole] : [whole, plain];
}

/** Both sides lose the same signs, so what is left can be compared. */
function fold(text: string): string {
  return foldText(text.replace(/^[ \t]*(?:[-+•‣◦]|#{1,6}|>)[ \t]+/gm, ' '))
    .replace(/[‐‑‒–—―−]/g, '-')
    .replace(/["'*_~|•]|\\(?=[()[\]$*_#])/g, '')
    .replace(/ (?:-|#{1,6}|>)(?= )/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const ENDS = new Set(' .,;:!?');

function trimEnds(text: string): string {
  let begin = 0;
  let end = text.length;
  while (begin < end && ENDS.has(text[begin] ?? '')) begin += 1;
  while (end > begin && ENDS.has(text[end - 1] ?? '')) end -= 1;
  return text.slice(begin, end);
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
