import type { Case } from '../domain/case.ts';
import type { GatePolicy } from '../domain/config.ts';
import { CANCELLED } from '../domain/early-end.ts';
import type { CaseFigures, CaseResult, JudgedTrial } from '../domain/result.ts';
import { createFigures } from '../gate/assemble-figures.ts';
import { summarizeCase } from '../gate/summarize-case.ts';
import { executeTrial, notRunTrial, type TrialPorts } from './execute-trial.ts';
import { assemblePlan, type PlannedTrial } from './plan.ts';
import type { RunEnding } from './run-ending.ts';
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
 * side. When the run ends early, every trial that was not started is recorded as errored, so that no case is unaccounted
 * for.
 * @returns the figures of every case, in the dataset's order. The results themselves are let go: there may be more of
 *   them than fit in memory.
 */
export async function executeRun(
  cases: readonly Case[],
  policy: GatePolicy,
  { trials, concurrency }: RunLimits,
  ports: RunPorts,
  ending: RunEnding,
): Promise<readonly CaseFigures[]> {
  const assembleFigures = createFigures();
  const figures = new Map<string, CaseFigures>();
  const pending = new Map<string, JudgedTrial[]>();

  function finish(planned: PlannedTrial, trial: JudgedTrial): void {
    const done = [...(pending.get(planned.case.id) ?? []), trial];
    pending.set(planned.case.id, done);
    if (done.length < trials) return;
    pending.delete(planned.case.id);
    const inOrder = done.toSorted((a, b) => a.number - b.number);
    const result = summarizeCase(planned.case, inOrder, policy);
    figures.set(result.case.id, assembleFigures(result));
    ports.caseFinished(result);
  }

  const plan = assemblePlan(cases, trials);
  await runLanes(
    plan,
    concurrency,
    () => ending.ended !== undefined,
    async (planned) => finish(planned, await executeTrial(planned, policy, ports, ending.signal)),
  );
  const { message } = ending.ended ?? CANCELLED;
  // What the lanes have left over.
  for (const planned of plan) {
    const trial = notRunTrial(planned, ports.agentFor(planned), `not run: ${message}`);
    ports.saveTrial(trial);
    finish(planned, trial);
  }
  return cases.flatMap(({ id }) => figures.get(id) ?? []);
}
