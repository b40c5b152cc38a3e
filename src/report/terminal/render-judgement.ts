import type { Judgement } from '../../domain/judgement.ts';
import { reachesThreshold, type Scoring } from '../../domain/scoring.ts';
import { escapeBlock, escapeLogLine, truncate } from '../escape-text.ts';
import { formatAgainst, formatNumber, formatThreshold } from '../format.ts';
import { describeCall } from './describe-call.ts';
import { layOut, layOutAfter } from './lay-out.ts';
import type { Style, TerminalOptions } from './paint.ts';

/** A judgement whole: score, reason, what was quoted, what was found wrong, the call. */
export function renderJudgement(
  judgement: Judgement,
  scoring: Scoring | undefined,
  options: TerminalOptions,
): string[] {
  const { paint, width } = options;
  const { outcome, call, reusedFrom, rawAnswer, guards = [] } = judgement;
  const [sign, style, measured] = describeOutcome(judgement, scoring);
  const title = `${name(judgement.criterion)}: ${measured}${describeJudge(judgement)}`;
  const [first = '', ...rest] = layOut(title, 4, width);
  const lines = [`  ${paint(style, sign)} ${first.trimStart()}`, ...rest];
  if (outcome.status === 'judged') {
    lines.push(...layOut(escapeBlock(outcome.reasoning), 4, width));
    for (const { quote, supports } of outcome.evidence) {
      const label = supports === 'met' ? 'for:' : 'against:';
      const quoted = layOutAfter(label, `“${escapeLogLine(quote)}”`, 4, width);
      lines.push(...quoted.map((line) => paint(supports === 'met' ? 'good' : 'bad', line)));
    }
    lines.push(...outcome.failures.flatMap((failure) => layOutAfter('-', escapeLogLine(failure), 4, width)));
    if (outcome.injectionSuspected)
      lines.push(...layOut('It suspects an injection in the answer.', 4, width));
  } else {
    lines.push(...layOut(escapeBlock(outcome.failure.message), 4, width));
    if (rawAnswer !== undefined) lines.push(...layOutAfter('it said:', escapeBlock(rawAnswer), 4, width));
  }
  for (const { name: guard, message } of guards) {
    lines.push(...layOutAfter(`guard ${guard}:`, escapeLogLine(message), 4, width));
  }
  const print = describeCall(call, reusedFrom);
  return print === undefined
    ? lines
    : [...lines, ...layOut(print, 4, width).map((line) => paint('faint', line))];
}

function describeOutcome({ outcome }: Judgement, scoring: Scoring | undefined): [string, Style, string] {
  if (outcome.status === 'errored') return ['!', 'warning', 'errored'];
  if (scoring === undefined) return ['·', 'faint', formatNumber(outcome.score)];
  const { threshold, kind } = scoring;
  const met = reachesThreshold(outcome.score, threshold);
  const measured =
    kind === 'binary'
      ? outcome.verdict.replace('_', ' ')
      : `${formatAgainst(outcome.score, threshold)}, needed ${formatThreshold(threshold)}`;
  return met ? ['✓', 'good', measured] : ['✗', 'bad', measured];
}

function describeJudge({ judge, repeat, escalated }: Judgement): string {
  const again = repeat > 1 ? `, repeat ${repeat}` : '';
  return `, by ${name(judge)}${again}${escalated === true ? ', asked because the others were split' : ''}`;
}

function name(text: string): string {
  return escapeLogLine(truncate(text, 120));
}
