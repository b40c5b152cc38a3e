import type { Agent } from '../agent/agent.ts';
import type { evaluateChecks } from '../checks/evaluate-check.ts';
import type { Check, CheckOutcome } from '../domain/check.ts';
import type { GatePolicy } from '../domain/config.ts';
import { contentKey } from '../domain/content-key.ts';
import type { GuardSettings } from '../domain/guard.ts';
import type { JudgedTrial } from '../domain/result.ts';
import type { AgentRun, EarlierRun, Trial } from '../domain/trial.ts';
import { NOT_RUN } from '../gate/not-run.ts';
import { criteriaOf } from '../gate/summarize-case.ts';
import { findGuards } from '../judge/guards/find-guards.ts';
import { type JudgingPorts, judgeAnswer } from './judge-answer.ts';
import type { PlannedTrial } from './plan.ts';
import { wholeRun } from './whole-texts.ts';

export interface TrialPorts extends JudgingPorts {
  readonly agentFor: (planned: PlannedTrial) => Agent;
  readonly evaluateChecks: typeof evaluateChecks;
  /** What an earlier run got of the agent to this question; nothing where it has to be asked. */
  readonly findTrial: (contentKey: string) => EarlierRun | undefined;
  /** None where absent. */
  readonly guards?: GuardSettings | undefined;
  /** Called as soon as a trial is there, before anything else happens with it. */
  readonly saveTrial: (trial: Trial) => void;
}

/**
 * Runs the agent once, looks at its answer with the checks, and has it judged by every criterion at once. An agent that
 * errored is not judged, nor is an answer that fails a required check.
 */
export async function executeTrial(
  planned: PlannedTrial,
  policy: GatePolicy,
  ports: TrialPorts,
  signal: AbortSignal,
): Promise<JudgedTrial> {
  const agent = ports.agentFor(planned);
  const earlier = ports.findTrial(keyOf(planned, agent));
  const run = earlier ?? wholeRun(await agent.run(planned.case, signal));
  const checks = planned.case.checks ?? [];
  const trial = describeTrial(planned, agent, run, checkAnswer(run, checks, ports));
  ports.saveTrial(trial);
  const { outcome, toolCalls } = trial;
  if (outcome.status === 'errored' || failsRequired(checks, trial.checks ?? [])) {
    return { ...trial, judgements: [] };
  }
  const { prompt, expected } = planned.case;
  const { output, finishReason } = outcome;
  const seen = { prompt, expected, output, finishReason, toolCalls };
  const findings = ports.guards === undefined ? [] : findGuards(seen, ports.guards);
  const answer = { planned, output, toolCalls, findings };
  const judgements = await Promise.all(
    criteriaOf(planned.case, policy).map((criterion) =>
      judgeAnswer(answer, criterion, policy.scoring, ports, signal),
    ),
  );
  return { ...trial, judgements: judgements.flat() };
}

/** The trial of an agent that was never started. */
export function notRunTrial(planned: PlannedTrial, agent: Agent, message: string): JudgedTrial {
  const outcome = { status: 'errored', failure: { code: NOT_RUN, message } } as const;
  return { ...describeTrial(planned, agent, { outcome }, undefined), judgements: [] };
}

/** @returns `undefined` where there is nothing to look at. */
function checkAnswer(
  { outcome, call, toolCalls }: AgentRun,
  checks: readonly Check[],
  ports: TrialPorts,
): readonly CheckOutcome[] | undefined {
  if (outcome.status === 'errored' || checks.length === 0) return undefined;
  const { output } = outcome;
  return ports.evaluateChecks(checks, {
    output,
    latencyMs: call?.latencyMs,
    costUsd: call?.costUsd,
    toolCalls,
  });
}

function failsRequired(checks: readonly Check[], outcomes: readonly CheckOutcome[]): boolean {
  const failed = new Set(outcomes.filter(({ passed }) => !passed).map(({ name }) => name));
  return checks.some(({ name, required }) => required && failed.has(name));
}

function keyOf({ content, number, occurrence }: PlannedTrial, agent: Agent): string {
  return contentKey(agent.fingerprint, content, number, occurrence);
}

function describeTrial(
  planned: PlannedTrial,
  agent: Agent,
  run: EarlierRun,
  checks: readonly CheckOutcome[] | undefined,
): Trial {
  const { id, prompt } = planned.case;
  return {
    ...run,
    caseId: id,
    number: planned.number,
    agentKind: agent.kind,
    contentKey: keyOf(planned, agent),
    promptHash: contentKey(prompt),
    ...(checks === undefined ? {} : { checks }),
  };
}
