import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Report } from '../domain/report.ts';
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
