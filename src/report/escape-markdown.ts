import { oneLine, showHidden, truncate } from './escape-text.ts';
import { wrapCode } from './wrap-code.ts';

// What GitHub makes of text beyond CommonMark: mentions, issue and commit references, advisories, custom autolinks (ABC-123), bare
// URLs, e-mail addresses, emoji names, mathematics. All but code is subject to it, entities included. So a word that
// could be any of these goes into a code span, and only plain words stay prose.
// Signs of other scripts are prose as well: none of them means anything to Markdown or GitHub.
const PLAIN_WORD =
  /^["'(“«¿¡「『（《【]*[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}.,;!?'"()%…–—/’‘“”«»&、。，；：！？「」『』（）《》【】・،؛؟।-]*[\p{L}\p{M}\p{N}.,;!?'"()%…–—’‘“”«»:、。，；：！？「」』）》】،؛؟।])?…?$/u;
const LONE_SIGN = /^[–—%&→←×±§€£¥°…+=-]$/;
const COMMIT = /(?<![\p{L}\p{N}_])[0-9a-f]{7,40}(?![\p{L}\p{N}_])/iu;
// ABC-123, looked for from its hyphen: a long word is not scanned again from each of its letters.
const REFERENCE = /(?<=[A-Za-z][A-Za-z0-9]*)-\d|GHSA-/i;
const BARE_URL = /www\./i;
const LIST_MARKER = /^\d+[.)]$/;

/** Words of a text that belong together. */
interface Run {
  /** Whether nothing can act in them as prose; else they need to be code. */
  readonly plain: boolean;
  readonly words: string[];
}

/** Untrusted text as prose on one line, at most `length` characters long, in which nothing can act. */
export function inlineText(text: string, length = Number.POSITIVE_INFINITY): string {
  return splitProse(text, length)
    .map((run) => renderRun(run, codeSpan))
    .join(' ');
}

/** The same as HTML, for where Markdown does not work, such as the title of a collapsed part. */
export function inlineHtml(text: string, length: number): string {
  return splitProse(text, length)
    .map((run) => renderRun(run, htmlCode))
    .join(' ');
}

/** What ends a sentence behind code is not part of it. */
function renderRun({ plain, words }: Run, code: (text: string) => string): string {
  const text = words.join(' ');
  if (plain) return text.replaceAll('&', '&amp;');
  const end = /(?<=[\p{L}\p{N}_)\]])[.,;!?]+$/u.exec(text)?.[0] ?? '';
  return `${code(text.slice(0, text.length - end.length))}${end}`;
}

/** Untrusted text as code in HTML, in which mentions and references do not work. */
export function htmlCode(text: string, length = Number.POSITIVE_INFINITY): string {
  const shown = truncate(oneLine(text), length);
  return `<code>${shown.replace(/[^\p{L}\p{N} .,()-]/gu, (character) => `&#${character.codePointAt(0)};`)}</code>`;
}

/** At most `length` characters of a text, on one line. */
function splitProse(text: string, length: number): Run[] {
  const runs: Run[] = [];
  const words = truncate(oneLine(text), length).split(' ');
  for (const [index, word] of words.filter((each) => each !== '').entries()) {
    const plain = isPlain(word, index === 0);
    const last = runs.at(-1);
    if (last?.plain === plain) last.words.push(word);
    else runs.push({ plain, words: [word] });
  }
  return runs;
}

function isPlain(word: string, first: boolean): boolean {
  if (LONE_SIGN.test(word)) return !first;
  if (first && LIST_MARKER.test(word)) return false;
  return PLAIN_WORD.test(word) && !COMMIT.test(word) && !REFERENCE.test(word) && !BARE_URL.test(word);
}

/** Untrusted text as a code span on one line; empty text as nothing. */
export function codeSpan(text: string, length = Number.POSITIVE_INFINITY): string {
  const content = truncate(oneLine(text), length);
  if (content === '') return '';
  const ticks = '`'.repeat(longestRun(content) + 1);
  const pad = content.startsWith('`') || content.endsWith('`') ? ' ' : '';
  return `${ticks}${pad}${content}${pad}${ticks}`;
}

/** GitHub does not wrap code: what is longer than a line of a job summary or comment would have to be scrolled to. */
const FENCE_COLUMNS = 100;

/**
 * Untrusted text as a fenced block, every character of it shown; long lines of a `text` are broken.
 * @param language colours it; never one that GitHub makes something else of, such as a diagram.
 */
export function fence(
  text: string,
  length = Number.POSITIVE_INFINITY,
  language: 'text' | 'sh' = 'text',
): string {
  const shown = truncate(showHidden(text), length);
  const content = language === 'text' ? wrapCode(shown, FENCE_COLUMNS) : shown;
  const ticks = '`'.repeat(Math.max(3, longestRun(content) + 1));
  return `${ticks}${language}\n${content}\n${ticks}`;
}

/**
 * Markdown made here as a table cell. GitHub splits cells at pipes before it looks at code spans; a pipe behind a
 * backslash it takes as text, unless that backslash is escaped itself.
 */
export function tableCell(markdown: string): string {
  return markdown.replace(/\\+(?=\|)/g, '$& ').replaceAll('|', '\\|');
}

function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}
