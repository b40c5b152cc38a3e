import type { CallRecord, Failure } from './call.ts';

export type TrialOutcome =
  | { readonly status: 'answered'; readonly output: string; readonly finishReason: string }
  | { readonly status: 'errored'; readonly failure: Failure };

/** What an agent made of one case. An expected failure is a value here, not an exception. */
export interface AgentRun {
  readonly outcome: TrialOutcome;
  /** Absent where no service was called. */
  readonly call?: CallRecord | undefined;
}

/** One run of the agent on one case. */
export interface Trial extends AgentRun {
  readonly caseId: string;
  /** 1-based. */
  readonly number: number;
  readonly agentKind: string;
  /** Same key, same question to the same agent: a later run may take this trial up. */
  readonly contentKey: string;
  readonly promptHash: string;
}
