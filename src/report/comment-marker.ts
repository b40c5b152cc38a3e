import { z } from 'zod';

/** What a comment says of the run it shows, so that a late, older run does not overwrite a newer one's. */
export interface CommentStamp {
  readonly key: string;
  readonly commit?: string | undefined;
  readonly workflowRunId?: string | undefined;
  readonly attempt?: number | undefined;
}

const stampSchema = z.object({
  commit: z.string().optional(),
  workflowRunId: z.string().optional(),
  attempt: z.number().optional(),
});

/** The hidden first line by which a gate finds its comment, with the stamp in a second one. */
export function renderMarker({ key, ...stamp }: CommentStamp): string {
  return `<!-- agent-judge:${key} -->\n<!-- agent-judge-run:${JSON.stringify(stamp).replaceAll('--', '\\u002d\\u002d')} -->`;
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
