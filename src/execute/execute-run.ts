import type { Case } from '../domain/case.ts';
import type { GatePolicy } from '../domain/config.ts';
import type { CaseResult, JudgedTrial } from '../domain/result.ts';
import { describeAbort } from '../errors.ts';
import { summarizeCase } from '../gate/summarize-case.ts';
import { executeTrial, notRunTrial, type TrialPorts } from './execute-trial.ts';
import { assemblePlan, type PlannedTrial } from './plan.ts';
import { runLanes } from './run-lanes.ts';

export interface RunPorts extends TrialPorts {
  /** Called once a case's last trial is judged, in the order in which cases finish. */
  readonly caseFinished: (result: CaseResult) => void;
}

export interface RunLimits {
  readonly trials: number;
  /** Trials under way at most; requests are bounded by the models. */
  readonly concurrency: number;
}

/**
 * Runs and judges every case. As a trial's judge calls start when its answer is there, agents and judges work side by
 * side. After an abort every trial that was not started is recorded as errored, so that no case is unaccounted for.
 * @returns a result for every case, in the dataset's order.
 */
export async function executeRun(
  cases: readonly Case[],
  policy: GatePolicy,
  { trials, concurrency }: RunLimits,
  ports: RunPorts,
  signal: AbortSignal,
): Promise<readonly CaseResult[]> {
  const results = new Map<string, CaseResult>();
  const pending = new Map<string, JudgedTrial[]>();

  function finish(planned: PlannedTrial, trial: JudgedTrial): void {
    const done = [...(pending.get(planned.case.id) ?? []), trial];
    pending.set(planned.case.id, done);
    if (done.length < trials) return;
    pending.delete(planned.case.id);
    const inOrder = done.toSorted((a, b) => a.number - b.number);
    const result = summarizeCase(planned.case, inOrder, policy);
    results.set(result.case.id, result);
    ports.caseFinished(result);
  }

  const plan = assemblePlan(cases, trials);
  const started = new Set<PlannedTrial>();
  await runLanes(plan, concurrency, signal, async (planned) => {
    started.add(planned);
    finish(planned, await executeTrial(planned, policy, ports, signal));
  });
  for (const planned of plan) {
    if (started.has(planned)) continue;
    const trial = notRunTrial(planned, ports.agentFor(planned), `not run: ${describeAbort(signal).message}`);
    ports.saveTrial(trial);
    finish(planned, trial);
  }
  return cases.flatMap(({ id }) => results.get(id) ?? []);
}
