import { z } from 'zod';
import type { Config } from '../domain/config.ts';
import type { Provenance, TrustedFiles } from '../domain/provenance.ts';
import { check } from '../domain/report-schema/case.ts';
import { earlyEnd, summary, verdict } from '../domain/report-schema/outcome.ts';
import { trustedFiles } from '../domain/report-schema/provenance.ts';
import { criterion, settings } from '../domain/report-schema/settings.ts';
import type { CaseResult } from '../domain/result.ts';
import { InternalError, messageOf } from '../errors.ts';
import { escapeLogLine, truncate } from '../report/escape-text.ts';
import { describeMismatch } from './describe-storage-error.ts';
import type { RunEnd, RunRecord } from './store.ts';

// A database may be somebody else's: an artifact, a file of a checkout. What is printed as our own words, states and figures, must
// be such; texts are escaped where they are shown. What was read is given on as it stands, fields of a later version included.

export interface StoredRun {
  readonly record: RunRecord;
  /** Absent where the run is still going on, or was killed. */
  readonly end?: RunEnd | undefined;
}

const textOrNull = z.string().nullable();
const runRow = z.object({
  id: z.string(),
  tool_version: z.string(),
  started_at: z.string().refine((text) => !Number.isNaN(Date.parse(text)), 'is no time'),
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
});
type RunRow = z.output<typeof runRow>;

/** Of a JavaScript date, in milliseconds since the epoch. */
const LAST_TIME = 8.64e15;

/** The gate's own figures and words; only a name has somebody else's. */
const figure = z.string().regex(/^[A-Za-z0-9 ,.%+-]{0,100}$/, 'is no figure of the gate');

const runEnd = z.object({
  finishedAt: z.number().min(-LAST_TIME).max(LAST_TIME),
  earlyEnd: earlyEnd.optional(),
  bookedUsd: z.number().optional(),
  summary,
  verdict: verdict.and(z.object({ requirements: z.array(z.object({ measured: figure, needed: figure })) })),
});

const ownRules = z.object({ criteria: z.array(criterion).optional(), checks: z.array(check).optional() });

/** @throws InternalError when the row is none that this version writes. */
export function parseRunRow(row: unknown, path: string): StoredRun {
  const parsed = valid(runRow, row, 'a row of "runs"', path);
  const json = <T>(column: 'config' | 'outcome' | 'trusted_files', schema: z.ZodType<T>) => {
    const what = `"${column}" of run ${parsed.id}`;
    return valid<T>(schema, parseJson(parsed[column] ?? 'null', what, path), what, path);
  };
  return {
    record: {
      id: parsed.id,
      toolVersion: parsed.tool_version,
      startedAt: Date.parse(parsed.started_at),
      config: json<Config>('config', settings),
      provenance: assembleProvenance(
        parsed,
        parsed.trusted_files === null ? undefined : json<TrustedFiles>('trusted_files', trustedFiles),
      ),
    },
    end: parsed.outcome === null ? undefined : json<RunEnd>('outcome', runEnd),
  };
}

/**
 * Looks at what a case brings of its own, of which its rows are no proof.
 * @throws InternalError when it is none that this version writes.
 */
export function checkOwnRules(result: CaseResult, path: string): CaseResult {
  valid(ownRules, result.case, `case ${result.case.id}`, path);
  return result;
}

function valid<T>(schema: z.ZodType<T>, value: unknown, what: string, path: string): T {
  const { success, error } = schema.safeParse(value);
  if (success) return value as T;
  throw refuse(what, describeMismatch(error), path);
}

function parseJson(json: string, what: string, path: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw refuse(what, messageOf(error), path);
  }
}

function refuse(what: string, problem: string, path: string): InternalError {
  return new InternalError(
    `cannot read the results database ${path}: ${short(what)} is not as this version writes it (${short(problem)}). ` +
      'It is damaged, made by hand or of another version: use the version that wrote it, or another database.',
  );
}

/** An id or a key may be anything. */
function short(text: string): string {
  return escapeLogLine(truncate(text, 200));
}

function assembleProvenance(row: RunRow, trusted: TrustedFiles | undefined): Provenance {
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
    trustedFiles: trusted,
  };
}
