import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';

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
  const beside = `${path}.${randomUUID()}.tmp`;
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
