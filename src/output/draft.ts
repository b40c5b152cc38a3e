import { randomUUID } from 'node:crypto';
import { lstat, open, readdir, rename, rm, unlink } from 'node:fs/promises';
import { join } from 'node:path';

/** A file that is written beside the one it will replace, so that there is a whole one or none. */
export interface Draft {
  /** Takes the next text; written when enough is gathered. @throws what the file system throws. */
  write(text: string): Promise<void>;
  /** Puts it in place of whatever is called so. A link is replaced, not followed. @throws as above. */
  keep(): Promise<void>;
  /** Leaves nothing of it behind. */
  discard(): Promise<void>;
}

/** Characters that are gathered before they are written. */
const PIECE = 65_536;

/** @throws what the file system throws. */
export async function openDraft(path: string): Promise<Draft> {
  const beside = `${path}.${process.pid}-${randomUUID()}.tmp`;
  const file = await open(beside, 'wx');
  let gathered = '';

  async function flush(): Promise<void> {
    const text = gathered;
    gathered = '';
    if (text !== '') await file.writeFile(text);
  }

  return {
    async write(text) {
      gathered += text;
      if (gathered.length >= PIECE) await flush();
    },
    async keep() {
      await flush();
      await file.close();
      await rename(beside, path);
    },
    async discard() {
      // It is being given up for a reason that has been told; a second one says nothing more.
      await file.close().catch(() => {});
      await rm(beside, { force: true }).catch(() => {});
    },
  };
}

/** What `openDraft` puts behind the name of a file: whose it is, and what tells it from others. */
const DRAFT = /^(.+)\.(\d+)-[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\.tmp$/;

/**
 * Removes the drafts that processes left in a folder when they were killed, plain files alone. Those of another process that
 * lives stay, and what cannot be looked at or removed does no harm. To be called before this one opens any there: in a
 * container each run may have the same number.
 * @param names of the files whose drafts are meant.
 */
export async function removeDeadDrafts(folder: string, names: readonly string[]): Promise<void> {
  for (const entry of await readdir(folder).catch(() => [])) {
    const [, name = '', pid = ''] = DRAFT.exec(entry) ?? [];
    if (!names.includes(name) || isOtherAlive(Number(pid))) continue;
    const path = join(folder, entry);
    const found = await lstat(path).catch(() => undefined);
    if (found?.isFile()) await unlink(path).catch(() => {});
  }
}

function isOtherAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Of another user's it is said that it may not be signalled.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
