import type { Usage } from './call.ts';
import type { Case } from './case.ts';
import type { Judgement } from './judgement.ts';
import type { Trial } from './trial.ts';

/** `errored`: could not be run or judged. Never the same as `failed`. */
export type CaseStatus = 'passed' | 'failed' | 'errored';

/** A trial with what the judges made of it, in the criteria's order. */
export interface JudgedTrial extends Trial {
  readonly judgements: readonly Judgement[];
}

/** A criterion's outcome in one case: the median over trials and judgements. */
export interface CriterionResult {
  readonly name: string;
  readonly score: number;
  /** The score that would have met it. */
  readonly threshold: number;
  readonly met: boolean;
}

/** A case with everything that was measured of it. */
export interface CaseResult {
  readonly case: Case;
  readonly status: CaseStatus;
  /** Weighted mean of the criteria, median over the trials. Absent when errored. */
  readonly score?: number | undefined;
  /** The score this case had to reach. */
  readonly threshold: number;
  /** One line: the judge's reason, or why the case is errored. */
  readonly reason: string;
  /** Absent when errored. */
  readonly criteria: readonly CriterionResult[];
  readonly trials: readonly JudgedTrial[];
}

/** A criterion's outcome over the whole run. */
export interface CriterionSummary {
  readonly name: string;
  readonly required: boolean;
  /** Mean over the judged cases; with binary scoring the share that met it, in percent of all cases. */
  readonly score?: number | undefined;
  readonly threshold: number;
  readonly met: boolean;
  readonly casesMet: number;
  readonly casesJudged: number;
}

/** Tokens and money of one side of the run. */
export interface Spend {
  readonly calls: number;
  readonly usage: Usage;
  /** Absent where any call's price is not known. */
  readonly costUsd?: number | undefined;
}

/** The figures of a run. */
export interface RunSummary {
  readonly cases: number;
  readonly passed: number;
  readonly failed: number;
  readonly errored: number;
  /** Numeric: the mean of the cases' scores. Binary: the pass rate. Absent when nothing could be scored. */
  readonly score?: number | undefined;
  /** Passed cases in percent of all cases, the errored ones included. Absent without cases. */
  readonly passRate?: number | undefined;
  /** Over the scored cases; absent with binary scoring and when nothing could be scored. */
  readonly statistics?: ScoreStatistics | undefined;
  readonly criteria: readonly CriterionSummary[];
  readonly agent: Spend;
  readonly judge: Spend;
}

export interface ScoreStatistics {
  readonly average: number;
  readonly min: number;
  readonly max: number;
  /** Of the sample (n-1); 0 for a single case, as agno has it. */
  readonly standardDeviation: number;
}
