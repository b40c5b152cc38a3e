// Everything a model, a dataset or a pull request wrote is untrusted. These functions are the only way it gets into
// something a person or a runner reads.

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
const HIDDEN =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu;

/** Characters that are invisible or turn text around, made visible; line breaks as `\n`; no other control character. */
export function showHidden(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(CONTROL, (character) => (character === '\u001b' ? '␛' : '�'))
    .replace(
      HIDDEN,
      (character) => `⟨U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}⟩`,
    );
}

/** The same on one line, white space folded. */
export function oneLine(text: string): string {
  return showHidden(text).replace(/\s+/g, ' ').trim();
}

/** At most `length` characters (code points), the last an ellipsis where something was cut. */
export function truncate(text: string, length: number): string {
  if (text.length <= length) return text;
  if (length <= 0) return '';
  // A code point is two units at most: what lies beyond need not be looked at.
  const characters = [...text.slice(0, 2 * length + 2)];
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`;
}

/**
 * One line that the workflow log and a terminal show as text: no escape sequence, and nothing the runner takes for a
 * command, neither `::name::` at its start nor `##[name]` anywhere.
 */
export function escapeLogLine(text: string): string {
  return oneLine(text).replaceAll('##[', '## [').replace(/^::/, ': :');
}
