import type { GatePolicy } from '../domain/config.ts';
import type { Judgement } from '../domain/judgement.ts';
import type { CaseResult, JudgedTrial } from '../domain/result.ts';
import type { Scoring } from '../domain/scoring.ts';
import type { ToolCall } from '../domain/tool-call.ts';
import { describeCase, findingsOf } from './describe-case.ts';
import { describeJudgement, describeSide, hasSeveralJudges, scoringsOf } from './describe-judgement.ts';
import { escapeBlock, escapeLogLine, truncate } from './escape-text.ts';
import { quotesOf } from './explain-case.ts';
import { countOf, formatCount, formatDuration } from './format.ts';
import { JUDGED_SIGN, STATUS_SIGN } from './terminal/signs.ts';

// A case in the workflow log. What others wrote stands behind a line of our own signs, so that no line of it begins with what
// the runner takes for a command.

/** People look here for why a case failed; all there is of it is in the database. */
const MOST = { characters: 2_000, lines: 60, trials: 5, toolCalls: 10, judgements: 20, quotes: 3 } as const;

/**
 * The line of a case as it finishes: `[ 3/10] ✗ refund  scored 3, needed 7: The answer names no date.`
 * @param finished how many are, this one included.
 */
export function renderLogTitle(
  result: CaseResult,
  finished: number,
  cases: number,
  numeric: boolean,
): string {
  const counter = `[${String(finished).padStart(String(cases).length)}/${cases}]`;
  const score = describeCase(result, numeric, (note) => escapeLogLine(truncate(note, 120)));
  const reason =
    result.status === 'passed' || result.reason === ''
      ? ''
      : `: ${escapeLogLine(truncate(result.reason, 200))}`;
  return `${counter} ${STATUS_SIGN[result.status][0]} ${escapeLogLine(truncate(result.case.id, 60))}  ${score}${reason}`;
}

/** A group of lines that the log shows once its title is opened. */
export function renderLogGroup(title: string, body: string): string {
  return `::group::${title.replaceAll('%', '%25')}\n${body}\n::endgroup::`;
}

/** A case whole: conversation, prompt, expected answer, and each trial's answer with what was made of it. */
export function renderLogBody(result: CaseResult, gate: GatePolicy): string {
  const { case: testCase, trials } = result;
  const scoringFor = scoringsOf(result, gate);
  const several = hasSeveralJudges(result);
  const parts = (testCase.messages ?? []).map(({ role, content }) => text(role, content));
  parts.push(text('prompt', testCase.prompt));
  if (testCase.expected !== undefined) parts.push(text('expected', testCase.expected));
  for (const trial of trials.slice(0, MOST.trials)) {
    const number = trials.length > 1 ? ` ${trial.number}` : '';
    parts.push(...renderTrial(trial, number));
    const judgements = trial.judgements.slice(0, MOST.judgements);
    parts.push(
      ...judgements.map((judgement) => renderJudgement(judgement, trial, { scoringFor, number, several })),
    );
    parts.push(...tellRest(trial.judgements.length - judgements.length, 'more judgement'));
  }
  parts.push(...tellRest(trials.length - MOST.trials, 'more trial'));
  return parts.join('\n');
}

function renderTrial(trial: JudgedTrial, number: string): string[] {
  const { outcome, toolCalls = [], checks = [] } = trial;
  const called = toolCalls
    .slice(0, MOST.toolCalls)
    .map((call) => row(`tool${number}`, [describeToolCall(call)]));
  return [
    ...called,
    ...tellRest(toolCalls.length - called.length, 'more tool call'),
    outcome.status === 'answered'
      ? text(`answer${number}`, outcome.output)
      : row(`error${number}`, [line(outcome.failure.message, 1_000)]),
    ...checks.map(({ name, passed, message }) =>
      row(`check${number}`, [`${passed ? '✓' : '✗'} ${line(name, 80)}: ${line(message, 300)}`]),
    ),
    ...findingsOf(trial)
      // One that failed the answer is its judgement.
      .filter(({ effect }) => effect === 'flag')
      .map(({ name, message }) => row(`flag${number}`, [`${name}: ${line(message, 300)}`])),
  ];
}

function describeToolCall({ name, arguments: given, result, error, durationMs }: ToolCall): string {
  const took = durationMs === undefined ? '' : ` ${formatDuration(durationMs)}`;
  const came = error === undefined ? line(result ?? 'no result', 200) : `failed: ${line(error, 200)}`;
  return `${line(name, 80)} ${line(JSON.stringify(given) ?? '', 200)} →${took} ${came}`;
}

interface JudgedCase {
  readonly scoringFor: (criterion: string) => Scoring;
  /** Of the trial, where there are several. */
  readonly number: string;
  /** Whether more than one judge was asked. */
  readonly several: boolean;
}

function renderJudgement(
  judgement: Judgement,
  trial: JudgedTrial,
  { scoringFor, number, several }: JudgedCase,
): string {
  const name = (whole: string) => line(whole, 80);
  const names = { criterion: name, judge: name, several };
  const { state, title, words } = describeJudgement(judgement, scoringFor(judgement.criterion), names);
  const { outcome } = judgement;
  const quotes = outcome.status === 'errored' ? [] : quotesOf(outcome.evidence, trial);
  return row(`judge${number}`, [
    `${JUDGED_SIGN[state][0]} ${title}. ${line(words, state === 'errored' ? 1_000 : MOST.characters)}`,
    ...quotes
      .slice(0, MOST.quotes)
      .map(({ quote, supports }) => `  ${describeSide(supports)}: “${line(quote, 300)}”`),
  ]);
}

/** A text as it is, cut where it is long. */
function text(label: string, whole: string): string {
  const trimmed = whole.trimEnd();
  const lines = escapeBlock(trimmed.slice(0, MOST.characters)).split('\n');
  const isCut = trimmed.length > MOST.characters || lines.length > MOST.lines;
  if (!isCut) return row(label, trimmed === '' ? ['(empty)'] : lines);
  return row(label, [
    ...lines.slice(0, MOST.lines),
    `… cut: ${formatCount(trimmed.length)} characters in all`,
  ]);
}

const LABEL_WIDTH = 9;
const UNDER_LABEL = `\n  ${' '.repeat(LABEL_WIDTH)} │ `;

// Two blanks before it: problem matchers that other steps have set begin at what is not blank.
function row(label: string, lines: readonly string[]): string {
  return `  ${label.padEnd(LABEL_WIDTH)} │ ${lines.join(UNDER_LABEL)}`;
}

function tellRest(count: number, noun: string): string[] {
  return count > 0 ? [row('', [`… and ${countOf(count, noun)}`])] : [];
}

function line(whole: string, length: number): string {
  return escapeLogLine(truncate(whole, length));
}
