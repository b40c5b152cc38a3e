import * as core from '@actions/core';
import { messageOf } from '../errors.ts';
import { escapeLogLine } from '../report/escape-text.ts';
import { sentence } from '../report/format.ts';
import type { ArtifactOutcome, ArtifactRequest } from './artifact.ts';
import type { Publishing } from './publish.ts';

/** What became of the two uploads. */
export interface UploadedArtifacts {
  /** Database and reports, in an archive. */
  readonly archive: ArtifactOutcome;
  /** `report.html` by itself, so that a browser opens it. */
  readonly page: ArtifactOutcome;
}

/**
 * Uploads the results. Last of all, because a service in trouble is waited for; and both side by side, so that it is waited
 * for once.
 * @returns nothing where nothing is to be uploaded.
 */
export async function publishArtifacts(publishing: Publishing): Promise<UploadedArtifacts | undefined> {
  const { report, files, mask } = publishing;
  const { config, provenance, run } = report;
  const name = config.artifactName;
  if (name === undefined) return undefined;
  // A second attempt, or another leg of a matrix, finds the first name taken.
  const otherName = `${name}-${provenance.workflowRunAttempt ?? 1}-${run.id.slice(0, 8)}`;
  // The client tells of each of its steps.
  core.startGroup('Artifact upload');
  const [archive, page] = await Promise.all([
    upload(publishing, {
      name,
      otherName,
      files: [files.database, files.reportJson, files.reportHtml, files.junit, files.csv, files.summary],
    }),
    upload(publishing, {
      name: `${name}.html`,
      otherName: `${otherName}.html`,
      files: [files.reportHtml],
      unzipped: true,
    }),
  ]);
  core.endGroup();

  function tell(outcome: ArtifactOutcome, what: string, where: string): void {
    if (outcome.status === 'uploaded') {
      core.info(escapeLogLine(`Artifact "${outcome.name}" uploaded.`));
      return;
    }
    const say = outcome.status === 'skipped' ? core.notice : core.warning;
    const reason = sentence(mask(outcome.reason)).replace(/\bsig=[^&\s"]+/g, 'sig=***');
    say(escapeLogLine(`${what}: ${reason} ${where}; the verdict stands.`));
  }

  tell(archive, 'No artifact was uploaded', `The results are in ${files.database}`);
  // What keeps both from being uploaded is said once.
  if (archive.status === 'uploaded' || page.status === 'uploaded') {
    const where = archive.status === 'uploaded' ? `artifact "${archive.name}", too` : files.reportHtml;
    tell(page, 'report.html was not uploaded by itself', `It is in ${where}`);
  }
  return { archive, page };
}

async function upload(
  { report, signal }: Publishing,
  request: Omit<ArtifactRequest, 'retentionDays'>,
): Promise<ArtifactOutcome> {
  try {
    const { uploadArtifact } = await import('./artifact.ts');
    return await uploadArtifact({ ...request, retentionDays: report.config.artifactRetentionDays }, signal);
  } catch (error) {
    return { status: 'failed', reason: messageOf(error) };
  }
}
