import type { Report } from '../domain/report.ts';
import type { Verdict } from '../domain/verdict.ts';
import { escapeLogLine, truncate } from './escape-text.ts';
import { joinFigures, layOutAfter, layOutHanging } from './terminal/lay-out.ts';
import type { TerminalOptions } from './terminal/paint.ts';
import { renderFigureLines } from './terminal/render-figure-lines.ts';
import { renderShownCases, type ShownCasesOptions } from './terminal/render-shown-cases.ts';
import { renderChecksTable, renderCriteriaTable, renderTagsTable } from './terminal/render-tables.ts';
import { VERDICT_STYLE } from './terminal/signs.ts';

export interface ReportOptions extends ShownCasesOptions {
  /** Paths as the user would write them. */
  readonly files?: readonly string[] | undefined;
}

const NAME_WIDTH = 10;

/**
 * The report as a terminal or a log shows it. A terminal shows the end of it: what matters most stands last, and what is only
 * looked up stands first.
 */
export function renderTerminal(report: Report, options: ReportOptions): string {
  const { config, verdict } = report;
  const { paint, width } = options;
  const sections = [
    layOutHanging(escapeLogLine(truncate(config.name, 200)), 0, width).map((line) => paint('strong', line)),
    renderFigures(report, options),
    renderFiles(options),
    indent(renderTagsTable(report, inside(options))),
    indent(renderShownCases(report, inside(options))),
    indent(renderChecksTable(report, inside(options))),
    indent(renderCriteriaTable(report, inside(options))),
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
    const [first = '', ...rest] = layOutAfter(label, joinFigures(value), 2, width);
    return [first.replace(label, () => paint('faint', label)), ...rest];
  });
}

function renderVerdict({ state, message }: Verdict, { paint, width }: TerminalOptions): string[] {
  const label = state.toUpperCase();
  const [first = '', ...rest] = layOutHanging(`${label}  ${joinFigures(escapeLogLine(message))}`, 0, width);
  return [paint(VERDICT_STYLE[state], label) + first.slice(label.length), ...rest];
}

/** Paths are never broken: they are to be copied. */
function renderFiles({ files = [], paint }: ReportOptions): string[] {
  if (files.length === 0) return [];
  return [`  ${paint('strong', 'Files')}`, ...files.map((path) => `    ${escapeLogLine(path)}`)];
}

function inside(options: ReportOptions): ReportOptions {
  return { ...options, width: options.width - 2 };
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => (line === '' ? line : `  ${line}`));
}
