import * as core from '@actions/core';
import type { Configuration } from '../config/load-configuration.ts';
import type { CaseStatus } from '../domain/result.ts';
import { type CommentStamp, renderMarker } from '../report/comment-marker.ts';
import { escapeLogLine } from '../report/escape-text.ts';
import type { Mask } from '../report/mask-secrets.ts';
import { renderBroken, renderProgress } from '../report/render-comment-progress.ts';
import type { CommentOutcome } from './comment.ts';
import type { WorkflowContext } from './event.ts';

/** More often nobody looks, and GitHub counts requests. */
const EVERY_MS = 30_000;

/** What is under way at the end gets so long to be done, so that it does not come after the final comment. */
const GRACE_MS = 2_000;

/** A comment that says how far a run is. */
export interface CommentProgress {
  caseFinished(status: CaseStatus): void;
  /** Ends it. Takes at most 2 s, and that only where GitHub is slow at that very moment. */
  stop(): Promise<void>;
  /** Ends it with the word that there is no result. */
  fail(): Promise<void>;
}

/** Makes the comment say `body`. */
type Upsert = (
  body: string,
  stamp: CommentStamp,
  options: { create: boolean; signal: AbortSignal },
) => Promise<CommentOutcome>;

interface ProgressOptions {
  readonly upsert: Upsert;
  /** Takes secrets out of what a service says. */
  readonly mask: Mask;
  /** That the run is cancelled. */
  readonly signal: AbortSignal;
  readonly everyMs?: number;
  readonly graceMs?: number;
}

/** Starts it where the configuration asks for it and there is a pull request and a token. */
export function openCommentProgress(
  configuration: Configuration,
  context: WorkflowContext,
  options: Omit<ProgressOptions, 'upsert'>,
): CommentProgress | undefined {
  const { comment, commentProgress } = configuration.config;
  const { repository, pullRequest } = context.provenance;
  const token = configuration.secrets.githubToken;
  if (!commentProgress || comment === 'never') return undefined;
  if (repository === undefined || pullRequest === undefined || token === undefined) return undefined;
  const upsert: Upsert = async (body, stamp, how) => {
    const { upsertComment } = await import('./comment.ts');
    return upsertComment({ token, repository, pullRequest }, stamp, body, how);
  };
  return startCommentProgress(configuration, context, { ...options, upsert });
}

/**
 * Writes at once, and then at most every 30 s where something has changed. Best effort: nothing waits for it, what fails
 * ends it with one warning, and where a later run or another job has the comment, it ends in silence.
 */
export function startCommentProgress(
  { config, cases }: Pick<Configuration, 'config' | 'cases'>,
  { provenance, job, restricted }: WorkflowContext,
  { upsert, mask, signal, everyMs = EVERY_MS, graceMs = GRACE_MS }: ProgressOptions,
): CommentProgress {
  const { commit, workflowRunId, workflowRunAttempt: attempt } = provenance;
  const stamp: CommentStamp = { key: config.commentKey, commit, workflowRunId, attempt, job };
  const counts: Record<CaseStatus, number> = { passed: 0, failed: 0, errored: 0 };
  const late = new AbortController();
  let ended = false;
  let changed = true;
  let underWay: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  async function write(): Promise<void> {
    changed = false;
    const about = { name: config.name, provenance, cases: cases.length, counts: { ...counts }, at: now() };
    const body = `${renderMarker(stamp)}\n\n${renderProgress(about)}`;
    const create = config.comment === 'always';
    const outcome = await upsert(body, stamp, { create, signal: late.signal }).catch(
      (error: unknown): CommentOutcome => ({ status: 'failed', reason: String(error) }),
    );
    if (ended || outcome.status === 'created' || outcome.status === 'updated') return;
    end();
    // Of a token that may only read, the final comment's notice tells.
    if (outcome.status === 'failed' && restricted === undefined) {
      core.warning(
        escapeLogLine(`The comment does not show the progress of the run. ${mask(outcome.reason)}`),
      );
    }
  }

  function wait(): void {
    if (ended) return;
    timer = setTimeout(() => {
      if (changed) underWay = write();
      void underWay.then(wait);
    }, everyMs).unref();
  }

  function end(): void {
    ended = true;
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
  }

  async function stop(): Promise<void> {
    end();
    const expired = setTimeout(() => late.abort(), graceMs);
    await underWay;
    clearTimeout(expired);
  }

  signal.addEventListener('abort', end, { once: true });
  if (signal.aborted) end();
  else {
    underWay = write();
    void underWay.then(wait);
  }
  return {
    caseFinished(status) {
      counts[status] += 1;
      changed = true;
    },
    stop,
    async fail() {
      await stop();
      const broken: CommentStamp = { ...stamp, verdict: 'errored', broken: true };
      const body = `${renderMarker(broken)}\n\n${renderBroken({ name: config.name, provenance, at: now() })}`;
      await upsert(body, broken, { create: false, signal: AbortSignal.timeout(graceMs) }).catch(() => {});
    },
  };
}

function now(): string {
  return new Date().toISOString();
}
