import { DatabaseSync } from 'node:sqlite';
import type { Assessment } from '../domain/judgement.ts';
import type { EarlierRun } from '../domain/trial.ts';
import { checkVersion, readVersion } from './create-schema.ts';
import { describeStorageError } from './describe-storage-error.ts';
import { parseJudgementRows, parseToolCallRows, parseTrialRows } from './read-rows.ts';

/**
 * What earlier runs got and need not be paid for again. What is errored is not in it: it is tried again; nor is what no
 * call was made for.
 */
export interface EarlierResults {
  readonly trials: number;
  readonly judgements: number;
  /** @param contentKey of a trial: the same agent, asked the same. */
  findTrial(contentKey: string): EarlierRun | undefined;
  /** @param contentKey of a judgement: the same judge, asked the same about the same answer. */
  findJudgement(contentKey: string): Assessment | undefined;
  close(): void;
}

/** Which runs of a database are taken up. */
export type EarlierRuns =
  | { readonly which: 'all' }
  /** Those of a suite that ended early or were killed, since the last one that did not. */
  | {
      readonly which: 'unfinished';
      readonly name: string;
      /**
       * Of which commit answers are taken, too: of an agent whose code no key tells of. `undefined` for none, `any` for an
       * agent that its key tells all about.
       */
      readonly agentAt: { readonly commit: string } | 'any' | undefined;
    };

/**
 * Opens a results database for what it has. The newest result of a key counts.
 * @throws InternalError when it cannot be read, or is of another version.
 */
export function openEarlierResults(path: string, runs: EarlierRuns): EarlierResults {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path, { readOnly: true, timeout: 5_000 });
    checkVersion(readVersion(database), path);
    return indexResults(database, path, runs);
  } catch (error) {
    database?.close();
    throw describeStorageError(error, 'read', path);
  }
}

function indexResults(database: DatabaseSync, path: string, runs: EarlierRuns): EarlierResults {
  selectRuns(database, runs);
  database.exec(`
    CREATE TEMP TABLE earlier_trials (content_key TEXT PRIMARY KEY, place INTEGER NOT NULL) WITHOUT ROWID;
    INSERT OR IGNORE INTO earlier_trials
      SELECT trials.content_key, trials.rowid FROM taken CROSS JOIN trials ON trials.run_id = taken.id
      WHERE trials.status = 'answered' AND trials.started_at IS NOT NULL AND taken.with_answers ORDER BY taken.age;
    CREATE TEMP TABLE earlier_judgements (content_key TEXT PRIMARY KEY, place INTEGER NOT NULL) WITHOUT ROWID;
    INSERT OR IGNORE INTO earlier_judgements
      SELECT judgements.content_key, judgements.rowid FROM taken CROSS JOIN judgements ON judgements.run_id = taken.id
      WHERE judgements.status = 'judged' AND judgements.started_at IS NOT NULL ORDER BY taken.age;
  `);
  const find = (table: string) =>
    database.prepare(
      `SELECT ${table}.* FROM earlier_${table} AS earlier JOIN ${table} ON ${table}.rowid = earlier.place
       WHERE earlier.content_key = ?`,
    );
  const trials = find('trials');
  const judgements = find('judgements');
  const toolCalls = database.prepare(
    'SELECT * FROM tool_calls WHERE run_id = ? AND case_id = ? AND trial = ? ORDER BY position',
  );
  const count = (table: string) =>
    Number(database.prepare(`SELECT count(*) AS n FROM earlier_${table}`).get()?.['n']);

  function reading<T>(read: () => T): T {
    try {
      return read();
    } catch (error) {
      throw describeStorageError(error, 'read', path);
    }
  }

  return {
    trials: count('trials'),
    judgements: count('judgements'),
    findTrial: (contentKey) =>
      reading(() => {
        const row = trials.get(contentKey);
        const [trial] = parseTrialRows(row === undefined ? [] : [row]);
        if (row === undefined || trial === undefined) return undefined;
        const runId = String(row['run_id']);
        const calls = parseToolCallRows(toolCalls.all(runId, trial.caseId, trial.number));
        return {
          outcome: trial.outcome,
          call: trial.call,
          ...(trial.toolCalls && { toolCalls: calls.map(({ value }) => value) }),
          reusedFrom: trial.reusedFrom ?? runId,
        };
      }),
    findJudgement: (contentKey) =>
      reading(() => {
        const row = judgements.get(contentKey);
        const [judgement] = parseJudgementRows(row === undefined ? [] : [row]);
        if (row === undefined || judgement === undefined) return undefined;
        const { outcome, call, rawAnswer } = judgement;
        return { outcome, call, rawAnswer, reusedFrom: judgement.reusedFrom ?? String(row['run_id']) };
      }),
    close: () => database.close(),
  };
}

/** Makes the table `taken`, whose `age` is 1 for the newest run. */
function selectRuns(database: DatabaseSync, runs: EarlierRuns): void {
  database.exec('CREATE TEMP TABLE taken (id TEXT PRIMARY KEY, age INTEGER, with_answers INTEGER)');
  const insert = 'INSERT INTO taken SELECT id, row_number() OVER (ORDER BY started_at DESC, rowid DESC)';
  if (runs.which === 'all') {
    database.exec(`${insert}, 1 FROM runs`);
    return;
  }
  const commit = typeof runs.agentAt === 'object' ? runs.agentAt.commit : null;
  database
    .prepare(
      `${insert}, ?1 OR commit_sha IS ?2 AND ?2 IS NOT NULL FROM runs
       WHERE name = ?3 AND ended IS NOT 'completed'
         AND rowid > (SELECT ifnull(max(rowid), 0) FROM runs WHERE name = ?3 AND ended = 'completed')`,
    )
    .run(Number(runs.agentAt === 'any'), commit, runs.name);
}
