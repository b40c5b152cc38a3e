import { getOctokit } from '@actions/github';
import { z } from 'zod';
import {
  type CommentStamp,
  isNewer,
  isSibling,
  isWorse,
  parseMarker,
  staysBefore,
} from '../report/comment-marker.ts';
import { describeGithubError, isTooLong } from './describe-error.ts';

export interface CommentTarget {
  readonly token: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly pullRequest: number;
}

/** `shared`: another job of the same workflow run writes the same comment. */
export type CommentOutcome =
  | { readonly status: 'created' | 'updated'; readonly url: string; readonly shared?: true }
  | { readonly status: 'skipped'; readonly reason: string; readonly shared?: true }
  | {
      readonly status: 'failed';
      readonly reason: string;
      /** Another text might be taken. */
      readonly tooLong?: boolean | undefined;
    };

/** A request that takes longer is not worth holding up a check. */
const REQUEST_TIMEOUT_MS = 15_000;

/** Nor are all of them together, were there pages of comments without end. */
const TOTAL_TIMEOUT_MS = 60_000;

/** Who writes with the workflow's own token, where the server will not say. */
const DEFAULT_AUTHOR = 'github-actions[bot]';

const WORSE_JOB: CommentOutcome = {
  status: 'skipped',
  reason: 'the comment there is from another job of this workflow run, and its verdict is worse.',
  shared: true,
};

const LATER_RUN: CommentOutcome = { status: 'skipped', reason: 'the comment there is from a later run.' };

/** As much of a comment as is used. What stands between us and GitHub, a proxy, may answer for it. */
const writtenSchema = z.object({ id: z.int(), html_url: z.url({ protocol: /^https?$/ }) });
const listedSchema = z.array(
  writtenSchema.extend({ body: z.string().nullish(), user: z.object({ login: z.string() }).nullish() }),
);

interface OwnComment {
  readonly id: number;
  readonly url: string;
  readonly stamp: CommentStamp;
}

/**
 * Makes this gate's one comment say `body`: updates it, or creates it when there is none and `create` is set. Only
 * comments whose author is the token's own count, so that nobody can plant one. Does not overwrite what a later run
 * wrote. When two runs have created one at the same moment, the later one goes.
 *
 * Never throws: a comment that could not be made is an outcome.
 * @param options.signal ends it at once.
 */
export async function upsertComment(
  target: CommentTarget,
  stamp: CommentStamp,
  body: string,
  { create, signal }: { readonly create: boolean; readonly signal?: AbortSignal | undefined },
): Promise<CommentOutcome> {
  const total = AbortSignal.timeout(TOTAL_TIMEOUT_MS);
  const comments = createCommentClient(
    target,
    signal === undefined ? total : AbortSignal.any([total, signal]),
  );
  try {
    const author = await comments.readAuthor();
    const [existing] = await comments.listOwn(author, stamp.key);
    if (existing !== undefined) return await updateComment(comments, author, existing, stamp, body);
    if (!create) return { status: 'skipped', reason: 'the gate passed, and "comment" is "on-failure".' };
    const created = await comments.create(body);
    // It is written by now: that it could not be looked at again is no trouble.
    const [first] = await comments.listOwn(author, stamp.key).catch(() => []);
    if (first === undefined || first.id >= created.id) return { status: 'created', url: created.url };
    await comments.remove(created.id);
    return await updateComment(comments, author, first, stamp, body);
  } catch (error) {
    if (signal?.aborted) return { status: 'failed', reason: 'The run was cancelled before GitHub answered.' };
    return { status: 'failed', reason: describeGithubError(error), tooLong: isTooLong(error) };
  }
}

type CommentClient = ReturnType<typeof createCommentClient>;

/** Of the jobs of one workflow run that share a comment, the worst verdict stays: a red gate must not be hidden by a green one. */
async function updateComment(
  comments: CommentClient,
  author: string,
  { id, stamp: there }: OwnComment,
  stamp: CommentStamp,
  body: string,
): Promise<CommentOutcome> {
  if (isNewer(there, stamp)) return LATER_RUN;
  const shared = isSibling(there, stamp);
  if (staysBefore(there, stamp)) return WORSE_JOB;
  const url = await comments.update(id, body);
  if (stamp.job === undefined || stamp.verdict === undefined) return { status: 'updated', url };
  // Another job may have looked before we wrote, and written after; so may what we wrote of our own progress.
  const now = (await comments.listOwn(author, stamp.key).catch(() => [])).find((own) => own.id === id);
  if (now === undefined) return { status: 'updated', url, ...(shared ? { shared: true } : {}) };
  if (!isNewer(now.stamp, stamp) && isWorse(stamp, now.stamp) && !staysBefore(now.stamp, stamp)) {
    await comments.update(id, body);
  }
  return { status: 'updated', url, ...(shared || isSibling(now.stamp, stamp) ? { shared: true } : {}) };
}

function createCommentClient({ token, repository, pullRequest }: CommentTarget, signal: AbortSignal) {
  const [owner = '', repo = ''] = repository.split('/');
  const octokit = getOctokit(token);
  const place = { owner, repo, issue_number: pullRequest };
  const bounded = () => ({
    request: { signal: AbortSignal.any([AbortSignal.timeout(REQUEST_TIMEOUT_MS), signal]) },
  });

  return {
    // The workflow's token may not read /user, but the GraphQL API tells it who it is.
    async readAuthor(): Promise<string> {
      try {
        const { viewer } = await octokit.graphql<{ viewer: { login: string } }>(
          'query { viewer { login } }',
          bounded(),
        );
        return viewer.login;
      } catch {
        signal.throwIfAborted();
        return DEFAULT_AUTHOR;
      }
    },
    /** Oldest first. */
    async listOwn(author: string, key: string): Promise<OwnComment[]> {
      const all: z.output<typeof listedSchema>[number][] = [];
      // octokit.paginate would drop the signal, and wait for ever.
      for (let page = 1; ; page++) {
        const { data } = await octokit.rest.issues.listComments({
          ...place,
          per_page: 100,
          page,
          ...bounded(),
        });
        const comments = parseAnswer(listedSchema, data);
        all.push(...comments);
        if (comments.length < 100) break;
      }
      return all
        .flatMap(({ id, html_url: url, body, user }) => {
          const stamp = user?.login === author ? parseMarker(body ?? '', key) : undefined;
          return stamp === undefined ? [] : [{ id, url, stamp }];
        })
        .sort((a, b) => a.id - b.id);
    },
    async create(body: string): Promise<{ id: number; url: string }> {
      const { data } = await octokit.rest.issues.createComment({ ...place, body, ...bounded() });
      const { id, html_url: url } = parseAnswer(writtenSchema, data);
      return { id, url };
    },
    async update(id: number, body: string): Promise<string> {
      const { data } = await octokit.rest.issues.updateComment({
        owner,
        repo,
        comment_id: id,
        body,
        ...bounded(),
      });
      return parseAnswer(writtenSchema, data).html_url;
    },
    async remove(id: number): Promise<void> {
      await octokit.rest.issues.deleteComment({ owner, repo, comment_id: id, ...bounded() });
    },
  };
}

function parseAnswer<T>(schema: z.ZodType<T>, data: unknown): T {
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  const message = 'what it sent is no comment; something between the runner and GitHub may have answered';
  throw Object.assign(new Error(message), { status: 200, response: {} });
}
