import type { Report } from '../../domain/report.ts';
import type { CaseResult } from '../../domain/result.ts';
import { describeDoubts, describeMeasured, describeNotes, describeScore } from '../describe-case.ts';
import { escapeLogLine, truncate } from '../escape-text.ts';
import { explainFailures, type Reason } from '../explain-case.ts';
import { countOf } from '../format.ts';
import { cutToWidth, widthOf } from './display-width.ts';
import { joinFigures, layOut, layOutHanging } from './lay-out.ts';
import type { TerminalOptions } from './paint.ts';
import { LEAST_REASON, renderCaseRows } from './render-case-rows.ts';
import { STATUS_SIGN } from './signs.ts';

export interface ShownCasesOptions extends TerminalOptions {
  /** Whether every case that did not pass is told of in full. */
  readonly all?: boolean | undefined;
  readonly commands?: MoreCommands | undefined;
}

/** What a user types to see more. */
export interface MoreCommands {
  /** Shows a case whole, its id to follow. */
  readonly show: string;
  /** Tells of every case that did not pass in full. */
  readonly all: string;
}

/** So many cases are listed; of a run that has no more, those that passed as well. */
const MOST_LISTED = 10;

/** So many of those that did not pass are told of in full: a screen holds no more beside the verdict. */
const MOST_WHOLE = 3;

const MOST_EXPLAINED = 3;
const MOST_QUOTES = 2;

/** The cases that matter: the worst in full, others a row each; nothing where all of many passed. */
export function renderShownCases(report: Report, options: ShownCasesOptions): string[] {
  const { shown, summary, config } = report;
  const { all = false, paint, width } = options;
  const numeric = config.gate.scoring.kind === 'numeric';
  const run = summary.cases - summary.notRun;
  const isSmall = run <= MOST_LISTED;
  const worst = all ? shown.worst : shown.worst.slice(0, MOST_LISTED);
  const whole = all ? worst : worst.slice(0, MOST_WHOLE);
  const passed = isSmall ? shown.first.filter(({ status }) => status === 'passed') : [];
  const rows = [...worst.slice(whole.length), ...passed];
  if (whole.length + rows.length === 0) return [];
  const left = (isSmall ? run : run - summary.passed) - whole.length - rows.length;
  const title = isSmall ? 'Cases' : titleOf(run - summary.passed);
  return [
    ...layOut(title, 0, width).map((line) => paint('strong', line)),
    ...whole.flatMap((result) => renderWhole(result, numeric, options)),
    ...renderCaseRows(rows, numeric, options),
    ...renderMore(left, worst, options),
  ];
}

function titleOf(notPassed: number): string {
  const title = `${countOf(notPassed, 'case')} that did not pass`;
  return notPassed === 1 ? title : `${title}, the worst first`;
}

function renderWhole(result: CaseResult, numeric: boolean, options: ShownCasesOptions): string[] {
  const { paint, width, all = false } = options;
  const [sign, style] = STATUS_SIGN[result.status];
  const told = explainFailures(result).slice(0, MOST_EXPLAINED);
  const named = result.criteria.length > 1 || told.length > 1;
  // Where each criterion is told of, the title need not.
  const notes = (named ? describeDoubts(result) : describeNotes(result, numeric)).map((note) =>
    escapeLogLine(truncate(note, 120)),
  );
  const title = [describeScore(result, numeric), ...notes].join('; ');
  const id = escapeLogLine(truncate(result.case.id, 60));
  const [first = '', ...rest] = layOutHanging(`${id}  ${joinFigures(title)}`, 2, width);
  return [
    `${paint(style, sign)} ${first.trimStart()}`,
    ...rest,
    ...told.flatMap((reason, index) =>
      index === 0 || all ? renderReason(reason, named, options) : [renderShort(reason, options)],
    ),
  ];
}

function renderReason(reason: Reason, named: boolean, { paint, width }: TerminalOptions): string[] {
  const style = reason.criterion?.met === true ? 'good' : 'bad';
  return [
    ...layOut(describeReason(reason, named), 4, width),
    ...reason.quotes
      .slice(0, MOST_QUOTES)
      .flatMap((quote) => layOut(`“${escapeLogLine(truncate(quote, 200))}”`, 4, width))
      .map((line) => paint(style, line)),
  ];
}

/** On one line; where hardly a word of the reason fits, without it. */
function renderShort(reason: Reason, { paint, width }: TerminalOptions): string {
  const room = Math.max(20, width - 4);
  const about = describeReason({ ...reason, reason: '' }, true);
  const isWide = about === '' || widthOf(about) + LEAST_REASON <= room;
  return `    ${paint('faint', cutToWidth(isWide ? describeReason(reason, true) : about, room))}`;
}

function describeReason({ criterion, reason }: Reason, named: boolean): string {
  const words = escapeLogLine(truncate(reason, 400));
  if (!named || criterion === undefined) return words;
  const about = `${escapeLogLine(truncate(criterion.name, 60))} ${describeMeasured(criterion)}`;
  return words === '' ? about : `${about}: ${words}`;
}

/** How many more there are, and what shows them. */
function renderMore(
  left: number,
  worst: readonly CaseResult[],
  { paint, width, all = false, commands }: ShownCasesOptions,
): string[] {
  // Commands are never broken: they are to be copied.
  const hint = (text: string, command: string) =>
    text.length + widthOf(command) + 2 <= width
      ? [`${paint('faint', `${text}:`)} ${command}`]
      : [...layOut(`${text}:`, 0, width).map((line) => paint('faint', line)), `  ${command}`];
  const lines: string[] = [];
  if (left > 0) {
    const more = `… and ${countOf(left, 'more case')}`;
    if (commands === undefined || all) lines.push(paint('faint', more));
    else lines.push(...hint(more, commands.all));
  }
  const [first] = worst;
  if (commands === undefined || first === undefined) return lines;
  const command = `${commands.show} ${wordFor(first.case.id)}`;
  return [...lines, ...hint('A case whole, with answers and judgements', command)];
}

/** An id as it can be copied into any shell; one that cannot be has a word in its place. */
function wordFor(id: string): string {
  const isPlain = /^[\p{L}\p{N}_.:@][\p{L}\p{M}\p{N}_.:@-]{0,60}$/u.test(id) && escapeLogLine(id) === id;
  return isPlain ? id : 'CASE';
}
