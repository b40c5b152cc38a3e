import stringWidth from 'string-width';

const graphemes = new Intl.Segmenter();

// biome-ignore lint/suspicious/noControlCharactersInRegex: what is not ASCII is looked for
const BEYOND_ASCII = /[^\u0000-\u007f]/;

/** What takes its columns together, such as a letter with its accents. */
export interface Grapheme {
  readonly text: string;
  /** Columns. */
  readonly width: number;
}

/** The columns that an escaped text takes in a terminal: two for each sign of Chinese, Japanese and Korean, and for emoji. */
export function widthOf(text: string): number {
  return isAscii(text) ? text.length : stringWidth(text);
}

/** Whether each of its signs takes one column, as far as it is escaped. */
export function isAscii(text: string): boolean {
  return !BEYOND_ASCII.test(text);
}

/** What takes its columns together, in the order of an escaped text. */
export function splitGraphemes(text: string): Grapheme[] {
  if (isAscii(text)) return Array.from(text, (sign) => ({ text: sign, width: 1 }));
  const split: Grapheme[] = [];
  const widths = new Map<string, number>();
  // Between two plain signs nothing joins: the segmenter, which is slow, is asked for what stands beside others.
  let from = 0;
  let hasOthers = false;
  for (let at = 0; at < text.length; at += 1) {
    if (columnsOfPlain(text.charCodeAt(at)) === 0) {
      hasOthers = true;
      continue;
    }
    const columns = columnsOfPlain(text.charCodeAt(at + 1));
    if (at + 1 < text.length && columns === 0) continue;
    if (hasOthers) segment(text.slice(from, at + 1), split, widths);
    else split.push({ text: text[at] ?? '', width: columnsOfPlain(text.charCodeAt(at)) });
    from = at + 1;
    hasOthers = false;
  }
  if (from < text.length) segment(text.slice(from), split, widths);
  return split;
}

function segment(text: string, split: Grapheme[], widths: Map<string, number>): void {
  for (const { segment } of graphemes.segment(text)) {
    const width = widths.get(segment) ?? widthOf(segment);
    widths.set(segment, width);
    split.push({ text: segment, width });
  }
}

/** Columns of a sign that makes none with another of its kind: of ASCII, Latin, Cyrillic, Chinese, Japanese, Korean. 0: any other. */
function columnsOfPlain(code: number): number {
  if (code < 0x250) return (code >= 0x20 && code < 0x7f) || code >= 0xc0 ? 1 : 0;
  if (code < 0x3000) return (code >= 0x400 && code < 0x483) || (code >= 0x48a && code < 0x530) ? 1 : 0;
  if (code < 0x4e00) {
    const isKana = (code > 0x3040 && code < 0x3097) || (code > 0x309f && code < 0x3100);
    return code < 0x302a || isKana ? 2 : 0;
  }
  return code < 0xa000 || (code >= 0xac00 && code < 0xd7a4) || (code > 0xff00 && code < 0xff61) ? 2 : 0;
}

/** At most so many columns of an escaped text, the last an ellipsis where something was cut. */
export function cutToWidth(text: string, width: number): string {
  if (width <= 0) return '';
  // No sign is narrower than nothing, so only marks and joiners can make a longer text fit.
  const looked = text.length > 16 * width + 64 ? text.slice(0, 16 * width + 64) : text;
  if (looked === text && widthOf(text) <= width) return text;
  let cut = '';
  let used = 0;
  for (const grapheme of splitGraphemes(looked)) {
    if (used + grapheme.width > width - 1) break;
    cut += grapheme.text;
    used += grapheme.width;
  }
  return `${cut.trimEnd()}…`;
}

/** With spaces up to so many columns. */
export function padToWidth(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const spaces = ' '.repeat(Math.max(0, width - widthOf(text)));
  return align === 'left' ? text + spaces : spaces + text;
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;
const LEFT_TO_RIGHT_MARK = '\u200e';

/** A text before figures: writing from right to left would take them along. */
export function keepOrder(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? text + LEFT_TO_RIGHT_MARK : text;
}
