import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { InternalError } from '../errors.ts';
import { assembleAgnoEvalRun } from './agno.ts';
import { assembleResults } from './assemble-results.ts';
import {
  parseCaseRows,
  parseCheckRows,
  parseJudgementRows,
  parseToolCallRows,
  parseTrialRows,
} from './read-rows.ts';
import { SCHEMA, SCHEMA_VERSION } from './schema.ts';
import type { RunStore } from './store.ts';
import {
  caseResultToRow,
  caseToRow,
  checkToRow,
  criterionResultToRow,
  judgementToRow,
  type Row,
  runEndToRow,
  runToRow,
  toolCallToRow,
  trialToRow,
} from './write-rows.ts';

/**
 * Opens, or makes, the SQLite file; runs already in it stay.
 *
 * While open it is in WAL mode without a sync at every commit: a commit survives the death of the process, though not
 * of the machine. What is saved in one turn of the event loop, when several replies arrive together, is one commit.
 * `close` folds the log back into the one file.
 * @throws InternalError when the file is no database, or one of a newer version.
 */
export function openSqliteStore(path: string): RunStore {
  const database = openDatabase(path);
  const statements = new Map<string, StatementSync>();
  const inserts = new Map<string, StatementSync>();
  const begin = database.prepare('BEGIN');
  const commit = database.prepare('COMMIT');
  let endOfTurn: NodeJS.Immediate | undefined;
  let failure: unknown;

  function prepare(sql: string): StatementSync {
    const statement = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  }

  function insert(table: string, row: Row): void {
    const statement = inserts.get(table) ?? prepareInsert(table, row);
    statement.run(...Object.values(row));
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

  function update(table: string, row: Row, key: Row): void {
    const set = Object.keys(row).map((column) => `${column} = ?`);
    const where = Object.keys(key).map((column) => `${column} = ?`);
    prepare(`UPDATE ${table} SET ${set.join(', ')} WHERE ${where.join(' AND ')}`).run(
      ...Object.values(row),
      ...Object.values(key),
    );
  }

  /** Saves with whatever else this turn of the event loop saves. */
  function save(table: string, row: Row): void {
    if (failure !== undefined) throw failure;
    if (endOfTurn === undefined) {
      begin.run();
      endOfTurn = setImmediate(() => {
        try {
          commitTurn();
        } catch (error) {
          // Nobody called this: whoever uses the store next is told.
          failure = error;
        }
      });
    }
    insert(table, row);
  }

  function commitTurn(): void {
    if (failure !== undefined) throw failure;
    if (endOfTurn === undefined) return;
    clearImmediate(endOfTurn);
    endOfTurn = undefined;
    commit.run();
  }

  function rollBack(): void {
    try {
      database.exec('ROLLBACK');
    } catch {
      // SQLite did so itself, as it does when the disk is full.
    }
  }

  function inTransaction(work: () => void): void {
    commitTurn();
    begin.run();
    try {
      work();
      commit.run();
    } catch (error) {
      rollBack();
      throw error;
    }
  }

  return {
    startRun(run, cases) {
      inTransaction(() => {
        insert('runs', runToRow(run, cases.length));
        for (const testCase of cases) insert('cases', caseToRow(run.id, testCase));
      });
    },
    saveTrial(runId, trial) {
      save('trials', trialToRow(runId, trial));
      for (const [index, outcome] of (trial.checks ?? []).entries()) {
        save('checks', checkToRow(runId, trial, outcome, index));
      }
      for (const [index, call] of (trial.toolCalls ?? []).entries()) {
        save('tool_calls', toolCallToRow(runId, trial, call, index));
      }
    },
    saveJudgement: (runId, judgement) => save('judgements', judgementToRow(runId, judgement)),
    finishRun(run, end) {
      const agno = assembleAgnoEvalRun(run, end);
      inTransaction(() => {
        for (const result of end.results) {
          update('cases', caseResultToRow(result), { run_id: run.id, id: result.case.id });
          for (const criterion of result.criteria) {
            insert('criterion_results', criterionResultToRow(run.id, result.case.id, criterion));
          }
        }
        update('runs', runEndToRow(end), { id: run.id });
        insert('agno_eval_runs', {
          ...agno,
          eval_data: JSON.stringify(agno.eval_data),
          eval_input: JSON.stringify(agno.eval_input),
        });
      });
    },
    readResults(run) {
      const rows = (table: string, order: string) =>
        prepare(`SELECT * FROM ${table} WHERE run_id = ? ORDER BY ${order}`).all(run.id);
      return assembleResults(run.config, {
        cases: parseCaseRows(rows('cases', 'position')),
        trials: parseTrialRows(rows('trials', 'number')),
        checks: parseCheckRows(rows('checks', 'position')),
        toolCalls: parseToolCallRows(rows('tool_calls', 'position')),
        judgements: parseJudgementRows(rows('judgements', 'rowid')),
      });
    },
    close() {
      try {
        commitTurn();
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
    if (error instanceof InternalError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    throw new InternalError(
      `cannot open the results database ${path}: ${message}. Use another "output-directory".`,
      {
        cause: error,
      },
    );
  }
}

// Another process may be about to make the same file: who comes second waits, and finds it made.
function createSchema(database: DatabaseSync, path: string): void {
  database.exec('BEGIN IMMEDIATE');
  const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
  if (version > SCHEMA_VERSION) {
    throw new InternalError(
      `${path} was written by a newer version (its format is ${version}, this version knows ${SCHEMA_VERSION}). ` +
        'Use that version, or another "output-directory".',
    );
  }
  if (version === 1) {
    throw new InternalError(
      `${path} was written by a version that was never released. Remove it, or use another "output-directory".`,
    );
  }
  if (version === 0) database.exec(`${SCHEMA}; PRAGMA user_version = ${SCHEMA_VERSION}`);
  database.exec('COMMIT');
}

function foldLog(database: DatabaseSync): void {
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
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
