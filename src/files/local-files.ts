import { createReadStream } from 'node:fs';
import { glob, readdir, stat } from 'node:fs/promises';
import type { FileSource } from './file-source.ts';

/** Bytes; larger pieces read no faster. */
const PIECE = 256 * 1024;

/** The files of this machine, from the working directory. */
export const LOCAL_FILES: FileSource = {
  get place() {
    return process.cwd();
  },
  find: (path) =>
    stat(path).then(
      (found) => (found.isDirectory() ? 'folder' : 'file'),
      () => undefined,
    ),
  match: (pattern) => Array.fromAsync(glob(pattern)),
  names: (folder) => readdir(folder).catch(() => []),
  read: (path) => createReadStream(path, { highWaterMark: PIECE }),
};
