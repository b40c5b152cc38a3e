import type { Config } from './config.ts';
import type { EarlyEnd } from './early-end.ts';
import type { Provenance } from './provenance.ts';
import type { CaseResult, RunSummary } from './result.ts';
import type { Verdict } from './verdict.ts';

/** Raised when a field changes its meaning or goes. */
export const REPORT_SCHEMA_VERSION = 1;

/**
 * The cases that people are shown, where a run may have more than fit in memory. All of them are in the database and in
 * `report.json`.
 */
export interface ShownCases {
  /** The first that were run, in the dataset's order, without answers, checks and tool calls. */
  readonly first: readonly CaseResult[];
  /** The worst of those that were run and did not pass: failed before errored, the lowest score first. */
  readonly worst: readonly CaseResult[];
  /** The first of those that passed although their trials or judges disagree. */
  readonly doubtful: readonly CaseResult[];
}

/** A finished run without its cases. */
export interface ReportHead {
  readonly schemaVersion: typeof REPORT_SCHEMA_VERSION;
  readonly tool: { readonly name: string; readonly version: string };
  readonly run: {
    readonly id: string;
    readonly name: string;
    /** ISO 8601, UTC. */
    readonly startedAt: string;
    readonly finishedAt: string;
    readonly durationMs: number;
  };
  readonly provenance: Provenance;
  readonly verdict: Verdict;
  /** Why the run ended before every case was done; absent where it did not. */
  readonly earlyEnd?: EarlyEnd | undefined;
  readonly summary: RunSummary;
  readonly totalTokens: number;
  /** US dollars; absent where any call's price is not known. */
  readonly costUsd?: number | undefined;
  /** Absent where there is no `max-cost`. US dollars. */
  readonly budget?:
    | {
        readonly limitUsd: number;
        /** What was spent, or may have been: retries and calls whose cost nobody knows included. */
        readonly bookedUsd: number;
      }
    | undefined;
  readonly config: Config;
}

/** All that the renderers show. */
export interface Report extends ReportHead {
  readonly shown: ShownCases;
}

/** `report.json`. */
export interface WrittenReport extends ReportHead {
  readonly cases: readonly CaseResult[];
}
