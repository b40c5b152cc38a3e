import type { Agent } from '../../src/agent/agent.ts';
import type { Failure } from '../../src/domain/call.ts';
import type { Case } from '../../src/domain/case.ts';
import type { AgentRun } from '../../src/domain/trial.ts';
import { buildCase } from './builders.ts';

/** Runs an agent on one case. */
export function askAgent(
  agent: Agent,
  testCase: Partial<Case> = {},
  signal = new AbortController().signal,
): Promise<AgentRun> {
  return agent.run(buildCase(testCase), signal);
}

export function outputOf({ outcome }: AgentRun): string {
  if (outcome.status === 'errored') throw new Error(`expected an answer, not: ${outcome.failure.message}`);
  return outcome.output;
}

export function failureOf({ outcome }: AgentRun): Failure {
  if (outcome.status === 'answered') throw new Error(`expected a failure, not the answer ${outcome.output}`);
  return outcome.failure;
}
