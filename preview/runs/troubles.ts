import { CANCELLED } from '../../src/domain/early-end.ts';
import type { JudgedTrial } from '../../src/domain/result.ts';
import type { PlannedRun, Scenario } from '../scenario.ts';
import { buildErroredTrial, failJudgement } from './trial.ts';
import { planRun } from './verdicts.ts';

/** In the words of `model/` and `judge/`. */
const TIMEOUT = 'no answer within 120 s (input "timeout", or the case\'s own).';
const LIMIT =
  'https://api.openai.com/v1 answered 429 Rate limit reached for gpt-5-mini in organization org-7Yd on tokens per min (TPM): Limit 200000, Used 199412, Requested 1380. Please try again in 238ms. (5 attempts)';
const UNUSABLE =
  'the judge\'s answer could not be used, twice: it quotes what is not in the answer: "return it within 90 days".';

/** Six of 24 cases come to nothing, each kind of trouble twice. */
function planErrored(): PlannedRun {
  const run = planRun('errored', 24, (position) => position === 4);
  return { ...run, trials: run.trials.map(breakTrial), duration: 148_000 };
}

function breakTrial(trial: JudgedTrial, position: number): JudgedTrial {
  switch (position % 12) {
    case 2:
      return buildErroredTrial(trial.caseId, 'timeout', TIMEOUT);
    case 5:
      return buildErroredTrial(trial.caseId, 'rate-limit', LIMIT);
    case 9:
      return {
        ...trial,
        judgements: trial.judgements.map((judgement, index) =>
          index === 1 ? failJudgement(judgement, 'invalid-judgement', UNUSABLE) : judgement,
        ),
      };
    default:
      return trial;
  }
}

/** 17 of 40 cases are done and three under way when somebody cancels the workflow. */
function planCancelled(): PlannedRun {
  const run = planRun('cancelled', 40, (position) => position === 3 || position === 11);
  const trials = run.trials.map((trial, position) => {
    if (position < 17) return trial;
    return buildErroredTrial(
      trial.caseId,
      position < 20 ? CANCELLED.code : 'not-run',
      `not run: ${CANCELLED.message}`,
    );
  });
  return { ...run, trials, earlyEnd: CANCELLED, duration: 21_000 };
}

/** Runs that do not end as they should. */
export const TROUBLES: readonly Scenario[] = [
  { name: 'errored', title: 'Six of 24 cases are errored', plan: planErrored },
  { name: 'cancelled', title: 'Cancelled after 17 of 40 cases', plan: planCancelled },
];
