import { mkdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Report, ReportHead } from '../domain/report.ts';
import type { CaseResult } from '../domain/result.ts';
import { InternalError } from '../errors.ts';
import { renderComment } from '../report/render-comment.ts';
import { renderJson } from '../report/render-json.ts';
import { renderSummary } from '../report/render-summary.ts';
import { refuseLinkedFolder, refuseOddFiles, replaceFile } from './safe-files.ts';

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

/** What SQLite has beside a database while it is open. */
const BESIDE_DATABASE = ['-wal', '-shm', '-journal'];

/**
 * Makes the directory where it is not there yet.
 * @throws InternalError when it cannot be.
 * @throws ConfigurationError when something in it would lead our files elsewhere.
 */
export async function prepareOutputDirectory(directory: string): Promise<ReportFiles> {
  await refuseLinkedFolder(directory);
  try {
    await mkdir(directory, { recursive: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new InternalError(`cannot make the "output-directory" ${directory}: ${reason}.`, { cause: error });
  }
  const files = reportFilesIn(directory);
  const names = Object.values(files).map((path) => basename(path));
  const beside = BESIDE_DATABASE.map((ending) => basename(files.database) + ending);
  await refuseOddFiles(directory, [...names, ...beside]);
  return files;
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
  await replaceFile(files.summary, [rendered.summary]);
  await replaceFile(files.comment, [rendered.comment]);
}

/** Writes `report.json` as its cases are read, for all together may be longer than a text can be. */
export async function writeReportJson(
  report: ReportHead,
  cases: Iterable<CaseResult>,
  files: ReportFiles,
): Promise<void> {
  await replaceFile(files.reportJson, renderJson(report, cases));
}
