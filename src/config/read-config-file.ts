import { ConfigurationError, messageOf } from '../errors.ts';
import type { FileSource } from '../files/file-source.ts';
import { readText } from '../files/read-text.ts';
import { shownPath } from '../files/shown-path.ts';
import type { RawOptions } from './options.ts';
import { type ConfigFile, parseConfigFile, unreadableFile } from './parse-config-file.ts';

/** Where the file is looked for when nobody says where it is, in this order. */
const DEFAULT_CONFIG_FILES = ['.github/agent-judge.yml', '.github/agent-judge.yaml'] as const;

/** That there is no file, for whom it would have helped. */
export function describeNoFile({ place, missingHint }: FileSource): string {
  const hint = missingHint ?? '"agent-judge init" writes one to start from.';
  const join = missingHint === undefined ? ';' : '.';
  return `There is no ${DEFAULT_CONFIG_FILES.join(' or ')} in ${place} either${join} ${hint}`;
}

/**
 * The config file that goes with the inputs, its path relative to the working directory: the one they name, which must
 * be there; else the default one, if it is there and the inputs bring no cases of their own.
 */
export async function readConfigFile(inputs: RawOptions, files: FileSource): Promise<ConfigFile | undefined> {
  const named = typeof inputs['config'] === 'string' ? inputs['config'].trim() : undefined;
  if (named === '') return undefined;
  if (named === undefined && (inputs['prompts'] !== undefined || inputs['dataset'] !== undefined)) {
    return undefined;
  }
  if (named !== undefined) return readNamed(named, files);
  const found = await Promise.all(
    DEFAULT_CONFIG_FILES.map(async (path) => ((await files.find(path)) === undefined ? [] : [path])),
  );
  const [file, other] = found.flat();
  if (file === undefined) return undefined;
  const read = await readNamed(file, files);
  if (other === undefined) return read;
  const message = `is not read, because "${file}" is there as well. Keep one of them.`;
  return { ...read, problems: [...read.problems, { where: other, message }] };
}

async function readNamed(file: string, files: FileSource): Promise<ConfigFile> {
  try {
    return parseConfigFile(await readText(files, file), shownPath(file));
  } catch (error) {
    if (error instanceof ConfigurationError) throw error;
    return unreadableFile(file, [{ where: 'config', message: describe(file, error, files) }]);
  }
}

function describe(file: string, error: unknown, { place, missingHint }: FileSource): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
      return `the file "${file}" does not exist (looked in ${place}). ${missingHint ?? 'Is the repository checked out?'}`;
    case 'EISDIR':
      return `"${file}" is a folder; give the file.`;
    case 'ERR_ENCODING_INVALID_ENCODED_DATA':
      return `the file "${file}" is not UTF-8.`;
    default:
      return `the file "${file}" cannot be read: ${messageOf(error)}.`;
  }
}
