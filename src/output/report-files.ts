import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Report } from '../domain/report.ts';
import type { CaseResult } from '../domain/result.ts';
import { InternalError } from '../errors.ts';
import { renderComment } from '../report/render-comment.ts';
import { renderSummary } from '../report/render-summary.ts';

/** Absolute paths of a run's files. */
export interface ReportFiles {
  readonly database: string;
  readonly reportJson: string;
  readonly summary: string;
  readonly comment: string;
}

export function reportFilesIn(directory: string): ReportFiles {
  const at = (name: string) => join(resolve(directory), name);
  return {
    database: at('results.sqlite'),
    reportJson: at('report.json'),
    summary: at('summary.md'),
    comment: at('comment.md'),
  };
}

/** Makes the directory where it is not there yet. @throws InternalError when it cannot be. */
export async function prepareOutputDirectory(directory: string): Promise<ReportFiles> {
  try {
    await mkdir(directory, { recursive: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InternalError(`cannot make the "output-directory" ${directory}: ${reason}.`, { cause: error });
  }
  return reportFilesIn(directory);
}

/** Texts that are written to files and to GitHub alike. */
export interface RenderedReport {
  readonly summary: string;
  readonly comment: string;
}

export function renderReport(report: Report): RenderedReport {
  return { summary: renderSummary(report), comment: renderComment(report) };
}

/** Writes what people read beside the database. */
export async function writeReportTexts(rendered: RenderedReport, files: ReportFiles): Promise<void> {
  await writeFile(files.summary, rendered.summary);
  await writeFile(files.comment, rendered.comment);
}

/**
 * Writes `report.json`: the report, and every case on a line of its own. They are written as they are read, for all
 * together may be longer than a text can be.
 */
export async function writeReportJson(
  report: Report,
  cases: Iterable<CaseResult>,
  files: ReportFiles,
): Promise<void> {
  await pipeline(renderReportJson(report, cases), createWriteStream(files.reportJson));
}

function* renderReportJson({ shown: _, ...report }: Report, cases: Iterable<CaseResult>): Generator<string> {
  yield `${JSON.stringify(report, null, 2).slice(0, -2)},\n  "cases": [`;
  let separator = '\n';
  for (const result of cases) {
    yield `${separator}${JSON.stringify(result)}`;
    separator = ',\n';
  }
  yield '\n  ]\n}\n';
}
