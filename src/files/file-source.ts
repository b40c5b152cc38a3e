/**
 * Where the gate's own files are read from: the config file and the datasets. Paths and globs are as users write them,
 * from the working directory.
 */
export interface FileSource {
  /** Where a file is looked for; a message says "looked in" before it. */
  readonly place: string;
  /** What to do about a file that is not there, as a sentence of its own. */
  readonly missingHint?: string | undefined;
  /** What stands at a path. What cannot be followed to its end counts as a file, so that `read` says why. */
  find(path: string): Promise<'file' | 'folder' | undefined>;
  /** The files that a glob matches, in no order; folders may be among them. */
  match(pattern: string): Promise<readonly string[]>;
  /** The names in a folder; none where it cannot be read. */
  names(folder: string): Promise<readonly string[]>;
  /**
   * A file's bytes, in pieces.
   * @throws what has the `code` ENOENT where there is no such file and EISDIR where it is a folder; a `ConfigurationError`
   * where no file can be read at all.
   */
  read(path: string): AsyncIterable<Uint8Array>;
}
