import type { CallRecord, Failure } from './call.ts';
import type { GuardFinding } from './guard.ts';

/** Words of the answer that a judgement rests on. */
export interface Evidence {
  readonly quote: string;
  readonly supports: 'met' | 'violated';
}

export type JudgementOutcome =
  | {
      readonly status: 'judged';
      /** On the run's scale; with binary scoring 1 for met, 0 for not met. */
      readonly score: number;
      readonly verdict: 'met' | 'not_met';
      readonly reasoning: string;
      readonly evidence: readonly Evidence[];
      readonly failures: readonly string[];
      readonly injectionSuspected: boolean;
    }
  | { readonly status: 'errored'; readonly failure: Failure };

/** What a judge made of one answer and one criterion. */
export interface Assessment {
  readonly outcome: JudgementOutcome;
  readonly call?: CallRecord | undefined;
  /** The judge's last answer as it came, when it could not be used. */
  readonly rawAnswer?: string | undefined;
  /** Id of the earlier run it was taken from; absent where this run made it. */
  readonly reusedFrom?: string | undefined;
}

/** One judge's assessment of one trial and criterion. */
export interface Judgement extends Assessment {
  readonly caseId: string;
  readonly trial: number;
  readonly criterion: string;
  readonly judge: string;
  /** 1-based, of a judge that judges each answer several times. */
  readonly repeat: number;
  /** Of the judge that is asked where the others are split; it decides alone. */
  readonly escalated?: boolean | undefined;
  readonly contentKey: string;
  readonly promptHash: string;
  /** What the guards found in the answer; absent where they found nothing. */
  readonly guards?: readonly GuardFinding[] | undefined;
}
