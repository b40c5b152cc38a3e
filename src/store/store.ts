import type { Case } from '../domain/case.ts';
import type { Config } from '../domain/config.ts';
import type { EarlyEnd } from '../domain/early-end.ts';
import type { Judgement } from '../domain/judgement.ts';
import type { Provenance } from '../domain/provenance.ts';
import type { CaseResult, RunSummary } from '../domain/result.ts';
import type { Trial } from '../domain/trial.ts';
import type { Verdict } from '../domain/verdict.ts';
import type { AgnoEvalRun } from './agno.ts';

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
 * Where a run's results are kept. What the `save…` functions were given is committed at the end of the turn of the event
 * loop, what the others were given when they return.
 *
 * A store that can write no more, for the disk is full or the file gone, says so once to whoever opened it; what is saved
 * after that is dropped, and reading throws an InternalError.
 */
export interface RunStore {
  /** @throws InternalError when it cannot be written. */
  startRun(run: RunRecord, cases: readonly Case[]): void;
  saveTrial(runId: string, trial: Trial): void;
  saveJudgement(runId: string, judgement: Judgement): void;
  /** Stores what a case came to, once its trials and judgements are saved. */
  saveCase(runId: string, result: CaseResult): void;
  /**
   * Stores the run's figures and the verdict, and what agno's tools read of it.
   * @throws InternalError when they cannot be written.
   */
  finishRun(run: RunRecord, end: RunEnd, agno: AgnoEvalRun): void;
  /**
   * What is stored of a run's cases, reduced again from their trials and judgements.
   * @param positions places in the dataset; the results come in their order.
   * @throws InternalError when it cannot be read.
   */
  readResults(run: RunRecord, positions: readonly number[]): readonly CaseResult[];
  /** Leaves a single file behind. @throws InternalError when that cannot be done. */
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
}

/** Read at a time: their texts are in memory together. */
const CHUNK = 50;

/** The results of many cases, without holding them all. */
export function* streamResults(
  store: Pick<RunStore, 'readResults'>,
  run: RunRecord,
  cases: readonly Pick<Case, 'position'>[],
): Generator<CaseResult> {
  for (let from = 0; from < cases.length; from += CHUNK) {
    const positions = cases.slice(from, from + CHUNK).map(({ position }) => position);
    yield* store.readResults(run, positions);
  }
}
