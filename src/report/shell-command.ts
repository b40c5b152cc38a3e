import { showHidden } from './escape-text.ts';

/** What a shell takes as it stands. */
const BARE = /^[A-Za-z0-9_./:@%+=,][A-Za-z0-9_./:@%+=,-]*$/;

/** A word for a POSIX shell that is exactly this text. */
export function quoteWord(text: string): string {
  return BARE.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** `--name value`, in which no value is taken for another flag. */
export function flag(name: string, value: string): string {
  return value.startsWith('-') ? `--${name}=${quoteWord(value)}` : `--${name} ${quoteWord(value)}`;
}

/** Letters, digits and signs that mean nothing to a filter, and in quotes nothing to any shell. */
const PLAIN = /^[\p{L}\p{N} _.,:;@%+=~/#()-]$/u;

/**
 * A pattern of `filter` that keeps the case with this id. What a shell, a filter or a reader could take for something
 * else is any character in it.
 */
export function patternOf(id: string): string {
  const characters = [...id];
  const last = characters.length - 1;
  return characters
    .map((character, index) => {
      const edge = index === 0 || index === last;
      const special =
        (edge && character === ' ') || (index === 0 && (character === '-' || id.startsWith('tag:')));
      return PLAIN.test(character) && !special && showHidden(character) === character ? character : '?';
    })
    .join('');
}

/** Columns of a command; more would have to be scrolled for. */
const WIDTH = 88;

/** A command on as few lines as it takes, with a flag and its value on one. */
export function renderCommand(words: readonly string[]): string {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= WIDTH) lines.push(`${lines.pop()} ${word}`);
    else lines.push(last === undefined ? word : `  ${word}`);
  }
  return lines.join(' \\\n');
}
