import type { Config } from '../domain/config.ts';
import { KILLED } from '../domain/early-end.ts';
import type { Judgement } from '../domain/judgement.ts';
import type { CaseResult, JudgedTrial } from '../domain/result.ts';
import { NOT_RUN } from './not-run.ts';
import { criteriaOf, summarizeCase } from './summarize-case.ts';

/**
 * A case that a run had not finished when it was killed, as not run: with the trials that are missing, or, where a judge had
 * still to be heard, with that.
 */
export function addMissingTrials(
  result: CaseResult,
  { gate, trials, agent, judges }: Pick<Config, 'gate' | 'trials' | 'agent' | 'judges'>,
  message: string,
): CaseResult {
  const stored = new Set(result.trials.map(({ number }) => number));
  const missing = Array.from({ length: trials }, (_, index) => index + 1)
    .filter((number) => !stored.has(number))
    .map(
      (number): JudgedTrial => ({
        caseId: result.case.id,
        number,
        agentKind: agent.kind,
        contentKey: '',
        promptHash: '',
        outcome: { status: 'errored', failure: { code: NOT_RUN, message } },
        judgements: [],
      }),
    );
  const made = missing.length > 0 ? result.trials : addMissingJudgement(result, { gate, judges }, message);
  return summarizeCase(
    result.case,
    [...made, ...missing].toSorted((a, b) => a.number - b.number),
    gate,
  );
}

/** Which one is not known, nor does it matter. */
function addMissingJudgement(
  { case: testCase, trials }: CaseResult,
  { gate, judges }: Pick<Config, 'gate' | 'judges'>,
  message: string,
): readonly JudgedTrial[] {
  const last = trials.at(-1);
  const [criterion] = criteriaOf(testCase, gate);
  const [judge] = judges;
  if (last === undefined || criterion === undefined || judge === undefined) return trials;
  const judgement: Judgement = {
    caseId: testCase.id,
    trial: last.number,
    criterion: criterion.name,
    judge: judge.name,
    repeat: 1,
    contentKey: '',
    promptHash: '',
    outcome: { status: 'errored', failure: { code: KILLED.code, message } },
  };
  return [...trials.slice(0, -1), { ...last, judgements: [...last.judgements, judgement] }];
}
