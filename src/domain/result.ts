import type { Usage } from './call.ts';
import type { Case } from './case.ts';
import type { RepeatedAnswer } from './guard.ts';
import type { Histogram } from './histogram.ts';
import type { Judgement } from './judgement.ts';
import type { Scale } from './scoring.ts';
import type { Trial } from './trial.ts';

/** `errored`: could not be run or judged. Never the same as `failed`. */
export type CaseStatus = 'passed' | 'failed' | 'errored';

/** A trial with what the judges made of it, in the criteria's order. */
export interface JudgedTrial extends Trial {
  readonly judgements: readonly Judgement[];
}

/** What one judge of several said of a criterion in one case: its median over repeats and trials. */
export interface JudgeScore {
  readonly judge: string;
  /** Absent when it could not judge. */
  readonly score?: number | undefined;
  readonly met?: boolean | undefined;
  /** Asked because the others were split. */
  readonly escalated: boolean;
}

/** A criterion's outcome in one case: the median over its trials. */
export interface CriterionResult {
  readonly name: string;
  /** On the criterion's own scale. */
  readonly score: number;
  readonly scale: Scale;
  /** The score that would have met it. */
  readonly threshold: number;
  readonly met: boolean;
  readonly binary: boolean;
  /** Whether it fails its case when it is not met, whatever the case's score is. */
  readonly decisive: boolean;
  /** One each where several judges were asked; empty where it was one. */
  readonly judges: readonly JudgeScore[];
  /** How far the judges' scores are apart, on the criterion's scale, without the escalation judge's; absent with one judge. */
  readonly disagreement?: number | undefined;
  /** Whether the judges were of different minds on its being met, in any trial. */
  readonly split: boolean;
}

/** A check's outcome in one case. It passed when it did so in more than half of the trials. */
export interface CheckResult {
  readonly name: string;
  readonly required: boolean;
  readonly passed: boolean;
  /** Of the first trial that failed it; of the first trial when none did. */
  readonly message: string;
}

/** A case with everything that was measured of it. */
export interface CaseResult {
  readonly case: Case;
  readonly status: CaseStatus;
  /** Weighted mean of the criteria, median over the trials. Absent when errored. */
  readonly score?: number | undefined;
  /** The score this case had to reach. */
  readonly threshold: number;
  /** One line: why the case came out as it did, in the words of a judge that decided; or why it is errored. */
  readonly reason: string;
  /** Empty when errored; without the criteria that were not judged because a required check failed. */
  readonly criteria: readonly CriterionResult[];
  readonly checks: readonly CheckResult[];
  /** The lowest and highest score of its trials; absent when errored and when there was one trial. */
  readonly spread?: { readonly min: number; readonly max: number } | undefined;
  /** Whether its trials disagree on passing. */
  readonly unstable: boolean;
  readonly trials: readonly JudgedTrial[];
}

/**
 * What the figures of a run need of a case by itself: its outcome without its texts, for there may be more of them than fit
 * in memory.
 */
export interface CaseFigures extends Pick<CaseResult, 'case' | 'status' | 'score' | 'criteria' | 'unstable'> {
  /** Whether it is errored because the run ended before it was done. */
  readonly notRun: boolean;
  /** Why it is errored; absent where it is not. */
  readonly reason?: string | undefined;
}

/** What is summed over all cases of a run. */
export interface RunTotals {
  readonly checks: readonly CheckSummary[];
  readonly judges: readonly JudgeSummary[];
  /** What its evidence cost, whichever run paid for it. */
  readonly agent: Spend;
  readonly judge: Spend;
  /** Of the calls that this run made; absent where there was none. */
  readonly latency: {
    readonly agent?: LatencySummary | undefined;
    readonly judge?: LatencySummary | undefined;
  };
  readonly reused: Reused;
}

/** How long calls took, in milliseconds. */
export interface LatencySummary {
  readonly median: number;
  /** So many of a hundred calls, 95, took no longer. */
  readonly p95: number;
  readonly max: number;
  readonly histogram: Histogram;
}

/** What was taken from an earlier run, and not paid for again. */
export interface Reused {
  readonly trials: number;
  readonly judgements: number;
}

/** A criterion's outcome over the whole run. */
export interface CriterionSummary {
  readonly name: string;
  readonly required: boolean;
  /** Scored as met or not met: its score and threshold are percentages. */
  readonly binary: boolean;
  /** Over the judged cases: their mean, or, binary, the share that met it in percent. */
  readonly score?: number | undefined;
  /** Of a criterion that cases brought: the mean of what each asked for. */
  readonly threshold: number;
  readonly met: boolean;
  readonly casesMet: number;
  readonly casesJudged: number;
  /** Cases in which its judges were of different minds; absent where there was one judge. */
  readonly casesSplit?: number | undefined;
}

/** What became of the cases that have a tag. */
export interface TagSummary {
  readonly tag: string;
  readonly cases: number;
  readonly passed: number;
  readonly failed: number;
  readonly errored: number;
  /** Those of the errored that were not started, or not done, because the run ended early. */
  readonly notRun: number;
  /** Numeric: the mean of the cases' scores. Binary: the share that passed, in percent. Absent when none was scored. */
  readonly score?: number | undefined;
}

/** A check's outcome over the whole run. */
export interface CheckSummary {
  readonly name: string;
  readonly required: boolean;
  /** Cases that have it. */
  readonly cases: number;
  readonly casesPassed: number;
}

/** What a judge contributed to the cases that have a score. */
export interface JudgeSummary {
  readonly judge: string;
  /** Asked for, the missing ones included. */
  readonly judgements: number;
  /** Those that it could not give; the case was decided without them. */
  readonly missing: number;
  /** Why the first of them is missing, in one line. */
  readonly reason?: string | undefined;
}

/** Tokens and money of one side of the run. */
export interface Spend {
  readonly calls: number;
  readonly usage: Usage;
  /** Absent where any call's price is not known. */
  readonly costUsd?: number | undefined;
}

/** The figures of a run. */
export interface RunSummary extends RunTotals {
  readonly cases: number;
  readonly passed: number;
  readonly failed: number;
  readonly errored: number;
  /** Those of the errored that were not started, or not done, because the run ended early. */
  readonly notRun: number;
  /** Numeric: the mean of the cases' scores. Binary: the pass rate. Absent when nothing could be scored. */
  readonly score?: number | undefined;
  /** Passed cases in percent of all cases, the errored ones included. Absent without cases. */
  readonly passRate?: number | undefined;
  /** Over the scored cases; absent with binary scoring and when nothing could be scored. */
  readonly statistics?: ScoreStatistics | undefined;
  /** The cases' scores over the whole scale; absent with binary scoring and when nothing could be scored. */
  readonly scores?: Histogram | undefined;
  readonly criteria: readonly CriterionSummary[];
  /** In the order in which the dataset has them first. */
  readonly tags: readonly TagSummary[];
  /** Cases whose trials disagree on passing. */
  readonly unstable: number;
  /** What the guard `repeated` found; absent where it is off. */
  readonly repeated?: RepeatedAnswers | undefined;
}

export interface RepeatedAnswers {
  /** Whether they fail the run. */
  readonly effect: 'fail' | 'flag';
  readonly answers: readonly RepeatedAnswer[];
}

export interface ScoreStatistics {
  readonly average: number;
  readonly min: number;
  readonly max: number;
  /** Of the sample (n-1); 0 for a single case, as agno has it. */
  readonly standardDeviation: number;
}
