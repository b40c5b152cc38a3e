import type { GatePolicy } from '../domain/config.ts';
import { scoringOf } from '../domain/criterion.ts';
import type { GuardFinding } from '../domain/guard.ts';
import type { CaseResult, JudgedTrial } from '../domain/result.ts';
import { addFindings } from '../judge/guards/guard-judgement.ts';
import { criteriaOf, summarizeCase } from './summarize-case.ts';

/**
 * A case's result with what a guard found that has to see the whole run. One that fails gives every judgement the lowest
 * score, one that flags stands beside them.
 */
export function addFindingToCase(
  { case: testCase, trials }: CaseResult,
  finding: GuardFinding,
  policy: GatePolicy,
): CaseResult {
  const criteria = new Map(criteriaOf(testCase, policy).map((criterion) => [criterion.name, criterion]));
  const found = trials.map(
    (trial): JudgedTrial => ({
      ...trial,
      judgements: trial.judgements.map((judgement) => {
        const criterion = criteria.get(judgement.criterion);
        if (criterion === undefined) return judgement;
        return addFindings(judgement, [finding], scoringOf(criterion, policy.scoring, testCase.threshold));
      }),
    }),
  );
  return summarizeCase(testCase, found, policy);
}
