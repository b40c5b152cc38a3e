import { statSync } from 'node:fs';
import { join } from 'node:path';
import { DATABASE_NAME } from '../domain/database-name.ts';
import { ConfigurationError } from '../errors.ts';
import { describeSystemError, isSystemError } from '../output/system-error.ts';
import { truncate } from '../report/escape-text.ts';
import { checkDatabase } from '../store/check-database.ts';
import { OUTPUT_DIRECTORY } from './defaults.ts';

/**
 * The path of the database that is meant: a file, the one in a folder, or the one that a run here leaves.
 * @throws ConfigurationError when there is none, or it cannot be read.
 */
export function findDatabase(given: string | undefined): string {
  const path = given ?? OUTPUT_DIRECTORY;
  const file = kindOf(path) === 'folder' ? join(path, DATABASE_NAME) : path;
  const kind = kindOf(file);
  if (kind === undefined) throw refuse(...describeMissing(given, file !== path));
  if (typeof kind !== 'string') {
    throw refuse(truncate(file, 200), `cannot be looked at: ${describeSystemError(kind)}.`);
  }
  const problem = checkDatabase(file);
  if (problem !== undefined) throw refuse(file, problem);
  return file;
}

function describeMissing(given: string | undefined, isFolder: boolean): [string, string] {
  if (given === undefined) {
    const message =
      'is not there: no run has left its results below this folder. Name another database or folder; an ' +
      '"output-directory" in a config file is not looked at here.';
    return [join(OUTPUT_DIRECTORY, DATABASE_NAME), message];
  }
  return isFolder
    ? [given, `this folder has no ${DATABASE_NAME} in it: no run has left its results there.`]
    : [given, `there is no such file or folder. It must be the ${DATABASE_NAME} of a run, or its folder.`];
}

/** Whether a word is the name of something that is there. */
export function isThere(path: string): boolean {
  return typeof kindOf(path) === 'string';
}

/** @returns what keeps it from being looked at, such as a name that is too long, where something does. */
function kindOf(path: string): 'file' | 'folder' | NodeJS.ErrnoException | undefined {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) return undefined;
    return found.isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (isSystemError(error)) return error;
    throw error;
  }
}

function refuse(where: string, message: string): ConfigurationError {
  return new ConfigurationError([{ where, message }]);
}
