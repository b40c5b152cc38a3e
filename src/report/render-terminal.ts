import type { Report } from '../domain/report.ts';
import type { Verdict, VerdictState } from '../domain/verdict.ts';
import { escapeLogLine, truncate } from './escape-text.ts';
import { layOut, layOutAfter, layOutHanging } from './terminal/lay-out.ts';
import type { Style, TerminalOptions } from './terminal/paint.ts';
import { renderFigureLines } from './terminal/render-figure-lines.ts';
import { renderShownCases } from './terminal/render-shown-cases.ts';
import { renderChecksTable, renderCriteriaTable, renderTagsTable } from './terminal/render-tables.ts';

export interface ReportOptions extends TerminalOptions {
  /** Paths as the user would write them. */
  readonly files?: readonly string[] | undefined;
  /** What shows a case whole, its id to follow. */
  readonly showCommand?: string | undefined;
}

const VERDICT_STYLE: Readonly<Record<VerdictState, Style>> = {
  passed: 'good',
  failed: 'bad',
  inconclusive: 'warning',
  errored: 'warning',
};

const NAME_WIDTH = 10;

/** The report as a terminal or a log shows it: tables, the cases that matter, figures and files; the verdict last. */
export function renderTerminal(report: Report, options: ReportOptions): string {
  const { config, verdict, shown } = report;
  const { paint, width } = options;
  const sections = [
    layOutHanging(escapeLogLine(truncate(config.name, 200)), 0, width).map((line) => paint('strong', line)),
    indent(renderCriteriaTable(report, inside(options))),
    indent(renderChecksTable(report, inside(options))),
    indent(renderTagsTable(report, inside(options))),
    indent(renderShownCases(report, inside(options))),
    renderFigures(report, options),
    renderFiles(options, shown.worst[0]?.case.id),
    renderVerdict(verdict, options),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

function renderFigures(report: Report, { paint, width }: TerminalOptions): string[] {
  return renderFigureLines(report).flatMap(([name, value]) => {
    const label = name.padEnd(NAME_WIDTH);
    const [first = '', ...rest] = layOutAfter(label, joinUnits(value), 2, width).map(splitUnits);
    return [first.replace(label, () => paint('faint', label)), ...rest];
  });
}

/** A number stays on the line of its unit. */
function joinUnits(text: string): string {
  return text.replace(/(\d) (?=(?:ms|s|min)\b)/g, `$1${NO_BREAK}`);
}

function splitUnits(line: string): string {
  return line.replaceAll(NO_BREAK, ' ');
}

const NO_BREAK = '\u00a0';

function renderVerdict({ state, message }: Verdict, { paint, width }: TerminalOptions): string[] {
  const label = state.toUpperCase();
  const [first = '', ...rest] = layOutHanging(`${label}  ${escapeLogLine(message)}`, 0, width);
  return [paint(VERDICT_STYLE[state], label) + first.slice(label.length), ...rest];
}

/** Paths are never broken: they are to be copied. */
function renderFiles({ files = [], showCommand, paint, width }: ReportOptions, worst?: string): string[] {
  const shown = worst !== undefined && /^[\w.:@][\w.:@-]*$/.test(worst) ? worst : 'CASE';
  const hint = showCommand === undefined || worst === undefined ? [] : [`${showCommand} ${shown}`];
  return [
    ...(files.length === 0 ? [] : [`  ${paint('strong', 'Files')}`]),
    ...files.map((path) => `    ${escapeLogLine(path)}`),
    ...hint.flatMap((command) => [
      ...(files.length === 0 ? [] : ['']),
      ...layOut('A case whole, with its answers and judgements:', 2, width).map((line) =>
        paint('faint', line),
      ),
      `    ${command}`,
    ]),
  ];
}

function inside(options: TerminalOptions): TerminalOptions {
  return { ...options, width: options.width - 2 };
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => (line === '' ? line : `  ${line}`));
}
