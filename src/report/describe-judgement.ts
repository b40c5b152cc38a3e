import type { GatePolicy } from '../domain/config.ts';
import { scoringOf } from '../domain/criterion.ts';
import type { Evidence, Judgement } from '../domain/judgement.ts';
import type { CaseResult } from '../domain/result.ts';
import { reachesThreshold, type Scoring } from '../domain/scoring.ts';
import { criteriaOf } from '../gate/summarize-case.ts';
import { formatNeeded } from './format.ts';

/** What a judge made of an answer, in the words that every report has for it. */
export interface DescribedJudgement {
  readonly state: 'met' | 'unmet' | 'errored';
  /** `polite by gpt-5.2, repeat 2: 3, needed 7`, `polite: not met`, `polite: errored`; escaped. */
  readonly title: string;
  /** The judge's reason, or why it gave none. */
  readonly words: string;
}

/** How others' texts are escaped where the judgement is shown, and whether it needs saying which judge spoke. */
export interface JudgementNames {
  readonly criterion: (name: string) => string;
  readonly judge: (name: string) => string;
  readonly several: boolean;
}

export function describeJudgement(
  { criterion, judge, repeat, escalated, outcome }: Judgement,
  scoring: Scoring,
  names: JudgementNames,
): DescribedJudgement {
  const again = repeat > 1 ? `, repeat ${repeat}` : '';
  const by = names.several || repeat > 1 ? ` by ${names.judge(judge)}${again}` : '';
  const asked = escalated === true ? ', asked because the others were split' : '';
  const about = `${names.criterion(criterion)}${by}${asked}`;
  if (outcome.status === 'errored') {
    return { state: 'errored', title: `${about}: errored`, words: outcome.failure.message };
  }
  const { score, verdict, reasoning } = outcome;
  const { kind, threshold } = scoring;
  const said = kind === 'binary' ? verdict.replace('_', ' ') : formatNeeded(score, threshold);
  return {
    state: reachesThreshold(score, threshold) ? 'met' : 'unmet',
    title: `${about}: ${said}`,
    words: reasoning,
  };
}

/** What quoted words speak for. */
export function describeSide(supports: Evidence['supports']): string {
  return supports === 'met' ? 'for' : 'against';
}

/** What each criterion of a case is held against. */
export function scoringsOf(
  { case: testCase, threshold }: CaseResult,
  gate: GatePolicy,
): (criterion: string) => Scoring {
  const scorings = new Map(
    criteriaOf(testCase, gate).map((criterion) => [
      criterion.name,
      scoringOf(criterion, gate.scoring, threshold),
    ]),
  );
  return (criterion) => scorings.get(criterion) ?? gate.scoring;
}

/** Whether more than one judge was asked. */
export function hasSeveralJudges({ trials }: CaseResult): boolean {
  return new Set(trials.flatMap(({ judgements }) => judgements.map(({ judge }) => judge))).size > 1;
}
