import type { Agent } from '../agent/agent.ts';
import { contentKey } from '../domain/content-key.ts';
import type { Criterion } from '../domain/criterion.ts';
import type { Judgement } from '../domain/judgement.ts';
import type { JudgedTrial } from '../domain/result.ts';
import type { Trial } from '../domain/trial.ts';
import type { Judge } from '../judge/judge.ts';
import type { PlannedTrial } from './plan.ts';

export interface TrialPorts {
  readonly agentFor: (planned: PlannedTrial) => Agent;
  readonly judge: Judge;
  /** Called as soon as each is there, before anything else happens with it. */
  readonly saveTrial: (trial: Trial) => void;
  readonly saveJudgement: (judgement: Judgement) => void;
}

/** Runs the agent once and has the answer judged by every criterion at once. An agent that errored is not judged. */
export async function executeTrial(
  planned: PlannedTrial,
  criteria: readonly Criterion[],
  ports: TrialPorts,
  signal: AbortSignal,
): Promise<JudgedTrial> {
  const agent = ports.agentFor(planned);
  const trial = describeTrial(planned, agent, await agent.run(planned.case, signal));
  ports.saveTrial(trial);
  const { outcome } = trial;
  if (outcome.status === 'errored') return { ...trial, judgements: [] };
  const judgements = await Promise.all(
    criteria.map(async (criterion) => {
      const judgement = await judgeTrial(planned, outcome.output, criterion, ports.judge, signal);
      ports.saveJudgement(judgement);
      return judgement;
    }),
  );
  return { ...trial, judgements };
}

/** The trial of an agent that was never started. */
export function notRunTrial(planned: PlannedTrial, agent: Agent, message: string): JudgedTrial {
  const outcome = { status: 'errored', failure: { code: 'not-run', message } } as const;
  return { ...describeTrial(planned, agent, { outcome }), judgements: [] };
}

function describeTrial(
  { case: { id, prompt }, number }: PlannedTrial,
  agent: Agent,
  run: Pick<Trial, 'outcome' | 'call'>,
): Trial {
  return {
    ...run,
    caseId: id,
    number,
    agentKind: agent.kind,
    contentKey: contentKey(agent.fingerprint, prompt, number),
    promptHash: contentKey(prompt),
  };
}

async function judgeTrial(
  { case: { id, prompt, expected }, number }: PlannedTrial,
  output: string,
  criterion: Criterion,
  judge: Judge,
  signal: AbortSignal,
): Promise<Judgement> {
  const promptHash = judge.fingerprint(criterion);
  return {
    ...(await judge.assess({ criterion, prompt, expected, output }, signal)),
    caseId: id,
    trial: number,
    criterion: criterion.name,
    judge: judge.name,
    repeat: 1,
    contentKey: contentKey(promptHash, prompt, expected ?? null, output, number),
    promptHash,
  };
}
