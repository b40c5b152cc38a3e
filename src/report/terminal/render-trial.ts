import type { JudgedTrial } from '../../domain/result.ts';
import type { Scoring } from '../../domain/scoring.ts';
import type { ToolCall } from '../../domain/tool-call.ts';
import { findingsOf } from '../describe-case.ts';
import { escapeBlock, escapeLogLine, truncate } from '../escape-text.ts';
import { formatDuration } from '../format.ts';
import { describeCall } from './describe-call.ts';
import { layOut, layOutAfter } from './lay-out.ts';
import type { TerminalOptions } from './paint.ts';
import { renderAnswer } from './render-answer.ts';
import { renderJudgement } from './render-judgement.ts';

/** What a trial is shown with. */
export interface TrialOfCase {
  /** How many there are. */
  readonly trials: number;
  /** What a criterion, by its name, is held against. */
  readonly scoringFor: (criterion: string) => Scoring;
}

/** A trial whole, in sections: tool calls, answer, checks, what guards found, judgements. */
export function renderTrial(
  trial: JudgedTrial,
  { trials, scoringFor }: TrialOfCase,
  options: TerminalOptions,
): string[][] {
  const { paint, width } = options;
  const { outcome, toolCalls = [], checks = [], judgements, call, reusedFrom } = trial;
  const title = (text: string) =>
    paint('strong', trials > 1 ? `${text} (trial ${trial.number} of ${trials})` : text);
  const evidence = judgements.flatMap((judgement) =>
    judgement.outcome.status === 'judged' ? judgement.outcome.evidence : [],
  );
  const print = describeCall(call, reusedFrom);
  const small = print === undefined ? [] : layOut(print, 2, width).map((line) => paint('faint', line));
  const answer =
    outcome.status === 'errored'
      ? [title('No answer'), ...layOut(escapeBlock(outcome.failure.message), 2, width)]
      : [title('Answer'), ...renderAnswer(outcome.output, evidence, 2, options), ...renderFinish(outcome)];
  const flags = findingsOf(trial).filter(({ effect }) => effect === 'flag');
  return [
    section(
      title('Tool calls'),
      toolCalls.flatMap((each, index) => renderToolCall(each, index, options)),
    ),
    [...answer, ...small],
    section(
      title('Checks'),
      checks.flatMap(({ name, passed, message }) => {
        const [first = '', ...rest] = layOut(`${clean(name)}: ${escapeLogLine(message)}`, 4, width);
        return [`  ${passed ? paint('good', '✓') : paint('bad', '✗')} ${first.trimStart()}`, ...rest];
      }),
    ),
    section(
      title('Flagged'),
      flags.flatMap(({ name, message }) => layOutAfter(`${name}:`, escapeLogLine(message), 2, width)),
    ),
    section(
      title('Judgements'),
      judgements.flatMap((judgement) =>
        renderJudgement(judgement, trial, scoringFor(judgement.criterion), options),
      ),
    ),
  ].filter((lines) => lines.length > 0);
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines];
}

/** An answer that was cut off says so. */
function renderFinish({ finishReason }: { readonly finishReason: string }): string[] {
  return finishReason === 'stop' || finishReason === '' ? [] : [`  (ended: ${clean(finishReason)})`];
}

function renderToolCall(
  { name, arguments: given, result, error, durationMs }: ToolCall,
  index: number,
  { paint, width }: TerminalOptions,
): string[] {
  const took = durationMs === undefined ? '' : `, ${formatDuration(durationMs)}`;
  const call = `${clean(name)} ${escapeLogLine(JSON.stringify(given) ?? '')}${took}`;
  const came =
    error === undefined
      ? layOut(escapeBlock(result ?? 'no result'), 5, width)
      : layOutAfter('failed:', escapeBlock(error), 5, width).map((line) => paint('bad', line));
  return [...layOutAfter(`${index + 1}.`, call, 2, width), ...came];
}

function clean(text: string): string {
  return escapeLogLine(truncate(text, 120));
}
