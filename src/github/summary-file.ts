import { appendFileSync, closeSync, fstatSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';

/** A part of a file, in bytes. */
export interface FilePart {
  readonly from: number;
  readonly to: number;
}

/**
 * Puts a text in place of a part of a file. Nothing is cut off before all is written, and where that fails, as on a full disk,
 * the file has what it had: its old bytes are written where they were, which takes no room.
 * @param part its end, empty, where something is to be added.
 * @returns where the text stands.
 * @throws what the file system throws.
 */
export function replacePart(path: string, part: FilePart, text: string): FilePart {
  const bytes = Buffer.from(text);
  const file = openSync(path, 'r+');
  try {
    const stats = fstatSync(file);
    // Whoever made it shorter meant it.
    const from = Math.min(part.from, stats.size);
    if (stats.isFile()) {
      const before = readAt(file, from, stats.size - from);
      const rest = before.subarray(part.to - from);
      try {
        writeAt(file, from, Buffer.concat([bytes, rest]));
      } catch (error) {
        writeAt(file, from, before);
        throw error;
      }
    } else {
      // A pipe or a terminal, of somebody who looks at how the action works: there is nothing to replace.
      appendFileSync(file, bytes);
    }
    return { from, to: from + bytes.length };
  } finally {
    closeSync(file);
  }
}

function readAt(file: number, from: number, length: number): Buffer {
  const bytes = Buffer.alloc(Math.max(0, length));
  return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, from));
}

/** The file ends where these bytes do. */
function writeAt(file: number, from: number, bytes: Buffer): void {
  for (let done = 0; done < bytes.length; ) {
    done += writeSync(file, bytes, done, bytes.length - done, from + done);
  }
  ftruncateSync(file, from + bytes.length);
}
