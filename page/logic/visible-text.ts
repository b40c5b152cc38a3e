import { findHidden } from '../../src/judge/hidden-characters.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/**
 * Untrusted text for a person to read: what cannot be seen, and has no business where it stands, is shown as `⟨U+200B⟩`. The
 * marks that emoji and the scripts of Arabic or Hindi need stay as they are.
 */
export function visible(text: string): string {
  const lines = text.toWellFormed().replace(/\r\n?/g, '\n');
  let shown = '';
  let done = 0;
  for (const { at, character } of findHidden(lines)) {
    shown += lines.slice(done, at) + [...character].map(named).join('');
    done = at + character.length;
  }
  return (shown + lines.slice(done)).replace(CONTROL, (sign) => (sign === '\u001b' ? '␛' : '�'));
}

function named(character: string): string {
  return `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
