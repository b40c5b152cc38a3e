import type { CallRecord, Failure } from './call.ts';
import type { CheckOutcome } from './check.ts';
import type { ToolCall } from './tool-call.ts';

export type TrialOutcome =
  | { readonly status: 'answered'; readonly output: string; readonly finishReason: string }
  | { readonly status: 'errored'; readonly failure: Failure };

/** What an agent made of one case. An expected failure is a value here, not an exception. */
export interface AgentRun {
  readonly outcome: TrialOutcome;
  /** Absent where no service was called. */
  readonly call?: CallRecord | undefined;
  /** In the order in which they were made; absent where the agent does not tell. */
  readonly toolCalls?: readonly ToolCall[] | undefined;
}

/** A run that was perhaps taken from an earlier one. */
export interface EarlierRun extends AgentRun {
  /** Id of the earlier run; absent where this run made it. */
  readonly reusedFrom?: string | undefined;
}

/** One run of the agent on one case. */
export interface Trial extends EarlierRun {
  readonly caseId: string;
  /** 1-based. */
  readonly number: number;
  readonly agentKind: string;
  /** Same key, same question to the same agent: a later run may take this trial up. */
  readonly contentKey: string;
  readonly promptHash: string;
  /** Of its case's checks, in their order. */
  readonly checks?: readonly CheckOutcome[] | undefined;
}
