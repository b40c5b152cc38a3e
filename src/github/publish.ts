import { statSync } from 'node:fs';
import * as core from '@actions/core';
import type { Report } from '../domain/report.ts';
import { messageOf } from '../errors.ts';
import type { ReportFiles } from '../output/report-files.ts';
import { replaceMarker } from '../report/comment-marker.ts';
import { escapeLogLine } from '../report/escape-text.ts';
import { sentence } from '../report/format.ts';
import type { Mask } from '../report/mask-secrets.ts';
import type { CommentOutcome } from './comment.ts';
import type { WorkflowContext } from './event.ts';
import { type FilePart, replacePart } from './summary-file.ts';

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

/**
 * Adds to the job summary.
 * @param before what was written earlier, and is to be replaced; it stays where that cannot be done.
 * @returns where in the file it stands; nothing where it could not be written.
 */
export function publishSummary(
  { markdown, shorter, path }: SummaryTexts,
  before?: FilePart,
): FilePart | undefined {
  const elsewhere = path === undefined ? '' : ` It is in ${path}, too. The verdict stands.`;
  try {
    const file = process.env['GITHUB_STEP_SUMMARY'];
    if (!file) throw new Error('GITHUB_STEP_SUMMARY, which says where it goes, is not set');
    const { size } = statSync(file);
    const part = before ?? { from: size, to: size };
    const room = SUMMARY_LIMIT - (size - (part.to - part.from));
    const text = [markdown, shorter].find((one) => one !== undefined && Buffer.byteLength(one) < room);
    if (text === undefined) {
      const taken = 'what this step wrote before leaves no room: GitHub shows 1 MiB at most';
      warn(`The job summary could not be written: ${taken}.${elsewhere}`);
      return undefined;
    }
    return replacePart(file, part, `${text}\n`);
  } catch (error) {
    warn(`The job summary could not be written: ${sentence(messageOf(error))}${elsewhere}`);
    return undefined;
  }
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
  publishing: Publishing,
  bodies: readonly (() => string)[],
): Promise<CommentOutcome | undefined> {
  const { report, files, context, token, mask } = publishing;
  const { config, provenance } = report;
  if (config.comment === 'never' || provenance.pullRequest === undefined) return undefined;
  if (provenance.repository === undefined) return undefined;
  if (token === undefined) {
    core.notice('No pull request comment: the input "github-token" is empty.');
    return undefined;
  }
  const outcome = await writeComment(publishing, bodies);
  if (outcome.status !== 'failed' && outcome.shared) {
    warn(
      `Several jobs or steps of this workflow run write the pull request comment "${config.commentKey}"; it shows the worst of their verdicts. ` +
        'Give each a "comment-key" of its own, in a matrix with what tells its legs apart.',
    );
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

/**
 * Writes the comment once more, with what is known only after it was written. Nobody is told of a comment that is changed.
 * @param written what became of it at first; without one there is nothing to change.
 */
export async function republishComment(
  publishing: Publishing,
  written: CommentOutcome | undefined,
  bodies: readonly (() => string)[],
): Promise<void> {
  if (written?.status !== 'created' && written?.status !== 'updated') return;
  const outcome = await writeComment(publishing, bodies);
  if (outcome.status !== 'failed') return;
  warn(
    `The link to the report could not be added to the pull request comment. ${publishing.mask(outcome.reason)} The verdict stands.`,
  );
}

async function writeComment(
  { report, context, token = '', signal }: Publishing,
  bodies: readonly (() => string)[],
): Promise<CommentOutcome> {
  const { config, provenance, verdict } = report;
  const { repository = '', pullRequest = 0, commit, workflowRunId, workflowRunAttempt: attempt } = provenance;
  const { state } = verdict;
  const stamp = { key: config.commentKey, commit, workflowRunId, attempt, job: context.job, verdict: state };
  const upsert = (body: string) =>
    import('./comment.ts').then(
      ({ upsertComment }) =>
        upsertComment({ token, repository, pullRequest }, stamp, replaceMarker(body, stamp), {
          create: config.comment === 'always' || state !== 'passed',
          signal,
        }),
      (error): CommentOutcome => ({ status: 'failed', reason: messageOf(error) }),
    );
  let outcome: CommentOutcome = { status: 'skipped', reason: 'there is nothing to say.' };
  for (const body of bodies) {
    outcome = await upsert(body());
    if (outcome.status !== 'failed' || !outcome.tooLong) break;
  }
  return outcome;
}

function warn(message: string): void {
  core.warning(escapeLogLine(message));
}
