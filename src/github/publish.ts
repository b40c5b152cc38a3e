import * as core from '@actions/core';
import type { Report } from '../domain/report.ts';
import type { ReportFiles } from '../output/report-files.ts';
import { oneLine } from '../report/escape-text.ts';
import type { ArtifactOutcome } from './artifact.ts';
import type { CommentOutcome } from './comment.ts';
import type { WorkflowContext } from './event.ts';

// What cannot be published is a warning that says how to mend it; it never changes the verdict. The clients of GitHub's
// services are loaded only when they are needed: they are the larger half of the bundle.

const READ_ONLY = {
  fork: 'GitHub gives runs for forks a read-only token.',
  dependabot:
    'GitHub gives Dependabot a read-only token, unless the workflow names "permissions: pull-requests: write".',
};

/** Appends to the job summary. */
export async function publishSummary(markdown: string): Promise<void> {
  try {
    await core.summary.addRaw(markdown, true).write();
  } catch (error) {
    core.warning(`The job summary could not be written: ${messageOf(error)}`);
  }
}

/** Writes the pull request comment where there is a pull request and the configuration wants one. */
export async function publishComment(
  { config, provenance, verdict }: Report,
  body: string,
  { restricted }: WorkflowContext,
  token: string | undefined,
): Promise<CommentOutcome | undefined> {
  const { repository, pullRequest, commit, workflowRunId, workflowRunAttempt: attempt } = provenance;
  if (config.comment === 'never' || pullRequest === undefined || repository === undefined) return undefined;
  if (token === undefined) {
    core.notice('No pull request comment: the input "github-token" is empty.');
    return undefined;
  }
  const outcome = await import('./comment.ts').then(
    ({ upsertComment }) =>
      upsertComment(
        { token, repository, pullRequest },
        { key: config.commentKey, commit, workflowRunId, attempt },
        body,
        { create: config.comment === 'always' || verdict.state !== 'passed' },
      ),
    (error): CommentOutcome => ({ status: 'failed', reason: messageOf(error) }),
  );
  switch (outcome.status) {
    case 'created':
    case 'updated':
      core.info(`Pull request comment ${outcome.status}: ${outcome.url}`);
      break;
    case 'skipped':
      core.info(`No pull request comment: ${outcome.reason}`);
      break;
    case 'failed':
      if (restricted === undefined) {
        core.warning(
          `The pull request comment could not be written. ${oneLine(outcome.reason)} The verdict stands.`,
        );
      } else {
        core.notice(`No pull request comment: ${READ_ONLY[restricted]}`);
      }
  }
  return outcome;
}

/** Uploads database and report. Last of all, because a service in trouble is waited for. */
export async function publishArtifact(
  { config, provenance, run }: Report,
  files: ReportFiles,
): Promise<ArtifactOutcome | undefined> {
  if (config.artifactName === undefined) return undefined;
  const outcome = await import('./artifact.ts').then(
    ({ uploadArtifact }) =>
      uploadArtifact({
        name: config.artifactName ?? '',
        otherName: `${config.artifactName}-${provenance.workflowRunAttempt ?? 1}-${run.id.slice(0, 8)}`,
        files: [files.database, files.reportJson, files.summary],
        retentionDays: config.artifactRetentionDays,
      }),
    (error): ArtifactOutcome => ({ status: 'failed', reason: messageOf(error) }),
  );
  if (outcome.status === 'uploaded') {
    core.info(`Artifact "${outcome.name}" uploaded.`);
  } else {
    const say = outcome.status === 'skipped' ? core.notice : core.warning;
    say(`No artifact was uploaded: ${oneLine(outcome.reason)} The results are in ${files.database}.`);
  }
  return outcome;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
