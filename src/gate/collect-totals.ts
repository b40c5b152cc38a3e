import type { CaseResult, CheckSummary, JudgeSummary, RunTotals } from '../domain/result.ts';
import { collectLatency } from './collect-latency.ts';
import { collectSpend } from './collect-spend.ts';

/** The sums of a run, as its cases finish. In whatever order that is, they are the same. */
export interface TotalsCollector {
  add(result: CaseResult): void;
  assemble(): RunTotals;
}

export function collectTotals(): TotalsCollector {
  const agent = collectSpend();
  const judge = collectSpend();
  const checks = collectByName<Omit<CheckSummary, 'name'>>();
  const judges = collectByName<Omit<JudgeSummary, 'judge'> & { readonly reasonAt: number }>();
  const latency = { agent: collectLatency(), judge: collectLatency() };
  const reused = { trials: 0, judgements: 0 };

  function addChecks({ case: { position }, checks: own }: CaseResult): void {
    for (const [index, { name, required, passed }] of own.entries()) {
      checks.change(name, [position, index], (before) => ({
        required: required || (before?.required ?? false),
        cases: (before?.cases ?? 0) + 1,
        casesPassed: (before?.casesPassed ?? 0) + Number(passed),
      }));
    }
  }

  /** Of errored cases the missing judgements are the reason already. */
  function addJudges({ case: { position }, status, trials }: CaseResult): void {
    if (status === 'errored') return;
    for (const [index, own] of trials.flatMap(({ judgements }) => judgements).entries()) {
      judges.change(own.judge, [position, index], (before) => {
        const counted = {
          judgements: (before?.judgements ?? 0) + 1,
          missing: before?.missing ?? 0,
          reason: before?.reason,
          reasonAt: before?.reasonAt ?? Number.POSITIVE_INFINITY,
        };
        if (own.outcome.status === 'judged') return counted;
        const missing = counted.missing + 1;
        const isFirst = position < counted.reasonAt;
        return isFirst
          ? { ...counted, missing, reason: own.outcome.failure.message, reasonAt: position }
          : { ...counted, missing };
      });
    }
  }

  return {
    add(result) {
      addChecks(result);
      addJudges(result);
      for (const trial of result.trials) {
        agent.add(trial.call);
        if (trial.reusedFrom !== undefined) reused.trials += 1;
        else latency.agent.add(trial.call);
        for (const { call, reusedFrom } of trial.judgements) {
          judge.add(call);
          if (reusedFrom !== undefined) reused.judgements += 1;
          else latency.judge.add(call);
        }
      }
    },
    assemble: () => ({
      agent: agent.assemble(),
      judge: judge.assemble(),
      latency: { agent: latency.agent.summarize(), judge: latency.judge.summarize() },
      reused: { ...reused },
      checks: checks.list().map(({ name, value }) => ({ name, ...value })),
      judges: judges.list().map(({ name, value: { reason, reasonAt: _, ...counts } }) => ({
        judge: name,
        ...counts,
        ...(reason === undefined ? {} : { reason }),
      })),
    }),
  };
}

/** Where in the run something stands first: the case's place, and its own in the case. */
type Place = readonly [number, number];

/** Values by name, in the order of the first places at which they stand. */
function collectByName<T>() {
  const all = new Map<string, { value: T; place: Place }>();
  return {
    change(name: string, place: Place, change: (before: T | undefined) => T): void {
      const known = all.get(name);
      const value = change(known?.value);
      all.set(name, {
        value,
        place: known === undefined || comparePlaces(place, known.place) < 0 ? place : known.place,
      });
    },
    list: () =>
      [...all]
        .toSorted(([, a], [, b]) => comparePlaces(a.place, b.place))
        .map(([name, { value }]) => ({ name, value })),
  };
}

function comparePlaces(a: Place, b: Place): number {
  return a[0] - b[0] || a[1] - b[1];
}
