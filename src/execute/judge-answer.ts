import { contentKey } from '../domain/content-key.ts';
import { type Criterion, scoringOf } from '../domain/criterion.ts';
import type { GuardFinding } from '../domain/guard.ts';
import type { Assessment, Judgement } from '../domain/judgement.ts';
import type { Scoring } from '../domain/scoring.ts';
import type { ToolCall } from '../domain/tool-call.ts';
import { isJurySplit } from '../gate/decide-criterion.ts';
import { addFindings, fails, judgeByGuards } from '../judge/guards/guard-judgement.ts';
import type { Juror, Panel } from '../judge/panel.ts';
import type { PlannedTrial } from './plan.ts';
import { wholeAssessment } from './whole-texts.ts';

/** An answer that is to be judged. */
export interface Answer {
  readonly planned: PlannedTrial;
  readonly output: string;
  readonly toolCalls?: readonly ToolCall[] | undefined;
  /** What the guards found in it. */
  readonly findings?: readonly GuardFinding[] | undefined;
}

export interface JudgingPorts {
  readonly panel: Panel;
  /** What an earlier run got of the judge to this question; nothing where it has to be asked. */
  readonly findJudgement: (contentKey: string) => Assessment | undefined;
  /** Called as soon as a judgement is there, before anything else happens with it. */
  readonly saveJudgement: (judgement: Judgement) => void;
}

/**
 * Has an answer judged by one criterion: by every juror at once, as often as each repeats, and then, where they are split,
 * by the escalation judge. Nobody is asked about an answer that a guard fails.
 * @returns the judgements in the panel's order.
 */
export async function judgeAnswer(
  answer: Answer,
  criterion: Criterion,
  scoring: Scoring,
  ports: JudgingPorts,
  signal: AbortSignal,
): Promise<readonly Judgement[]> {
  const { panel, saveJudgement } = ports;
  const { planned, findings = [] } = answer;
  const own = scoringOf(criterion, scoring, planned.case.threshold);
  if (findings.some(fails)) {
    const about = { caseId: planned.case.id, trial: planned.number, criterion: criterion.name };
    const judgement = judgeByGuards(about, findings, own);
    saveJudgement(judgement);
    return [judgement];
  }
  const ask = (jurors: readonly Juror[], escalated: boolean) =>
    Promise.all(
      jurors.flatMap((juror) =>
        Array.from({ length: juror.repeats }, async (_, index) => {
          const assessed = await assess(answer, criterion, juror, index + 1, ports, signal);
          const judgement = addFindings(assessed, findings);
          const made = escalated ? { ...judgement, escalated } : judgement;
          saveJudgement(made);
          return made;
        }),
      ),
    );
  const judgements = await ask(panel.jurors, false);
  if (panel.escalateTo === undefined || signal.aborted) return judgements;
  if (!isJurySplit(judgements, own)) return judgements;
  return [...judgements, ...(await ask([panel.escalateTo], true))];
}

async function assess(
  { planned, output, toolCalls }: Answer,
  criterion: Criterion,
  { judge }: Juror,
  repeat: number,
  { findJudgement }: JudgingPorts,
  signal: AbortSignal,
): Promise<Judgement> {
  const { case: testCase, number, occurrence } = planned;
  const { id, prompt, messages, expected, timeoutSeconds } = testCase;
  const shown = criterion.toolCalls === true ? (toolCalls ?? []) : undefined;
  const request = {
    criterion,
    prompt,
    expected,
    output,
    ...(messages === undefined ? {} : { messages }),
    ...(shown === undefined ? {} : { toolCalls: shown }),
    ...(timeoutSeconds === undefined ? {} : { timeoutSeconds }),
  };
  const promptHash = judge.fingerprint(criterion);
  const asked = [messages ?? [], prompt, expected ?? null, output, shown ?? null];
  // Two jurors may differ in nothing but their names, and are of two minds all the same.
  const key = contentKey(promptHash, judge.name, ...asked, number, repeat, occurrence);
  return {
    ...(findJudgement(key) ?? wholeAssessment(await judge.assess(request, signal))),
    caseId: id,
    trial: number,
    criterion: criterion.name,
    judge: judge.name,
    repeat,
    contentKey: key,
    promptHash,
  };
}
