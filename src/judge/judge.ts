import type { Criterion } from '../domain/criterion.ts';
import type { Assessment } from '../domain/judgement.ts';
import type { Message } from '../domain/message.ts';
import type { ToolCall } from '../domain/tool-call.ts';

/** What is put before a judge. */
export interface JudgeRequest {
  readonly criterion: Criterion;
  readonly prompt: string;
  /** The conversation before the prompt. */
  readonly messages?: readonly Message[] | undefined;
  readonly expected?: string | undefined;
  /** The agent's answer. */
  readonly output: string;
  /** Shown to the judge only where the criterion asks for them. */
  readonly toolCalls?: readonly ToolCall[] | undefined;
  /** For this assessment's calls; the judge's own limit where absent. */
  readonly timeoutSeconds?: number | undefined;
}

/** Whoever assesses an answer. */
export interface Judge {
  readonly name: string;
  /** Hash of all that decides its judgements of a criterion but for the case itself. */
  fingerprint(criterion: Criterion): string;
  /** Assesses one answer. Never throws for what a judge does wrong: that is the outcome. */
  assess(request: JudgeRequest, signal: AbortSignal): Promise<Assessment>;
}
