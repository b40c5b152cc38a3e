import type { CaseResult } from '../domain/result.ts';
import { assembleResults } from './assemble-results.ts';
import type { Connection } from './connection.ts';
import {
  parseCaseRows,
  parseCheckRows,
  parseJudgementRows,
  parseToolCallRows,
  parseTrialRows,
} from './read-rows.ts';
import type { RunRecord } from './store.ts';

// The order of the joins is held, so that each case is looked up once: by its position, then its rows by their keys.
const CASES = `SELECT cases.* FROM json_each(?2) AS wanted
  CROSS JOIN cases ON cases.run_id = ?1 AND cases.position = wanted.value
  ORDER BY wanted.key`;

function rowsOfCases(table: string, order: string): string {
  return `SELECT ${table}.* FROM json_each(?2) AS wanted
    CROSS JOIN cases ON cases.run_id = ?1 AND cases.position = wanted.value
    CROSS JOIN ${table} ON ${table}.run_id = ?1 AND ${table}.case_id = cases.id
    ORDER BY ${table}.${order}`;
}

const TRIALS = rowsOfCases('trials', 'number');
const CHECKS = rowsOfCases('checks', 'position');
const TOOL_CALLS = rowsOfCases('tool_calls', 'position');
const JUDGEMENTS = rowsOfCases('judgements', 'rowid');

/** @param positions places in the dataset; the results come in their order. */
export function readStoredResults(
  connection: Pick<Connection, 'all'>,
  run: RunRecord,
  positions: readonly number[],
): readonly CaseResult[] {
  const wanted = JSON.stringify(positions);
  const rows = (sql: string) => connection.all(sql, run.id, wanted);
  return assembleResults(run.config, {
    cases: parseCaseRows(rows(CASES)),
    trials: parseTrialRows(rows(TRIALS)),
    checks: parseCheckRows(rows(CHECKS)),
    toolCalls: parseToolCallRows(rows(TOOL_CALLS)),
    judgements: parseJudgementRows(rows(JUDGEMENTS)),
  });
}
