import type { Report, ReportHead } from '../domain/report.ts';
import { renderHtml } from './html/render-html.ts';
import { renderComment } from './render-comment.ts';
import { renderCsv } from './render-csv.ts';
import { renderJson } from './render-json.ts';
import { renderJunit } from './render-junit.ts';
import { renderSummary } from './render-summary.ts';
import { type ReportOptions, renderTerminal } from './render-terminal.ts';
import type { StreamedFile } from './streamed-file.ts';

/** How a stored run is rendered again. A format that has every case in it is streamed. */
export type ReportFormat = {
  /** Of a file that is meant to be of this format where none is named. */
  readonly extension: string;
} & (
  | { readonly kind: 'whole'; readonly render: (report: Report, options: ReportOptions) => string }
  | { readonly kind: 'streamed'; readonly render: (head: ReportHead) => StreamedFile }
);

/** What `agent-judge report --format` takes; another format is another line. */
export const REPORT_FORMATS = {
  terminal: { kind: 'whole', extension: '.txt', render: renderTerminal },
  summary: { kind: 'whole', extension: '.md', render: (report) => renderSummary(report) },
  comment: { kind: 'whole', extension: '.comment.md', render: (report) => renderComment(report) },
  json: { kind: 'streamed', extension: '.json', render: renderJson },
  html: { kind: 'streamed', extension: '.html', render: renderHtml },
  junit: { kind: 'streamed', extension: '.xml', render: renderJunit },
  csv: { kind: 'streamed', extension: '.csv', render: renderCsv },
} as const satisfies Readonly<Record<string, ReportFormat>>;

export type FormatName = keyof typeof REPORT_FORMATS;

export const FORMAT_NAMES = Object.keys(REPORT_FORMATS) as FormatName[];

/** Other names that people try. */
const ALIASES: Readonly<Record<string, FormatName>> = {
  markdown: 'summary',
  md: 'summary',
  text: 'terminal',
};

export function findFormat(name: string): FormatName | undefined {
  return (
    FORMAT_NAMES.find((known) => known === name) ?? (Object.hasOwn(ALIASES, name) ? ALIASES[name] : undefined)
  );
}

/** The format that a file's name asks for. */
export function formatOfFile(path: string): FormatName | undefined {
  const fitting = FORMAT_NAMES.filter((name) => path.toLowerCase().endsWith(REPORT_FORMATS[name].extension));
  return fitting.toSorted(
    (a, b) => REPORT_FORMATS[b].extension.length - REPORT_FORMATS[a].extension.length,
  )[0];
}
