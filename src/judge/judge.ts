import type { Criterion } from '../domain/criterion.ts';
import type { Assessment } from '../domain/judgement.ts';

/** What is put before a judge. */
export interface JudgeRequest {
  readonly criterion: Criterion;
  readonly prompt: string;
  readonly expected?: string | undefined;
  /** The agent's answer. */
  readonly output: string;
}

/** Whoever assesses an answer. */
export interface Judge {
  readonly name: string;
  /** Hash of all that decides its judgements of a criterion but for the case itself. */
  fingerprint(criterion: Criterion): string;
  /** Assesses one answer. Never throws for what a judge does wrong: that is the outcome. */
  assess(request: JudgeRequest, signal: AbortSignal): Promise<Assessment>;
}
