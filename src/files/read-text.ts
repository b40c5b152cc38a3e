import type { FileSource } from './file-source.ts';

/** A file's text in pieces, without a byte order mark. @throws where it is not UTF-8, and what `read` throws. */
export async function* readPieces(files: FileSource, path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const bytes of files.read(path)) yield decoder.decode(bytes, { stream: true });
  yield decoder.decode();
}

/** The whole of it. */
export async function readText(files: FileSource, path: string): Promise<string> {
  return (await Array.fromAsync(readPieces(files, path))).join('');
}
