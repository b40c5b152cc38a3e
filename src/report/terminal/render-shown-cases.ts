import type { Report } from '../../domain/report.ts';
import type { CaseResult } from '../../domain/result.ts';
import { describeDoubts, describeNotes, describeScore } from '../describe-case.ts';
import { escapeLogLine, truncate } from '../escape-text.ts';
import { countOf, formatAgainst, formatThreshold } from '../format.ts';
import { type Explanation, explainFailures } from './explain-failures.ts';
import { layOut, layOutHanging } from './lay-out.ts';
import type { TerminalOptions } from './paint.ts';
import { renderCaseLine, STATUS_SIGN } from './render-case-line.ts';

/** So many cases are listed at most. */
const MOST_LISTED = 20;

/** So many of those that did not pass are told of in full. */
const MOST_WHOLE = 10;

const MOST_EXPLAINED = 3;
const MOST_QUOTES = 2;

/** The cases that matter: all of a small run, the worst of a larger one; nothing where all of many passed. */
export function renderShownCases(report: Report, options: TerminalOptions): string[] {
  const { shown, summary, config } = report;
  const numeric = config.gate.scoring.kind === 'numeric';
  // The worst come with their evidence.
  const whole = new Map(shown.worst.slice(0, MOST_WHOLE).map((result) => [result.case.id, result]));
  const listed = listCases(report);
  if (listed.length === 0) return [];
  const run = summary.cases - summary.notRun;
  const left = (run <= MOST_LISTED ? run : run - summary.passed) - listed.length;
  return [
    ...layOut(run <= MOST_LISTED ? 'Cases' : titleOf(run - summary.passed), 0, options.width).map((line) =>
      options.paint('strong', line),
    ),
    ...listed.flatMap((result) => {
      const told = whole.get(result.case.id);
      return told === undefined
        ? renderCaseLine(result, numeric, options).split('\n')
        : renderWhole(told, numeric, options);
    }),
    ...(left > 0 ? [options.paint('faint', `… and ${countOf(left, 'more case')}`)] : []),
  ];
}

function listCases({ shown, summary: { cases, notRun } }: Report): readonly CaseResult[] {
  return (cases - notRun <= MOST_LISTED ? shown.first : shown.worst).slice(0, MOST_LISTED);
}

function titleOf(notPassed: number): string {
  const title = `${countOf(notPassed, 'case')} that did not pass`;
  return notPassed === 1 ? title : `${title}, the worst first`;
}

function renderWhole(result: CaseResult, numeric: boolean, { paint, width }: TerminalOptions): string[] {
  const [sign, style] = STATUS_SIGN[result.status];
  const named = result.criteria.length > 1;
  // Where each criterion is told of, the title need not.
  const notes = (named ? describeDoubts(result) : describeNotes(result, numeric)).map((note) =>
    escapeLogLine(truncate(note, 120)),
  );
  const title = [describeScore(result, numeric), ...notes].join('; ');
  const id = escapeLogLine(truncate(result.case.id, 60));
  const [first = '', ...rest] = layOutHanging(`${id}  ${title}`, 2, width);
  return [
    `${paint(style, sign)} ${first.trimStart()}`,
    ...rest,
    ...explainFailures(result)
      .slice(0, MOST_EXPLAINED)
      .flatMap((each) => renderExplanation(each, named, paint, width)),
  ];
}

function renderExplanation(
  { criterion, reason, evidence }: Explanation,
  named: boolean,
  paint: TerminalOptions['paint'],
  width: number,
): string[] {
  const about = named && criterion !== undefined ? `${describeMissed(criterion)}: ` : '';
  const quotes = evidence.filter(({ supports }) => supports === evidence[0]?.supports).slice(0, MOST_QUOTES);
  return [
    ...layOut(about + escapeLogLine(truncate(reason, 400)), 4, width),
    ...quotes.flatMap(({ quote, supports }) =>
      layOut(`“${escapeLogLine(truncate(quote, 200))}”`, 4, width).map((line) =>
        paint(supports === 'met' ? 'good' : 'bad', line),
      ),
    ),
  ];
}

function describeMissed({ name, score, threshold, binary }: NonNullable<Explanation['criterion']>): string {
  const label = escapeLogLine(truncate(name, 60));
  return binary
    ? `${label} not met`
    : `${label} ${formatAgainst(score, threshold)}, needed ${formatThreshold(threshold)}`;
}
