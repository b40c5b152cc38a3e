import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Report } from '../domain/report.ts';
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

/** Writes the report beside the database, which is there already. */
export async function writeReportFiles(report: Report, files: ReportFiles): Promise<RenderedReport> {
  const rendered = { summary: renderSummary(report), comment: renderComment(report) };
  await Promise.all([
    writeFile(files.reportJson, `${JSON.stringify(report, null, 2)}\n`),
    writeFile(files.summary, rendered.summary),
    writeFile(files.comment, rendered.comment),
  ]);
  return rendered;
}
