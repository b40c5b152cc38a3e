import { z } from 'zod';
import type { VerdictState } from '../domain/verdict.ts';

/** What a comment says of the run it shows, so that a late, older run does not overwrite a newer one's. */
export interface CommentStamp {
  readonly key: string;
  readonly commit?: string | undefined;
  readonly workflowRunId?: string | undefined;
  readonly attempt?: number | undefined;
  /** Tells the jobs of a workflow run apart, the legs of a matrix included. */
  readonly job?: string | undefined;
  /** Absent while the run goes on. */
  readonly verdict?: VerdictState | undefined;
  /** The run broke off: it is errored, and the comment has nothing but that. */
  readonly broken?: true | undefined;
}

const stampSchema = z.object({
  commit: z.string().optional(),
  workflowRunId: z.string().optional(),
  attempt: z.number().optional(),
  job: z.string().optional(),
  verdict: z.enum(['passed', 'failed', 'inconclusive', 'errored']).optional(),
  broken: z.literal(true).optional(),
});

/** The hidden first line by which a gate finds its comment, with the stamp in a second one. */
export function renderMarker({ key, ...stamp }: CommentStamp): string {
  return `<!-- agent-judge:${key} -->\n<!-- agent-judge-run:${JSON.stringify(stamp).replaceAll('--', '\\u002d\\u002d')} -->`;
}

/** The same comment with another stamp. */
export function replaceMarker(body: string, stamp: CommentStamp): string {
  return [renderMarker(stamp), ...body.split('\n').slice(2)].join('\n');
}

/** The stamp of a comment whose first line is this gate's marker; `undefined` for any other comment. */
export function parseMarker(body: string, key: string): CommentStamp | undefined {
  const [first, second] = body.split(/\r?\n/, 2);
  if (first?.trim() !== `<!-- agent-judge:${key} -->`) return undefined;
  const json = /^<!-- agent-judge-run:(.*) -->$/.exec(second?.trim() ?? '')?.[1];
  try {
    return { key, ...stampSchema.parse(JSON.parse(json ?? '{}')) };
  } catch {
    return { key };
  }
}

/** Whether what stands there comes from a later workflow run, or a later attempt of the same, than `ours`. */
export function isNewer(there: CommentStamp, ours: CommentStamp): boolean {
  const theirs = Number(there.workflowRunId);
  const own = Number(ours.workflowRunId);
  if (!Number.isSafeInteger(theirs) || !Number.isSafeInteger(own)) return false;
  if (theirs !== own) return theirs > own;
  return (there.attempt ?? 1) > (ours.attempt ?? 1);
}

/** Whether what stands there comes from another job of the same workflow run: both would show in one comment. */
export function isSibling(there: CommentStamp, ours: CommentStamp): boolean {
  return (
    ours.workflowRunId !== undefined &&
    there.workflowRunId === ours.workflowRunId &&
    (there.attempt ?? 1) === (ours.attempt ?? 1) &&
    there.job !== undefined &&
    ours.job !== undefined &&
    there.job !== ours.job
  );
}

const BADNESS: Readonly<Record<VerdictState, number>> = { passed: 1, inconclusive: 2, errored: 4, failed: 4 };

/** Worse than a run that passed, but what another job has to show of its failures must not be lost for it. */
const BROKEN = 3;

/** Whether what stands there is worse news than ours; a run that goes on has none yet. */
export function isWorse(there: CommentStamp, ours: CommentStamp): boolean {
  return badnessOf(there) > badnessOf(ours);
}

function badnessOf({ verdict, broken }: CommentStamp): number {
  if (verdict === undefined) return 0;
  return broken === true ? BROKEN : BADNESS[verdict];
}

/** Whether another job's comment stays, as its verdict is worse. */
export function staysBefore(there: CommentStamp, ours: CommentStamp): boolean {
  return isSibling(there, ours) && isWorse(there, ours);
}
