import type { CaseResult, CheckResult } from '../domain/result.ts';
import { describeMeasured } from './describe-case.ts';
import { describeSide } from './describe-judgement.ts';
import { escapeBlock, escapeLogLine, guardLineStarts, truncate } from './escape-text.ts';
import { type Explanation, explainCriterion } from './explain-case.ts';

const MOST_CRITERIA = 20;
const MOST_QUOTES = 3;
/** Characters; the whole is in the database and in `report.json`. */
const LENGTH = { name: 80, reason: 500, quote: 200, question: 500, answer: 1000 } as const;

/**
 * Why a case failed, in plain text: its criteria with reasons and quotes, its failed checks, and excerpts of what was asked,
 * answered and expected. Nothing in it acts in a log or a terminal.
 */
export function describeFailure(result: CaseResult): string {
  const { case: testCase, trials, criteria, checks } = result;
  const answers = trials.flatMap(({ outcome }) => (outcome.status === 'answered' ? [outcome.output] : []));
  return [
    ...criteria
      .slice(0, MOST_CRITERIA)
      .map((criterion) => describeCriterion(explainCriterion(criterion, result))),
    ...checks.filter(({ passed }) => !passed).map(describeCheck),
    excerpt('Prompt', testCase.prompt, LENGTH.question),
    ...answers.slice(0, 1).map((answer) => excerpt('Answer', answer, LENGTH.answer)),
    ...(testCase.expected === undefined ? [] : [excerpt('Expected', testCase.expected, LENGTH.question)]),
  ].join('\n\n');
}

/** Its score, with the words and quotes of the judgement that decided it. */
function describeCriterion({ criterion, reason, quotes }: Explanation): string {
  const { name, met, binary, split } = criterion;
  const outcome = `${binary ? '' : 'scored '}${describeMeasured(criterion)}`;
  const side = describeSide(met ? 'met' : 'violated');
  return [
    `${line(name, LENGTH.name)}: ${outcome}${split ? ' (judges split)' : ''}`,
    ...(reason === '' ? [] : [`  ${line(reason, LENGTH.reason)}`]),
    ...quotes.slice(0, MOST_QUOTES).map((quote) => `  ${side}: “${line(quote, LENGTH.quote)}”`),
  ].join('\n');
}

function describeCheck({ name, required, message }: CheckResult): string {
  const kind = required ? 'required check' : 'check';
  return `${kind} ${line(name, LENGTH.name)}: ${line(message, LENGTH.reason)}`;
}

function excerpt(title: string, text: string, length: number): string {
  return `${title}:\n${guardLineStarts(escapeBlock(truncate(text, length)))}`;
}

function line(text: string, length: number): string {
  return truncate(escapeLogLine(text), length);
}
