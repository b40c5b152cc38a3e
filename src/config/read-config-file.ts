import { readFile } from 'node:fs/promises';
import type { RawOptions } from './options.ts';
import { type ConfigFile, parseConfigFile, unreadableFile } from './parse-config-file.ts';

/** Where the file is looked for when nobody says where it is. */
const DEFAULT_CONFIG_FILE = '.github/agent-judge.yml';

/**
 * The config file that goes with the inputs, its path relative to the working directory: the one they name, which must
 * be there; else the default one, if it is there and the inputs bring no cases of their own.
 */
export async function readConfigFile(inputs: RawOptions): Promise<ConfigFile | undefined> {
  const named = typeof inputs['config'] === 'string' ? inputs['config'].trim() : undefined;
  if (named === '') return undefined;
  if (named === undefined && (inputs['prompts'] !== undefined || inputs['dataset'] !== undefined)) {
    return undefined;
  }
  const file = named ?? DEFAULT_CONFIG_FILE;
  try {
    const bytes = await readFile(file);
    return parseConfigFile(new TextDecoder('utf-8', { fatal: true }).decode(bytes), file);
  } catch (error) {
    if (named === undefined && (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    return unreadableFile(file, [{ where: 'config', message: describe(file, error) }]);
  }
}

function describe(file: string, error: unknown): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
      return `the file "${file}" does not exist (looked in ${process.cwd()}). Is the repository checked out?`;
    case 'EISDIR':
      return `"${file}" is a folder; give the file.`;
    case 'ERR_ENCODING_INVALID_ENCODED_DATA':
      return `the file "${file}" is not UTF-8.`;
    default:
      return `the file "${file}" cannot be read: ${error instanceof Error ? error.message : String(error)}.`;
  }
}
