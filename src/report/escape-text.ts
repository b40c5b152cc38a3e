import { HIDDEN } from '../domain/hidden-characters.ts';

// Everything a model, a dataset or a pull request wrote is untrusted. These functions are the only way it gets into
// something a person or a runner reads.

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** What is hidden but the joiners and the variation selectors, which emoji and some scripts need: they stay. */
const SHOWN = new RegExp(`(?![\\u180b-\\u180d\\u180f\\u200c\\u200d\\ufe00-\\ufe0f])${HIDDEN.source}`, 'gu');

/** Nothing hidden, and most texts are made of it: looking at them once is enough. */
const PLAIN = /^[\t\n -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u4e00-\u9fff]*$/;

/** No script puts more marks on a letter; a stack of them hides the lines above and below. */
const STACKED_MARKS = /(\p{M}{4})(\p{M}+)/gu;

/**
 * Characters that are invisible or turn text around, made visible; line breaks as `\n`; no other control character; no half
 * of a pair, which services refuse in JSON.
 */
export function showHidden(text: string): string {
  if (PLAIN.test(text)) return text;
  return showControls(text)
    .replace(SHOWN, nameCharacter)
    .replace(STACKED_MARKS, (_, first: string, rest: string) => `${first}⟨+${[...rest].length}⟩`);
}

/** Line breaks as `\n`, no other control character but tabs, no half of a pair. What is hidden in other ways stays. */
export function showControls(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(CONTROL, (character) => (character === '\u001b' ? '␛' : '�'));
}

/** `⟨U+200B⟩` for one character. */
export function nameCharacter(character: string): string {
  return `⟨U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}

/** The same on one line, white space folded. */
export function oneLine(text: string): string {
  // A single space, which most white space is, needs no replacing.
  return showHidden(text)
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim();
}

/** At most `length` characters (code points), the last an ellipsis where something was cut. */
export function truncate(text: string, length: number): string {
  if (text.length <= length) return text;
  if (length <= 0) return '';
  const shorter = endOf(text, length - 1);
  const end = shorter + endOf(text.slice(shorter, shorter + 2), 1);
  return end >= text.length ? text : `${text.slice(0, shorter)}…`;
}

/** How many units so many characters take. */
function endOf(text: string, length: number): number {
  let units = 0;
  for (let count = 0; count < length && units < text.length; count += 1) {
    units += (text.codePointAt(units) ?? 0) > 0xffff ? 2 : 1;
  }
  return units;
}

/**
 * One line that the workflow log and a terminal show as text: no escape sequence, and nothing the runner takes for a
 * command, neither `::name::` at its start nor `##[name]` anywhere (of Azure's runner `##vso[name]`). For a text that stands
 * on a line of ours, or is one.
 */
export function escapeLogLine(text: string): string {
  return breakBrackets(oneLine(text)).replace(/^::/, ': :');
}

/**
 * A text of several lines as it stands, indentation, tabs and empty lines included, for the workflow log and a terminal. A
 * line of it may still begin with `::name::`: whoever shows it begins each line with something visible of their own, or
 * takes `guardLineStarts` once the lines are what they will be.
 */
export function escapeBlock(text: string): string {
  return breakBrackets(showHidden(text));
}

/** An escaped text, or a part of one wherever it was broken, no line of which is a `::name::` to the runner. */
export function guardLineStarts(text: string): string {
  return text.replace(/^([^\S\n]*)::/gm, '$1: :');
}

function breakBrackets(text: string): string {
  return text.includes('##') ? text.replace(/##(?=(?:vso)?\[)/gi, '## ') : text;
}
