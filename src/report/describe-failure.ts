import type { CaseResult, CheckResult, CriterionResult, JudgedTrial } from '../domain/result.ts';
import { findDecidingJudgement } from '../gate/find-reason.ts';
import { escapeLogLine, escapeLogText, truncate } from './escape-text.ts';
import { formatAgainst, formatThreshold } from './format.ts';

const MOST_CRITERIA = 20;
const MOST_QUOTES = 3;
/** Characters; the whole is in the database and in `report.json`. */
const LENGTH = { name: 80, reason: 500, quote: 200, question: 500, answer: 1000 } as const;

/**
 * Why a case failed, in plain text: its criteria with reasons and quotes, its failed checks, and excerpts of what was asked,
 * answered and expected. Nothing in it acts in a log or a terminal.
 */
export function describeFailure({ case: testCase, trials, criteria, checks }: CaseResult): string {
  const answers = trials.flatMap(({ outcome }) => (outcome.status === 'answered' ? [outcome.output] : []));
  return [
    ...criteria.slice(0, MOST_CRITERIA).map((criterion) => describeCriterion(criterion, trials)),
    ...checks.filter(({ passed }) => !passed).map(describeCheck),
    excerpt('Prompt', testCase.prompt, LENGTH.question),
    ...answers.slice(0, 1).map((answer) => excerpt('Answer', answer, LENGTH.answer)),
    ...(testCase.expected === undefined ? [] : [excerpt('Expected', testCase.expected, LENGTH.question)]),
  ].join('\n\n');
}

/** Its score, with the words and quotes of the judgement that decided it. */
function describeCriterion(criterion: CriterionResult, trials: readonly JudgedTrial[]): string {
  const { score, threshold, met, binary, split } = criterion;
  const outcome = binary
    ? `${met ? 'met' : 'not met'}`
    : `scored ${formatAgainst(score, threshold)}, needed ${formatThreshold(threshold)}`;
  const { reasoning = '', evidence = [] } = findDecidingJudgement([criterion], trials)?.outcome ?? {};
  return [
    `${line(criterion.name, LENGTH.name)}: ${outcome}${split ? ' (judges split)' : ''}`,
    ...(reasoning === '' ? [] : [`  ${line(reasoning, LENGTH.reason)}`]),
    ...evidence
      .slice(0, MOST_QUOTES)
      .map(({ quote, supports }) => `  ${supports}: "${line(quote, LENGTH.quote)}"`),
  ].join('\n');
}

function describeCheck({ name, required, message }: CheckResult): string {
  const kind = required ? 'required check' : 'check';
  return `${kind} ${line(name, LENGTH.name)}: ${line(message, LENGTH.reason)}`;
}

function excerpt(title: string, text: string, length: number): string {
  return `${title}:\n${escapeLogText(truncate(text, length))}`;
}

function line(text: string, length: number): string {
  return truncate(escapeLogLine(text), length);
}
