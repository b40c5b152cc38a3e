import type { Case } from '../domain/case.ts';
import type { CheckOutcome } from '../domain/check.ts';
import type { Config } from '../domain/config.ts';
import type { Judgement } from '../domain/judgement.ts';
import type { CaseResult } from '../domain/result.ts';
import type { ToolCall } from '../domain/tool-call.ts';
import type { Trial } from '../domain/trial.ts';
import { criteriaOf, summarizeCase } from '../gate/summarize-case.ts';

/** A row that belongs to a trial. */
export interface OfTrial<T> {
  readonly caseId: string;
  readonly trial: number;
  readonly value: T;
}

/** Everything that is stored of a run's cases, each kind in its own order. */
export interface StoredRows {
  readonly cases: readonly Case[];
  readonly trials: readonly Trial[];
  readonly checks: readonly OfTrial<CheckOutcome>[];
  readonly toolCalls: readonly OfTrial<ToolCall>[];
  readonly judgements: readonly Judgement[];
}

/** What the rows are read by; a stored run's configuration has it. */
export type StoredRules = Pick<Config, 'gate' | 'judges'>;

/** Puts the rows together again and reduces each case anew. */
export function assembleResults({ gate, judges }: StoredRules, rows: StoredRows): CaseResult[] {
  const seat = new Map(judges.map(({ name }, index) => [name, index]));
  const trialsOf = Map.groupBy(rows.trials, ({ caseId }) => caseId);
  const judgementsOf = Map.groupBy(rows.judgements, ({ caseId }) => caseId);
  const checksOf = Map.groupBy(rows.checks, keyOf);
  const toolCallsOf = Map.groupBy(rows.toolCalls, keyOf);

  return rows.cases.map((testCase) => {
    const place = new Map(criteriaOf(testCase, gate).map(({ name }, index) => [name, index]));
    const judgements = (judgementsOf.get(testCase.id) ?? []).toSorted(
      (a, b) =>
        (place.get(a.criterion) ?? 0) - (place.get(b.criterion) ?? 0) ||
        Number(a.escalated ?? false) - Number(b.escalated ?? false) ||
        (seat.get(a.judge) ?? 0) - (seat.get(b.judge) ?? 0) ||
        a.repeat - b.repeat,
    );
    const trials = (trialsOf.get(testCase.id) ?? []).map((trial) => {
      const checks = checksOf.get(keyOf({ caseId: testCase.id, trial: trial.number }));
      const toolCalls = toolCallsOf.get(keyOf({ caseId: testCase.id, trial: trial.number }));
      return {
        ...trial,
        ...(checks === undefined ? {} : { checks: checks.map(({ value }) => value) }),
        ...(toolCalls === undefined ? {} : { toolCalls: toolCalls.map(({ value }) => value) }),
        judgements: judgements.filter((judgement) => judgement.trial === trial.number),
      };
    });
    return summarizeCase(testCase, trials, gate);
  });
}

function keyOf({ caseId, trial }: Pick<OfTrial<unknown>, 'caseId' | 'trial'>): string {
  return `${trial} ${caseId}`;
}
