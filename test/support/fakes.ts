import type { Agent } from '../../src/agent/agent.ts';
import type { Case } from '../../src/domain/case.ts';
import type { Assessment, Judgement } from '../../src/domain/judgement.ts';
import type { AgentRun, Trial } from '../../src/domain/trial.ts';
import { ProviderError, type ProviderErrorCode } from '../../src/errors.ts';
import type { PlannedTrial } from '../../src/execute/plan.ts';
import type { Judge, JudgeRequest } from '../../src/judge/judge.ts';
import type { Panel } from '../../src/judge/panel.ts';
import type { Model, ModelReply, ModelRequest, ModelResult } from '../../src/model/model.ts';
import { assembleResults, type OfTrial } from '../../src/store/assemble-results.ts';
import type { RunStore } from '../../src/store/store.ts';
import { buildCall, buildCase, judgedOutcome } from './builders.ts';

/** An agent that answers as a function says; by default it repeats its prompt. */
export function fakeAgent(
  run: (testCase: Case, signal: AbortSignal) => AgentRun | Promise<AgentRun> = ({ prompt }) =>
    answered(`Answer to: ${prompt}`),
): Agent {
  return { kind: 'fake', fingerprint: 'fake-agent', run: async (testCase, signal) => run(testCase, signal) };
}

export function answered(output: string): AgentRun {
  return { outcome: { status: 'answered', output, finishReason: 'stop' }, call: buildCall() };
}

/** A judge that assesses as a function says; by default everything is worth 9. */
export function fakeJudge(
  assess: (request: JudgeRequest, signal: AbortSignal) => Assessment | Promise<Assessment> = () => judged(9),
): Judge {
  return {
    name: 'fake-judge',
    fingerprint: ({ name }) => `fake-judge of ${name}`,
    assess: async (request, signal) => assess(request, signal),
  };
}

/** A panel of these judges, each asked once. */
export function panelOf(...judges: readonly Judge[]): Panel {
  return { jurors: judges.map((judge) => ({ judge, repeats: 1 })) };
}

export function judged(score: number): Assessment {
  return { outcome: judgedOutcome(score), call: buildCall() };
}

export interface FakeModel extends Model {
  readonly requests: ModelRequest[];
}

/** A model whose every call ends as a function of the request and its number, from 1, says. */
export function fakeModel(
  answer: (request: ModelRequest, number: number) => Partial<ModelReply> | ProviderError,
): FakeModel {
  const requests: ModelRequest[] = [];
  return {
    requests,
    async call(request): Promise<ModelResult> {
      requests.push(request);
      const made = answer(request, requests.length);
      if (made instanceof ProviderError)
        return { status: 'failed', error: made, call: buildCall({ usage: undefined, costUsd: undefined }) };
      return { status: 'replied', reply: { text: '', finishReason: 'stop', ...made }, call: buildCall() };
    },
  };
}

export function providerError(code: ProviderErrorCode, message: string, status?: number): ProviderError {
  return new ProviderError(code, message, { status });
}

/** For a run that has no earlier one. */
export const NOTHING_EARLIER = { findTrial: () => undefined, findJudgement: () => undefined };

/** The only trial of a case. */
export function planTrial(testCase: Case = buildCase()): PlannedTrial {
  return { case: testCase, number: 1, content: `content of ${testCase.id}`, occurrence: 1 };
}

/** A store that forgets everything with the process. */
export function memoryStore(): RunStore {
  const cases = new Map<string, readonly Case[]>();
  const trials = new Map<string, Trial[]>();
  const judgements = new Map<string, Judgement[]>();
  const of = <T>(rows: Map<string, T>, runId: string): T => {
    const found = rows.get(runId);
    if (found === undefined) throw new Error(`run ${runId} was never started`);
    return found;
  };
  return {
    startRun({ id }, runCases) {
      if (cases.has(id)) throw new Error(`run ${id} is there already`);
      cases.set(id, structuredClone(runCases));
      trials.set(id, []);
      judgements.set(id, []);
    },
    saveTrial: (runId, { ...trial }) => {
      const saved = of(trials, runId);
      if (!of(cases, runId).some(({ id }) => id === trial.caseId)) throw new Error('no such case');
      if (saved.some(({ caseId, number }) => caseId === trial.caseId && number === trial.number))
        throw new Error('the trial is there already');
      saved.push(trial);
    },
    saveJudgement: (runId, judgement) => {
      if (
        !of(trials, runId).some(
          ({ caseId, number }) => caseId === judgement.caseId && number === judgement.trial,
        )
      )
        throw new Error('no such trial');
      of(judgements, runId).push(judgement);
    },
    saveCase: (runId) => void of(cases, runId),
    finishRun: ({ id }) => void of(cases, id),
    readResults({ id, config }, positions) {
      const ofTrials = <T>(read: (trial: Trial) => readonly T[] | undefined): OfTrial<T>[] =>
        of(trials, id).flatMap((trial) =>
          (read(trial) ?? []).map((value) => ({ caseId: trial.caseId, trial: trial.number, value })),
        );
      return assembleResults(config, {
        cases: positions.flatMap(
          (position) => of(cases, id).find((testCase) => testCase.position === position) ?? [],
        ),
        trials: of(trials, id)
          .toSorted((a, b) => a.number - b.number)
          .map(({ checks: _checks, toolCalls, ...trial }) => ({
            ...trial,
            ...(toolCalls && { toolCalls: [] }),
          })),
        checks: ofTrials(({ checks }) => checks),
        toolCalls: ofTrials(({ toolCalls }) => toolCalls),
        judgements: of(judgements, id),
      });
    },
    close() {},
  };
}
