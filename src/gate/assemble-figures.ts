import type { CaseFigures, CaseResult, JudgeSummary } from '../domain/result.ts';
import { isNotRun } from './not-run.ts';
import { summarizeSpend } from './spend.ts';

/** What the figures of a run need of a case. */
export function assembleFigures(result: CaseResult): CaseFigures {
  const { case: testCase, status, score, reason, criteria, checks, unstable, trials } = result;
  const errored = status === 'errored';
  const judgements = trials.flatMap((trial) => trial.judgements);
  return {
    case: testCase,
    status,
    score,
    notRun: isNotRun(result),
    reason: errored ? reason : undefined,
    criteria,
    checks: checks.map(({ name, required, passed }) => ({ name, required, passed })),
    unstable,
    judges: errored ? [] : summarizeJudges(result),
    agent: summarizeSpend(trials.map(({ call }) => call)),
    judge: summarizeSpend(judgements.map(({ call }) => call)),
    reused: {
      trials: trials.filter(({ reusedFrom }) => reusedFrom !== undefined).length,
      judgements: judgements.filter(({ reusedFrom }) => reusedFrom !== undefined).length,
    },
  };
}

/** In the order in which they were first heard. */
function summarizeJudges({ trials }: CaseResult): JudgeSummary[] {
  const judges = new Map<string, { judgements: number; missing: number; reason?: string }>();
  for (const { judge, outcome } of trials.flatMap(({ judgements }) => judgements)) {
    const own = judges.get(judge) ?? { judgements: 0, missing: 0 };
    judges.set(judge, own);
    own.judgements += 1;
    if (outcome.status === 'judged') continue;
    own.missing += 1;
    own.reason ??= outcome.failure.message;
  }
  return [...judges].map(([judge, own]) => ({ judge, ...own }));
}
