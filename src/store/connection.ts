import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { createSchema } from './create-schema.ts';
import { describeStorageError } from './describe-storage-error.ts';
import type { Row } from './write-rows.ts';

/** An open SQLite file whose statements are prepared once. */
export interface Connection {
  insert(table: string, row: Row): void;
  update(table: string, row: Row, key: Row): void;
  all(sql: string, ...values: readonly SQLInputValue[]): unknown[];
  exec(sql: string): void;
  /** Folds the log back, so that a single file is left. */
  close(): void;
}

/**
 * Opens, or makes, a results database for writing.
 * @throws InternalError when that cannot be done, with what would mend it.
 */
export function openConnection(path: string): Connection {
  const database = openDatabase(path);
  const statements = new Map<string, StatementSync>();
  const inserts = new Map<string, StatementSync>();

  function prepare(sql: string): StatementSync {
    const statement = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  }

  // Every row of a table has the same columns in the same order: write-rows.ts makes them all.
  function prepareInsert(table: string, row: Row): StatementSync {
    const columns = Object.keys(row);
    const statement = database.prepare(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    );
    inserts.set(table, statement);
    return statement;
  }

  return {
    insert(table, row) {
      const statement = inserts.get(table) ?? prepareInsert(table, row);
      statement.run(...Object.values(row));
    },
    update(table, row, key) {
      const set = Object.keys(row).map((column) => `${column} = ?`);
      const where = Object.keys(key).map((column) => `${column} = ?`);
      prepare(`UPDATE ${table} SET ${set.join(', ')} WHERE ${where.join(' AND ')}`).run(
        ...Object.values(row),
        ...Object.values(key),
      );
    },
    all: (sql, ...values) => prepare(sql).all(...values),
    exec: (sql) => void prepare(sql).run(),
    close() {
      try {
        foldLog(database);
      } finally {
        database.close();
      }
    },
  };
}

function openDatabase(path: string): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path, { enableForeignKeyConstraints: true, timeout: 5_000 });
    createSchema(database, path);
    useWriteAheadLog(database);
    return database;
  } catch (error) {
    database?.close();
    throw describeStorageError(error, 'open', path);
  }
}

/** For another program that reads or writes the file: the verdict is told after this, and the log can be folded back later. */
const FOLDING_TIMEOUT_MS = 1_000;

function foldLog(database: DatabaseSync): void {
  database.exec(`PRAGMA busy_timeout = ${FOLDING_TIMEOUT_MS}; PRAGMA wal_checkpoint(TRUNCATE)`);
  try {
    database.exec('PRAGMA journal_mode = DELETE');
  } catch {
    // Another program has the file open: it keeps the log, and removes it when it closes.
  }
}

function useWriteAheadLog(database: DatabaseSync): void {
  try {
    database.exec('PRAGMA journal_mode = WAL');
  } catch {
    // Another process is using the file this moment: without the log it works as well, but slower.
  }
  database.exec('PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 10000');
}
