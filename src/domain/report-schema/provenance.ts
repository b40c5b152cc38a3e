import { z } from 'zod';
import type { Provenance, TrustedFiles } from '../provenance.ts';
import { count, text, whole } from './parts.ts';
import type { Told } from './told.ts';

// Where a run came from.

const trustedFilesSchema = z.object({
  commit: text,
  changes: z.discriminatedUnion('status', [
    z.object({
      status: z.literal('known'),
      total: count,
      files: z.array(z.object({ path: text, change: z.enum(['added', 'changed', 'removed']) })),
    }),
    z.object({ status: z.literal('unknown'), reason: text }),
  ]),
});

export const trustedFiles: Told<typeof trustedFilesSchema, TrustedFiles> = trustedFilesSchema;

const provenanceSchema = z.object({
  repository: text.optional().describe('owner/name'),
  commit: text.optional().describe('The commit under test; on a pull request its head.'),
  ref: text.optional(),
  event: text.optional(),
  pullRequest: whole.optional(),
  workflow: text.optional(),
  workflowRunId: text.optional(),
  workflowRunAttempt: whole.optional(),
  job: text.optional(),
  actor: text.optional(),
  runUrl: text.optional(),
  trustedFiles: trustedFiles
    .optional()
    .describe('With "trust: base": the commit the gate\'s files come from, and what changes them.'),
});

export const provenance: Told<typeof provenanceSchema, Provenance> = provenanceSchema;
