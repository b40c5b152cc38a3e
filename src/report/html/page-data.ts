import type { CallRecord } from '../../domain/call.ts';
import type { Case } from '../../domain/case.ts';
import type { Judgement } from '../../domain/judgement.ts';
import type { ReportHead } from '../../domain/report.ts';
import type { CaseResult, CaseStatus, JudgedTrial } from '../../domain/result.ts';

// What `report.html` holds, and the page in it reads: the run, one row a case for the list, and each case's details apart,
// in compressed blocks of some cases that are opened only when one of them is looked at.

/** Ids and types of the script blocks. */
export const BLOCKS = { head: 'run', rows: 'rows', details: 'details' } as const;

export type PageHead = Omit<ReportHead, 'schemaVersion'>;

/** What the list needs of a case. A tuple, because there may be many of them. */
export type IndexRow = readonly [
  id: string,
  status: CaseStatus,
  /** `null` where it is errored. */
  score: number | null,
  threshold: number,
  /** Its beginning. */
  prompt: string,
  /** Its beginning. */
  reason: string,
  tags: readonly string[],
  /** Names of the criteria that it did not meet. */
  unmet: readonly string[],
  /** What the score does not tell. */
  notes: readonly string[],
  /** Milliseconds of its slowest trial; `null` where no service was called. */
  latencyMs: number | null,
  /** US dollars, agent and judges; `null` where any price is not known. */
  costUsd: number | null,
];

/** Characters of a prompt or a reason in the list; the search looks through the whole. */
export const ROW_TEXT = 240;

/** A call without what only other programs look at. */
export type CallDetails = Pick<
  CallRecord,
  'model' | 'modelReported' | 'usage' | 'costUsd' | 'latencyMs' | 'attempts'
>;

export interface JudgementDetails
  extends Pick<
    Judgement,
    'criterion' | 'judge' | 'repeat' | 'escalated' | 'outcome' | 'rawAnswer' | 'guards' | 'reusedFrom'
  > {
  /** Scored as met or not met. */
  readonly binary: boolean;
  /** Whether its score reaches what its criterion needs in this case; absent where that is not known, and where it is errored. */
  readonly met?: boolean | undefined;
  readonly call?: CallDetails | undefined;
}

export interface TrialDetails
  extends Pick<JudgedTrial, 'number' | 'agentKind' | 'outcome' | 'toolCalls' | 'checks' | 'reusedFrom'> {
  readonly call?: CallDetails | undefined;
  readonly judgements: readonly JudgementDetails[];
}

/** A case whole. */
export interface CaseDetails
  extends Pick<
    CaseResult,
    'status' | 'score' | 'threshold' | 'reason' | 'criteria' | 'checks' | 'spread' | 'unstable'
  > {
  readonly case: Pick<
    Case,
    'id' | 'prompt' | 'expected' | 'messages' | 'tags' | 'vars' | 'criteria' | 'source'
  >;
  /** What score and criteria do not tell. */
  readonly doubts: readonly string[];
  readonly trials: readonly TrialDetails[];
}
