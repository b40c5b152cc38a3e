import { DatabaseSync } from 'node:sqlite';
import { messageOf } from '../errors.ts';
import { checkVersion, readVersion } from './create-schema.ts';

/**
 * Whether results can be read from a file.
 * @returns why not, in one sentence; `undefined` where they can.
 */
export function checkDatabase(path: string): string | undefined {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path, { readOnly: true, timeout: 5_000 });
    const version = readVersion(database);
    if (version === 0) return `"${path}" is not a results database of this action.`;
    checkVersion(version, path);
    database.prepare('SELECT count(*) FROM runs').get();
    return undefined;
  } catch (error) {
    return `"${path}" cannot be read as a results database: ${messageOf(error)}`;
  } finally {
    database?.close();
  }
}
