import type { Agent } from '../agent/agent.ts';
import type { evaluateChecks } from '../checks/evaluate-check.ts';
import type { Check, CheckOutcome } from '../domain/check.ts';
import type { GatePolicy } from '../domain/config.ts';
import { contentKey } from '../domain/content-key.ts';
import type { JudgedTrial } from '../domain/result.ts';
import type { AgentRun, Trial } from '../domain/trial.ts';
import { describeAbort } from '../errors.ts';
import { criteriaOf } from '../gate/summarize-case.ts';
import { type JudgingPorts, judgeAnswer } from './judge-answer.ts';
import type { PlannedTrial } from './plan.ts';

export interface TrialPorts extends JudgingPorts {
  readonly agentFor: (planned: PlannedTrial) => Agent;
  readonly evaluateChecks: typeof evaluateChecks;
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
  const run = nameStop(await agent.run(planned.case, signal), signal);
  const checks = planned.case.checks ?? [];
  const trial = describeTrial(planned, agent, run, checkAnswer(run, checks, ports));
  ports.saveTrial(trial);
  const { outcome, toolCalls } = trial;
  if (outcome.status === 'errored' || failsRequired(checks, trial.checks ?? [])) {
    return { ...trial, judgements: [] };
  }
  const answer = { planned, output: outcome.output, toolCalls };
  const judgements = await Promise.all(
    criteriaOf(planned.case, policy).map((criterion) =>
      judgeAnswer(answer, criterion, policy.scoring, ports, signal),
    ),
  );
  return { ...trial, judgements: judgements.flat() };
}

/** An agent knows only that its run was aborted; where that was for a reason, this is what is told. */
function nameStop(run: AgentRun, signal: AbortSignal): AgentRun {
  const { outcome } = run;
  if (!signal.aborted || outcome.status !== 'errored' || outcome.failure.code !== 'cancelled') return run;
  const { code, message } = describeAbort(signal);
  return code === 'cancelled' ? run : { ...run, outcome: { status: 'errored', failure: { code, message } } };
}

/** The trial of an agent that was never started. */
export function notRunTrial(planned: PlannedTrial, agent: Agent, message: string): JudgedTrial {
  const outcome = { status: 'errored', failure: { code: 'not-run', message } } as const;
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

function describeTrial(
  { case: testCase, number }: PlannedTrial,
  agent: Agent,
  run: AgentRun,
  checks: readonly CheckOutcome[] | undefined,
): Trial {
  const { id, prompt, messages = [], vars = {}, tags, output = null } = testCase;
  return {
    ...run,
    caseId: id,
    number,
    agentKind: agent.kind,
    contentKey: contentKey(agent.fingerprint, { messages, prompt, vars, tags, output }, number),
    promptHash: contentKey(prompt),
    ...(checks === undefined ? {} : { checks }),
  };
}
