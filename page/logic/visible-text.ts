import { replaceHidden } from '../../src/judge/hidden-characters.ts';
import { nameCharacter, showControls } from '../../src/report/escape-text.ts';

/**
 * Untrusted text for a person to read: what cannot be seen, and has no business where it stands, is shown as `⟨U+200B⟩`. The
 * marks that emoji and the scripts of Arabic or Hindi need stay as they are.
 */
export function visible(text: string): string {
  return showControls(replaceHidden(text, nameCharacter));
}
