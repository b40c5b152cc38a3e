import type { Judgement } from '../../domain/judgement.ts';
import type { JudgedTrial } from '../../domain/result.ts';
import type { Scoring } from '../../domain/scoring.ts';
import { describeJudgement, describeSide } from '../describe-judgement.ts';
import { escapeBlock, escapeLogLine, truncate } from '../escape-text.ts';
import { quotesOf } from '../explain-case.ts';
import { describeCall } from './describe-call.ts';
import { layOut, layOutAfter } from './lay-out.ts';
import type { TerminalOptions } from './paint.ts';
import { JUDGED_SIGN } from './signs.ts';

/** A judgement whole: score, reason, what was quoted of the answer, what was found wrong, the call. */
export function renderJudgement(
  judgement: Judgement,
  trial: JudgedTrial,
  scoring: Scoring,
  options: TerminalOptions,
): string[] {
  const { paint, width } = options;
  const { outcome, call, reusedFrom, rawAnswer, guards = [] } = judgement;
  const names = { criterion: name, judge: name, several: true };
  const { state, title, words } = describeJudgement(judgement, scoring, names);
  const [sign, style] = JUDGED_SIGN[state];
  const [first = '', ...rest] = layOut(title, 4, width);
  const print = describeCall(call, reusedFrom);
  return [
    `  ${paint(style, sign)} ${first.trimStart()}`,
    ...rest,
    ...layOut(escapeBlock(words), 4, width),
    ...(outcome.status === 'judged' ? renderGrounds(outcome, trial, options) : []),
    ...(outcome.status === 'judged' || rawAnswer === undefined
      ? []
      : layOutAfter('it said:', escapeBlock(rawAnswer), 4, width)),
    ...guards.flatMap(({ name: guard, message }) =>
      layOutAfter(`guard ${guard}:`, escapeLogLine(message), 4, width),
    ),
    ...(print === undefined ? [] : layOut(print, 4, width).map((line) => paint('faint', line))),
  ];
}

/** What it quoted of the answer, what it found wrong, what it suspects. */
function renderGrounds(
  { evidence, failures, injectionSuspected }: Judged,
  trial: JudgedTrial,
  { paint, width }: TerminalOptions,
): string[] {
  return [
    ...quotesOf(evidence, trial).flatMap(({ quote, supports }) =>
      layOutAfter(`${describeSide(supports)}:`, `“${escapeLogLine(quote)}”`, 4, width).map((line) =>
        paint(supports === 'met' ? 'good' : 'bad', line),
      ),
    ),
    ...failures.flatMap((failure) => layOutAfter('-', escapeLogLine(failure), 4, width)),
    ...(injectionSuspected ? layOut('It suspects an injection in the answer.', 4, width) : []),
  ];
}

type Judged = Extract<Judgement['outcome'], { status: 'judged' }>;

function name(text: string): string {
  return escapeLogLine(truncate(text, 120));
}
