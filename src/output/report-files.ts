import { mkdir, rm } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { DATABASE_NAME } from '../domain/database-name.ts';
import type { Report, ReportHead } from '../domain/report.ts';
import { InternalError, messageOf } from '../errors.ts';
import { renderHtml } from '../report/html/render-html.ts';
import { renderComment } from '../report/render-comment.ts';
import { renderCsv } from '../report/render-csv.ts';
import { renderJson } from '../report/render-json.ts';
import { renderJunit } from '../report/render-junit.ts';
import { renderSummary } from '../report/render-summary.ts';
import type { StreamedFile } from '../report/streamed-file.ts';
import { removeDeadDrafts } from './draft.ts';
import { refuseLinkedFolder, refuseOddFiles, replaceFile } from './safe-files.ts';
import type { FileFailed } from './write-streamed.ts';

/** Absolute paths of a run's files. */
export interface ReportFiles {
  readonly database: string;
  readonly reportJson: string;
  readonly reportHtml: string;
  readonly junit: string;
  readonly csv: string;
  readonly summary: string;
  readonly comment: string;
}

export function reportFilesIn(directory: string): ReportFiles {
  const at = (name: string) => join(resolve(directory), name);
  return {
    database: at(DATABASE_NAME),
    reportJson: at('report.json'),
    reportHtml: at('report.html'),
    junit: at('junit.xml'),
    csv: at('results.csv'),
    summary: at('summary.md'),
    comment: at('comment.md'),
  };
}

/** What SQLite has beside a database while it is open. */
const BESIDE_DATABASE = ['-wal', '-shm', '-journal'];

/**
 * Makes the directory where it is not there yet, tidies up after a run that was killed in it, and removes the reports of an
 * earlier one: they are not to be taken for this run's where it can write none. The database stays.
 * @throws InternalError when it cannot be.
 * @throws ConfigurationError when something in it would lead our files elsewhere.
 */
export async function prepareOutputDirectory(directory: string): Promise<ReportFiles> {
  await refuseLinkedFolder(directory);
  try {
    await mkdir(directory, { recursive: true });
  } catch (error) {
    const reason = messageOf(error);
    throw new InternalError(`cannot make the "output-directory" ${directory}: ${reason}.`, { cause: error });
  }
  const files = reportFilesIn(directory);
  const names = Object.values(files).map((path) => basename(path));
  const beside = BESIDE_DATABASE.map((ending) => basename(files.database) + ending);
  await refuseOddFiles(directory, [...names, ...beside]);
  await removeDeadDrafts(directory, names);
  await removeOlder(files);
  return files;
}

async function removeOlder({ database, ...reports }: ReportFiles): Promise<void> {
  // What cannot be removed can hardly be replaced; that is told when it is written.
  for (const path of Object.values(reports)) await rm(path, { force: true }).catch(() => {});
}

/** Texts that are written to files and to GitHub alike. */
export interface RenderedReport {
  readonly summary: string;
  readonly comment: string;
}

export function renderReport(report: Report): RenderedReport {
  return { summary: renderSummary(report), comment: renderComment(report) };
}

/** Writes what people read beside the database, each for itself. */
export async function writeReportTexts(
  rendered: RenderedReport,
  files: ReportFiles,
  failed: FileFailed,
): Promise<void> {
  for (const name of ['summary', 'comment'] as const) {
    await replaceFile(files[name], rendered[name]).catch((error: unknown) => failed(files[name], error));
  }
}

/** How the files that every case is in are rendered, by their paths. */
export function streamedFilesOf(
  report: ReportHead,
  files: ReportFiles,
): ReadonlyMap<string, () => StreamedFile> {
  return new Map([
    [files.reportJson, () => renderJson(report)],
    [files.reportHtml, () => renderHtml(report)],
    [files.junit, () => renderJunit(report)],
    [files.csv, () => renderCsv(report)],
  ]);
}
