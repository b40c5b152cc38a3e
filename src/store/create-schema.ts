import type { DatabaseSync } from 'node:sqlite';
import { InternalError } from '../errors.ts';
import { SCHEMA, SCHEMA_VERSION } from './schema.ts';

/**
 * Makes the tables in an empty file.
 * @throws InternalError for a file that another version wrote.
 */
export function createSchema(database: DatabaseSync, path: string): void {
  // Another process may be about to make the same file: who comes second waits, and finds it made.
  database.exec('BEGIN IMMEDIATE');
  const version = readVersion(database);
  if (version === 0) database.exec(`${SCHEMA}; PRAGMA user_version = ${SCHEMA_VERSION}`);
  else checkVersion(version, path);
  checkTriggers(database, path);
  database.exec('COMMIT');
}

/**
 * A trigger would change what we write, and none is ours: whoever planted it, in a checkout for example, means no good.
 * @throws InternalError where there is one.
 */
function checkTriggers(database: DatabaseSync, path: string): void {
  const [found] = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").all();
  if (found === undefined) return;
  throw new InternalError(
    `${path} has a trigger, ${JSON.stringify(found['name'])}, which no database of ours has. Remove the file, or use another "output-directory".`,
  );
}

export function readVersion(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
}

/** @throws InternalError when this version cannot work with the file. */
export function checkVersion(version: number, path: string): void {
  if (version > SCHEMA_VERSION) {
    throw new InternalError(
      `${path} was written by a newer version (its format is ${version}, this version knows ${SCHEMA_VERSION}). ` +
        'Use that version, or another "output-directory".',
    );
  }
  if (version < SCHEMA_VERSION) {
    throw new InternalError(
      `${path} was written by a version that was never released. Remove it, or use another "output-directory".`,
    );
  }
}
