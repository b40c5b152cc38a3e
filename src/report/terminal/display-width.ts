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
  return BEYOND_ASCII.test(text) ? stringWidth(text) : text.length;
}

export function splitGraphemes(text: string): Grapheme[] {
  if (!BEYOND_ASCII.test(text)) return Array.from(text, (sign) => ({ text: sign, width: 1 }));
  return Array.from(graphemes.segment(text), ({ segment }) => ({ text: segment, width: widthOf(segment) }));
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
