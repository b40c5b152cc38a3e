import { lstat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { ConfigurationError } from '../errors.ts';
import { openDraft } from './draft.ts';

// A checkout can hold symbolic links, and so can a folder that the agent under test may write to. What we write must land
// where the user said and nowhere else.

/**
 * Makes sure that a folder is none behind a symbolic link. Of one within the working directory every part is looked at; what
 * leads to another is where the machine's owner put it, but for its last part.
 * @throws ConfigurationError that says which part is a link.
 */
export async function refuseLinkedFolder(directory: string): Promise<void> {
  const path = resolve(directory);
  const below = relative(resolve('.'), path).split(sep);
  const inside = below[0] !== '..' && resolve(...below) === path;
  const parts = inside ? below.map((_, index) => resolve(...below.slice(0, index + 1))) : [path];
  for (const part of parts) {
    if ((await kindOf(part)) !== 'link') continue;
    throw refusal(
      `${directory} is not written to: ${part} is a symbolic link. Name the folder it leads to, or remove the link.`,
    );
  }
}

/**
 * Makes sure that these names of a folder are files, or nothing yet.
 * @throws ConfigurationError that says which is something else.
 */
export async function refuseOddFiles(directory: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const kind = await kindOf(join(directory, name));
    if (kind === 'none' || kind === 'file') continue;
    const what =
      kind === 'link'
        ? 'a symbolic link, and what it leads to may be no file of ours'
        : 'a folder or something else that is no file';
    throw refusal(
      `${join(directory, name)} is not written: there is ${what}. Remove it, or use another folder.`,
    );
  }
}

function refusal(message: string): ConfigurationError {
  return new ConfigurationError([{ where: 'output-directory', message }]);
}

async function kindOf(path: string): Promise<'none' | 'file' | 'link' | 'other'> {
  try {
    const found = await lstat(path);
    return found.isSymbolicLink() ? 'link' : found.isFile() ? 'file' : 'other';
  } catch {
    // Whatever keeps it from being looked at keeps it from being written to; that is told then.
    return 'none';
  }
}

/** Puts a file with this text in place of whatever is called so, whole or not at all. A link is replaced, not followed. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const draft = await openDraft(path);
  try {
    await draft.write(text);
    await draft.keep();
  } catch (error) {
    await draft.discard();
    throw error;
  }
}
