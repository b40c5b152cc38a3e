import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { z } from 'zod';
import type { CaseResult, JudgedTrial } from '../domain/result.ts';
import { InternalError } from '../errors.ts';
import { summarizeCase } from '../gate/summarize-case.ts';
import { assembleAgnoEvalRun } from './agno.ts';
import { caseRowSchema, judgementRowSchema, trialRowSchema } from './read-rows.ts';
import { SCHEMA, SCHEMA_VERSION } from './schema.ts';
import type { RunStore } from './store.ts';
import { caseToRow, judgementToRow, type Row, runEndToRow, runToRow, trialToRow } from './write-rows.ts';

/**
 * Opens, or makes, the SQLite file; runs already in it stay.
 *
 * While open it is in WAL mode without a sync at every commit: a commit costs some 20 µs and survives the death of the
 * process, though not of the machine. `close` folds the log back into the one file.
 * @throws InternalError when the file is no database, or one of a newer version.
 */
export function openSqliteStore(path: string): RunStore {
  const database = openDatabase(path);
  const statements = new Map<string, StatementSync>();

  function prepare(sql: string): StatementSync {
    const statement = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  }

  function insert(table: string, row: Row): void {
    const columns = Object.keys(row);
    const sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
    prepare(sql).run(...Object.values(row));
  }

  function update(table: string, row: Row, key: Row): void {
    const set = Object.keys(row).map((column) => `${column} = ?`);
    const where = Object.keys(key).map((column) => `${column} = ?`);
    prepare(`UPDATE ${table} SET ${set.join(', ')} WHERE ${where.join(' AND ')}`).run(
      ...Object.values(row),
      ...Object.values(key),
    );
  }

  function inTransaction(work: () => void): void {
    database.exec('BEGIN');
    try {
      work();
      database.exec('COMMIT');
    } catch (error) {
      database.exec('ROLLBACK');
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
    saveTrial: (runId, trial) => insert('trials', trialToRow(runId, trial)),
    saveJudgement: (runId, judgement) => insert('judgements', judgementToRow(runId, judgement)),
    saveCaseResult(runId, { case: { id }, status, score, threshold, reason }) {
      update('cases', { status, score: score ?? null, threshold, reason }, { run_id: runId, id });
    },
    finishRun(run, end) {
      const agno = assembleAgnoEvalRun(run, end);
      inTransaction(() => {
        update('runs', runEndToRow(end), { id: run.id });
        insert('agno_eval_runs', {
          ...agno,
          eval_data: JSON.stringify(agno.eval_data),
          eval_input: JSON.stringify(agno.eval_input),
        });
      });
    },
    readResults(run) {
      const rows = (sql: string) => prepare(sql).all(run.id);
      const judgements = z
        .array(judgementRowSchema)
        .parse(rows('SELECT * FROM judgements WHERE run_id = ? ORDER BY rowid'));
      const trials = z
        .array(trialRowSchema)
        .parse(rows('SELECT * FROM trials WHERE run_id = ? ORDER BY case_id, number'));
      const cases = z
        .array(caseRowSchema)
        .parse(rows('SELECT * FROM cases WHERE run_id = ? ORDER BY position'));
      const place = new Map(run.config.gate.criteria.map(({ name }, index) => [name, index]));
      judgements.sort((a, b) => (place.get(a.criterion) ?? 0) - (place.get(b.criterion) ?? 0));
      const byTrial = Map.groupBy(judgements, ({ caseId, trial }) => JSON.stringify([caseId, trial]));
      const byCase = Map.groupBy(
        trials.map(
          (trial): JudgedTrial => ({
            ...trial,
            judgements: byTrial.get(JSON.stringify([trial.caseId, trial.number])) ?? [],
          }),
        ),
        ({ caseId }) => caseId,
      );
      return cases.map(
        (testCase): CaseResult => summarizeCase(testCase, byCase.get(testCase.id) ?? [], run.config.gate),
      );
    },
    close() {
      statements.clear();
      database.exec('PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE');
      database.close();
    },
  };
}

function openDatabase(path: string): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path, { enableForeignKeyConstraints: true, timeout: 5_000 });
    const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
    if (version > SCHEMA_VERSION) {
      throw new InternalError(
        `${path} was written by a newer version (its format is ${version}, this version knows ${SCHEMA_VERSION}). ` +
          'Use that version, or another "output-directory".',
      );
    }
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
    if (version === 0) database.exec(`BEGIN; ${SCHEMA}; PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT`);
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
