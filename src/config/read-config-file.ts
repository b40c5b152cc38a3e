import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { RawOptions } from './options.ts';
import { type ConfigFile, parseConfigFile, unreadableFile } from './parse-config-file.ts';

/** Where the file is looked for when nobody says where it is, in this order. */
const DEFAULT_CONFIG_FILES = ['.github/agent-judge.yml', '.github/agent-judge.yaml'] as const;

/** That there is no file, for whom it would have helped. */
export function describeNoFile(): string {
  return `There is no ${DEFAULT_CONFIG_FILES.join(' or ')} in ${process.cwd()} either; "agent-judge init" writes one to start from.`;
}

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
  if (named !== undefined) return readNamed(named);
  const [file, other] = DEFAULT_CONFIG_FILES.filter((path) => existsSync(path));
  if (file === undefined) return undefined;
  const read = await readNamed(file);
  if (other === undefined) return read;
  const message = `is not read, because "${file}" is there as well. Keep one of them.`;
  return { ...read, problems: [...read.problems, { where: other, message }] };
}

async function readNamed(file: string): Promise<ConfigFile> {
  try {
    const bytes = await readFile(file);
    return parseConfigFile(new TextDecoder('utf-8', { fatal: true }).decode(bytes), file);
  } catch (error) {
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
