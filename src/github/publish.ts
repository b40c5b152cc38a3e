import { statSync } from 'node:fs';
import * as core from '@actions/core';
import type { Report } from '../domain/report.ts';
import type { ReportFiles } from '../output/report-files.ts';
import { escapeLogLine } from '../report/escape-text.ts';
import type { Mask } from '../report/mask-secrets.ts';
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
/** Of the file that a step's summaries go to; of a longer one GitHub shows nothing. */
const SUMMARY_LIMIT = 1024 * 1024;

export interface SummaryTexts {
  readonly markdown: string;
  /** Where there is no room for the whole. */
  readonly shorter?: string | undefined;
  /** Where the same can be read. */
  readonly path?: string | undefined;
}

/** Appends to the job summary. */
export async function publishSummary({ markdown, shorter, path }: SummaryTexts): Promise<void> {
  const elsewhere = path === undefined ? '' : ` It is in ${path}, too. The verdict stands.`;
  try {
    const room = SUMMARY_LIMIT - sizeOf(process.env['GITHUB_STEP_SUMMARY']);
    const text = [markdown, shorter].find((one) => one !== undefined && Buffer.byteLength(one) < room);
    if (text === undefined) {
      const taken = 'what this step wrote before leaves no room: GitHub shows 1 MiB at most';
      warn(`The job summary could not be written: ${taken}.${elsewhere}`);
      return;
    }
    await core.summary.addRaw(text, true).write();
  } catch (error) {
    warn(`The job summary could not be written: ${sentence(messageOf(error))}${elsewhere}`);
  }
}

function sizeOf(path: string | undefined): number {
  return path === undefined ? 0 : (statSync(path, { throwIfNoEntry: false })?.size ?? 0);
}

/** Sets the step's outputs. */
export function publishOutputs(outputs: Readonly<Record<string, string>>): void {
  try {
    for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
  } catch (error) {
    warn(
      `The outputs could not be set: ${sentence(messageOf(error))} Later steps do not see them; the verdict stands.`,
    );
  }
}

/** What there is to publish, and with what. */
export interface Publishing {
  readonly report: Report;
  readonly files: ReportFiles;
  readonly context: WorkflowContext;
  readonly token: string | undefined;
  /** Takes secrets out of what a service says. */
  readonly mask: Mask;
  /** When there is no time left. */
  readonly signal: AbortSignal;
}

/**
 * Writes the pull request comment where there is a pull request and the configuration wants one.
 * @param bodies the fullest first; the next is taken where GitHub finds one too long.
 */
export async function publishComment(
  { report, files, context, token, mask, signal }: Publishing,
  bodies: readonly (() => string)[],
): Promise<CommentOutcome | undefined> {
  const { config, provenance, verdict } = report;
  const { repository, pullRequest, commit, workflowRunId, workflowRunAttempt: attempt } = provenance;
  if (config.comment === 'never' || pullRequest === undefined || repository === undefined) return undefined;
  if (token === undefined) {
    core.notice('No pull request comment: the input "github-token" is empty.');
    return undefined;
  }
  const upsert = (body: string) =>
    import('./comment.ts').then(
      ({ upsertComment }) =>
        upsertComment(
          { token, repository, pullRequest },
          { key: config.commentKey, commit, workflowRunId, attempt },
          body,
          { create: config.comment === 'always' || verdict.state !== 'passed', signal },
        ),
      (error): CommentOutcome => ({ status: 'failed', reason: messageOf(error) }),
    );
  let outcome: CommentOutcome = { status: 'skipped', reason: 'there is nothing to say.' };
  for (const body of bodies) {
    outcome = await upsert(body());
    if (outcome.status !== 'failed' || !outcome.tooLong) break;
  }
  switch (outcome.status) {
    case 'created':
    case 'updated':
      core.info(escapeLogLine(`Pull request comment ${outcome.status}: ${outcome.url}`));
      break;
    case 'skipped':
      core.info(`No pull request comment: ${outcome.reason}`);
      break;
    case 'failed':
      if (context.restricted === undefined || !/answered 40[34]/.test(outcome.reason)) {
        warn(
          `The pull request comment could not be written. ${mask(outcome.reason)} It is in ${files.comment}, too. The verdict stands.`,
        );
      } else {
        core.notice(`No pull request comment: ${READ_ONLY[context.restricted]}`);
      }
  }
  return outcome;
}

/** Uploads database and report. Last of all, because a service in trouble is waited for. */
export async function publishArtifact({
  report: { config, provenance, run },
  files,
  mask,
  signal,
}: Publishing): Promise<ArtifactOutcome | undefined> {
  if (config.artifactName === undefined) return undefined;
  const outcome = await import('./artifact.ts').then(
    ({ uploadArtifact }) =>
      uploadArtifact(
        {
          name: config.artifactName ?? '',
          otherName: `${config.artifactName}-${provenance.workflowRunAttempt ?? 1}-${run.id.slice(0, 8)}`,
          files: [files.database, files.reportJson, files.summary],
          retentionDays: config.artifactRetentionDays,
        },
        signal,
      ),
    (error): ArtifactOutcome => ({ status: 'failed', reason: messageOf(error) }),
  );
  if (outcome.status === 'uploaded') {
    core.info(escapeLogLine(`Artifact "${outcome.name}" uploaded.`));
  } else {
    const say = outcome.status === 'skipped' ? core.notice : core.warning;
    const reason = sentence(mask(outcome.reason)).replace(/\bsig=[^&\s"]+/g, 'sig=***');
    say(
      escapeLogLine(
        `No artifact was uploaded: ${reason} The results are in ${files.database}; the verdict stands.`,
      ),
    );
  }
  return outcome;
}

function sentence(text: string): string {
  return /[.!?]\s*$/.test(text) ? text : `${text}.`;
}

function warn(message: string): void {
  core.warning(escapeLogLine(message));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
