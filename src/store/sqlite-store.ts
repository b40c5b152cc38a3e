import type { InternalError } from '../errors.ts';
import { openConnection } from './connection.ts';
import { describeStorageError, isConstraint } from './describe-storage-error.ts';
import { readStoredResults } from './read-results.ts';
import type { RunStore } from './store.ts';
import { createTurnCommits } from './turn-commits.ts';
import {
  caseResultToRow,
  caseToRow,
  checkToRow,
  criterionResultToRow,
  judgementToRow,
  runEndToRow,
  runToRow,
  toolCallToRow,
  trialToRow,
} from './write-rows.ts';

/**
 * Opens, or makes, the SQLite file; runs already in it stay.
 *
 * While open it is in WAL mode without a sync at every commit: a commit survives the death of the process, though not
 * of the machine. `close` folds the log back into the one file.
 * @param failed is told, once, when it can write no more.
 * @throws InternalError when the file is no database, cannot be written, or is one of another version.
 */
export function openSqliteStore(path: string, failed: (error: InternalError) => void = () => {}): RunStore {
  const connection = openConnection(path);
  const turn = createTurnCommits(connection, fail);
  let failure: InternalError | undefined;

  function fail(error: unknown): void {
    if (failure !== undefined) return;
    failure = describeStorageError(error, 'write', path);
    failed(failure);
  }

  function save(work: () => void): void {
    if (failure !== undefined) return;
    try {
      turn.write(work);
    } catch (error) {
      if (isConstraint(error)) throw error;
      fail(error);
    }
  }

  function writeAlone(work: () => void): void {
    if (failure !== undefined) throw failure;
    try {
      turn.alone(work);
    } catch (error) {
      if (isConstraint(error)) throw error;
      throw describeStorageError(error, 'write', path);
    }
  }

  return {
    startRun(run, cases) {
      writeAlone(() => {
        connection.insert('runs', runToRow(run, cases.length));
        for (const testCase of cases) connection.insert('cases', caseToRow(run.id, testCase));
      });
    },
    saveTrial(runId, trial) {
      save(() => {
        connection.insert('trials', trialToRow(runId, trial));
        for (const [index, outcome] of (trial.checks ?? []).entries()) {
          connection.insert('checks', checkToRow(runId, trial, outcome, index));
        }
        for (const [index, call] of (trial.toolCalls ?? []).entries()) {
          connection.insert('tool_calls', toolCallToRow(runId, trial, call, index));
        }
      });
    },
    saveJudgement: (runId, judgement) =>
      save(() => connection.insert('judgements', judgementToRow(runId, judgement))),
    saveCase(runId, result) {
      save(() => {
        const { id } = result.case;
        connection.update('cases', caseResultToRow(result), { run_id: runId, id });
        for (const criterion of result.criteria) {
          connection.insert('criterion_results', criterionResultToRow(runId, id, criterion));
        }
      });
    },
    finishRun(run, end, agno) {
      writeAlone(() => {
        connection.update('runs', runEndToRow(end), { id: run.id });
        connection.insert('agno_eval_runs', agno);
      });
    },
    readResults(run, positions) {
      if (failure !== undefined) throw failure;
      try {
        return readStoredResults(connection, run, positions);
      } catch (error) {
        throw describeStorageError(error, 'read', path);
      }
    },
    close() {
      try {
        turn.flush();
      } catch (error) {
        fail(error);
      }
      connection.close();
    },
  };
}
