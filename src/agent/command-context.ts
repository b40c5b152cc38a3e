import type { CallRecord, Failure } from '../domain/call.ts';
import type { AgentRun } from '../domain/trial.ts';
import type { Mask } from '../report/mask-secrets.ts';
import type { AgentAnswer } from './agent-answer.ts';

/** What all processes of one agent have in common. */
export interface CommandContext {
  /** The start of the mark that its processes carry; has no dot. */
  readonly owner: string;
  /** For one run; a case may have its own. */
  readonly timeoutSeconds: number;
  /** Exactly what they are given. */
  readonly environment: NodeJS.ProcessEnv;
  /** Takes the secrets among that out of what they say, before anything is cut off. */
  readonly mask: Mask;
}

/** When a run of the agent began, by both clocks, and how often it had to be begun. */
export interface Begin {
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  /** On the clock that never jumps. */
  readonly performanceMs: number;
  readonly attempts: number;
}

export function beginNow(attempts = 1): Begin {
  return { startedAt: Date.now(), performanceMs: performance.now(), attempts };
}

export function errored(code: string, message: string, begin?: Begin): AgentRun {
  const failure: Failure = { code, message };
  return { outcome: { status: 'errored', failure }, ...(begin && { call: recordCall(begin) }) };
}

export function toAgentRun({ outcome, toolCalls, ...told }: AgentAnswer, begin: Begin): AgentRun {
  return { outcome, toolCalls, call: { ...recordCall(begin), ...told } };
}

function recordCall({ startedAt, performanceMs, attempts }: Begin): CallRecord {
  return { latencyMs: Math.round(performance.now() - performanceMs), attempts, startedAt };
}
