import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { z } from 'zod';
import type { CaseResult } from '../domain/result.ts';
import { InternalError } from '../errors.ts';
import { checkVersion, readVersion } from './create-schema.ts';
import { describeStorageError } from './describe-storage-error.ts';
import { checkOwnRules, parseRunRow, type StoredRun } from './parse-run-row.ts';
import { readStoredResults } from './read-results.ts';
import type { RunRecord } from './store.ts';

/** The runs of a results database, for whoever wants to see them again. */
export interface StoredRuns {
  /** The newest first. */
  readonly runs: readonly StoredRun[];
  /** Ids of a run's cases, by their places in the dataset. @throws InternalError when it cannot be read. */
  readCaseIds(run: RunRecord): readonly string[];
  /** Ids of the cases of which no result is stored. @throws InternalError when it cannot be read. */
  readUnfinished(run: RunRecord): ReadonlySet<string>;
  /** As `RunStore.readResults`. */
  readResults(run: RunRecord, positions: readonly number[]): readonly CaseResult[];
  close(): void;
}

const idRows = z.array(z.object({ id: z.string() }));

/** @throws InternalError when the file cannot be read, or is no results database, or one of another version. */
export function openStoredRuns(path: string): StoredRuns {
  let opened: DatabaseSync | undefined;

  function reading<T>(read: (database: DatabaseSync) => T): T {
    try {
      opened ??= new DatabaseSync(path, { readOnly: true, timeout: 5_000 });
      return read(opened);
    } catch (error) {
      throw describeStorageError(error, 'read', path);
    }
  }
  const all = (sql: string, ...values: readonly SQLInputValue[]) =>
    reading((database) => database.prepare(sql).all(...values));

  const idsOf = (sql: string, runId: string) => {
    const rows = all(sql, runId);
    return reading(() => idRows.parse(rows).map(({ id }) => id));
  };

  try {
    const version = reading(readVersion);
    if (version === 0) throw new InternalError(`${path} is not a results database of agent-judge.`);
    checkVersion(version, path);
    reading(holdSnapshot);
    const rows = all('SELECT * FROM runs ORDER BY started_at DESC, rowid DESC');
    const runs = rows.map((row) => parseRunRow(row, path));
    return {
      runs,
      readCaseIds: ({ id }) => idsOf('SELECT id FROM cases WHERE run_id = ? ORDER BY position', id),
      readUnfinished: ({ id }) =>
        new Set(idsOf('SELECT id FROM cases WHERE run_id = ? AND status IS NULL', id)),
      readResults: (run, positions) =>
        reading(() => readStoredResults({ all }, run, positions)).map((result) =>
          checkOwnRules(result, path),
        ),
      close: () => opened?.close(),
    };
  } catch (error) {
    opened?.close();
    throw error;
  }
}

/**
 * What is read from here on is of one moment, until the file is closed: of a run that goes on, a case that is finished
 * meanwhile would be taken for one that was cut off. With the write-ahead log nobody is kept from writing by that. Without
 * it they would be, for as long as a reader takes; but then hardly a run of ours goes on.
 */
function holdSnapshot(database: DatabaseSync): void {
  const mode = database.prepare('PRAGMA journal_mode').get()?.['journal_mode'];
  if (mode === 'wal') database.exec('BEGIN');
}
