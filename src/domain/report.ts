import type { Config } from './config.ts';
import type { EarlyEnd } from './early-end.ts';
import type { Provenance } from './provenance.ts';
import type { CaseResult, RunSummary } from './result.ts';
import type { Verdict } from './verdict.ts';

/** Raised when a field changes its meaning or goes. */
export const REPORT_SCHEMA_VERSION = 1;

/** A finished run: all that the renderers show, and, as JSON, `report.json`. */
export interface Report {
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
  readonly budget?: {
    readonly limitUsd: number;
    /** What was spent, or may have been: retries and calls whose cost nobody knows included. */
    readonly bookedUsd: number;
  };
  readonly config: Config;
  readonly cases: readonly CaseResult[];
}
