import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { z } from 'zod';
import type { Config } from '../domain/config.ts';
import type { Provenance, TrustedFiles } from '../domain/provenance.ts';
import type { CaseResult } from '../domain/result.ts';
import { InternalError } from '../errors.ts';
import { checkVersion, readVersion } from './create-schema.ts';
import { describeStorageError } from './describe-storage-error.ts';
import { readStoredResults } from './read-results.ts';
import type { RunEnd, RunRecord } from './store.ts';

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

export interface StoredRun {
  readonly record: RunRecord;
  /** Absent where the run is still going on, or was killed. */
  readonly end?: RunEnd | undefined;
}

const textOrNull = z.string().nullable();
const runRows = z.array(
  z.object({
    id: z.string(),
    tool_version: z.string(),
    started_at: z.string(),
    config: z.string(),
    outcome: textOrNull,
    repository: textOrNull,
    commit_sha: textOrNull,
    ref: textOrNull,
    event: textOrNull,
    pull_request: z.number().nullable(),
    workflow: textOrNull,
    workflow_run_id: textOrNull,
    workflow_run_attempt: z.number().nullable(),
    job: textOrNull,
    actor: textOrNull,
    run_url: textOrNull,
    trusted_files: textOrNull,
  }),
);
type RunRow = z.output<typeof runRows>[number];
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
    const rows = all('SELECT * FROM runs ORDER BY started_at DESC, rowid DESC');
    const runs = reading(() => runRows.parse(rows).map(parseRun));
    return {
      runs,
      readCaseIds: ({ id }) => idsOf('SELECT id FROM cases WHERE run_id = ? ORDER BY position', id),
      readUnfinished: ({ id }) =>
        new Set(idsOf('SELECT id FROM cases WHERE run_id = ? AND status IS NULL', id)),
      readResults: (run, positions) => reading(() => readStoredResults({ all }, run, positions)),
      close: () => opened?.close(),
    };
  } catch (error) {
    opened?.close();
    throw error;
  }
}

function parseRun(row: RunRow): StoredRun {
  return {
    record: {
      id: row.id,
      toolVersion: row.tool_version,
      startedAt: Date.parse(row.started_at),
      // Written by this program from what it had validated, as the other JSON here.
      config: JSON.parse(row.config) as Config,
      provenance: parseProvenance(row),
    },
    end: row.outcome === null ? undefined : (JSON.parse(row.outcome) as RunEnd),
  };
}

function parseProvenance(row: RunRow): Provenance {
  return {
    repository: row.repository ?? undefined,
    commit: row.commit_sha ?? undefined,
    ref: row.ref ?? undefined,
    event: row.event ?? undefined,
    pullRequest: row.pull_request ?? undefined,
    workflow: row.workflow ?? undefined,
    workflowRunId: row.workflow_run_id ?? undefined,
    workflowRunAttempt: row.workflow_run_attempt ?? undefined,
    job: row.job ?? undefined,
    actor: row.actor ?? undefined,
    runUrl: row.run_url ?? undefined,
    trustedFiles: row.trusted_files === null ? undefined : (JSON.parse(row.trusted_files) as TrustedFiles),
  };
}
