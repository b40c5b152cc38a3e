import type { Case } from '../domain/case.ts';
import type { Config } from '../domain/config.ts';
import type { EarlyEnd } from '../domain/early-end.ts';
import type { Judgement } from '../domain/judgement.ts';
import type { Provenance } from '../domain/provenance.ts';
import type { CaseResult, RunSummary } from '../domain/result.ts';
import type { Trial } from '../domain/trial.ts';
import type { Verdict } from '../domain/verdict.ts';

/** A run as it is known before its first call. */
export interface RunRecord {
  readonly id: string;
  readonly toolVersion: string;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly config: Config;
  readonly provenance: Provenance;
}

/**
 * Where a run's results are kept. What `saveTrial` and `saveJudgement` were given is committed at the end of the turn of
 * the event loop, what the others were given when they return.
 */
export interface RunStore {
  startRun(run: RunRecord, cases: readonly Case[]): void;
  saveTrial(runId: string, trial: Trial): void;
  saveJudgement(runId: string, judgement: Judgement): void;
  /** Stores the cases' results, the run's figures and the verdict at once. */
  finishRun(run: RunRecord, end: RunEnd): void;
  /** What is stored of a run's cases, in the dataset's order, reduced again from their trials and judgements. */
  readResults(run: RunRecord): readonly CaseResult[];
  /** Leaves a single file behind. */
  close(): void;
}

export interface RunEnd {
  /** Milliseconds since the epoch. */
  readonly finishedAt: number;
  /** Absent where every case was done. */
  readonly earlyEnd?: EarlyEnd | undefined;
  /** US dollars that count against `max-cost`; absent where there is none. */
  readonly bookedUsd?: number | undefined;
  readonly summary: RunSummary;
  readonly verdict: Verdict;
  readonly results: readonly CaseResult[];
}
