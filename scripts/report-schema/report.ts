import { z } from 'zod';
import type { Provenance } from '../../src/domain/provenance.ts';
import { REPORT_SCHEMA_VERSION, type WrittenReport } from '../../src/domain/report.ts';
import type { RunSummary } from '../../src/domain/result.ts';
import { caseResult } from './case.ts';
import { amount, count, flag, histogram, number, percent, text, texts, time, usage, whole } from './parts.ts';
import { settings } from './settings.ts';
import type { Told } from './told.ts';

const latency = z
  .object({ median: amount, p95: amount, max: amount, histogram })
  .meta({ id: 'latency', description: 'How long calls took, in milliseconds.' });

const spend = z
  .object({
    calls: count,
    usage,
    costUsd: amount.optional().describe("Absent where any call's price is not known."),
  })
  .meta({ id: 'spend' });

const summarySchema = z.object({
  cases: count,
  passed: count,
  failed: count,
  errored: count,
  notRun: count.describe(
    'Those of the errored that were not started, or not done, because the run ended early.',
  ),
  score: number.optional().describe("Numeric: the mean of the cases' scores. Binary: the pass rate."),
  passRate: percent.optional().describe('Percent of all cases, the errored ones included.'),
  statistics: z
    .object({ average: number, min: number, max: number, standardDeviation: amount })
    .optional()
    .describe('Over the scored cases; absent with binary scoring.'),
  scores: histogram.optional(),
  criteria: z.array(
    z.object({
      name: text,
      required: flag,
      binary: flag.describe('Its score and threshold are percentages.'),
      score: number.optional(),
      threshold: number,
      met: flag,
      casesMet: count,
      casesJudged: count,
      casesSplit: count.optional().describe('Absent where there was one judge.'),
    }),
  ),
  tags: z.array(
    z.object({
      tag: text,
      cases: count,
      passed: count,
      failed: count,
      errored: count,
      notRun: count.describe('Those of the errored that were not run.'),
      score: number.optional(),
    }),
  ),
  checks: z.array(z.object({ name: text, required: flag, cases: count, casesPassed: count })),
  judges: z.array(z.object({ judge: text, judgements: count, missing: count, reason: text.optional() })),
  agent: spend.describe('What the answers cost, whichever run paid for them.'),
  judge: spend.describe('What the judgements cost, whichever run paid for them.'),
  latency: z
    .object({ agent: latency.optional(), judge: latency.optional() })
    .describe('Of the calls that this run made.'),
  reused: z.object({ trials: count, judgements: count }).describe('Taken from an earlier run.'),
  unstable: count.describe('Cases whose trials disagree on passing.'),
  repeated: z
    .object({
      effect: z.enum(['fail', 'flag']),
      answers: z.array(z.object({ cases: count, examples: texts })),
    })
    .optional()
    .describe('The same answer to prompts that have little in common.'),
});

const summary: Told<typeof summarySchema, RunSummary> = summarySchema;

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
  trustedFiles: z
    .object({
      commit: text,
      changes: z.discriminatedUnion('status', [
        z.object({
          status: z.literal('known'),
          total: count,
          files: z.array(z.object({ path: text, change: z.enum(['added', 'changed', 'removed']) })),
        }),
        z.object({ status: z.literal('unknown'), reason: text }),
      ]),
    })
    .optional()
    .describe('With "trust: base": the commit the gate\'s files come from, and what changes them.'),
});

const provenance: Told<typeof provenanceSchema, Provenance> = provenanceSchema;

const verdict = z.object({
  state: z.enum(['passed', 'failed', 'inconclusive', 'errored']),
  message: text.describe('One line: what was measured, what was needed.'),
  requirements: z.array(z.object({ name: text, measured: text, needed: text, met: flag })),
});

const schema = z.object({
  schemaVersion: z
    .literal(REPORT_SCHEMA_VERSION)
    .describe(
      'Raised when a field changes its meaning or goes; fields, and kinds of agents, checks and guards, may be added without.',
    ),
  tool: z.object({ name: text, version: text }),
  run: z.object({ id: text, name: text, startedAt: time, finishedAt: time, durationMs: amount }),
  provenance: provenance.describe('Where the run came from; empty outside a workflow.'),
  verdict,
  earlyEnd: z
    .object({
      code: z.enum(['cancelled', 'max-duration', 'max-cost', 'service', 'storage', 'killed']),
      message: text,
    })
    .optional()
    .describe('Why the run ended before every case was done.'),
  summary,
  totalTokens: count,
  costUsd: amount.optional().describe("Absent where any call's price is not known."),
  budget: z
    .object({ limitUsd: amount, bookedUsd: amount })
    .optional()
    .describe('Of "max-cost"; booked is what was spent, or may have been.'),
  config: settings,
  cases: z.array(caseResult).describe("Every case, in the dataset's order."),
});

/** `report.json`. A field that is absent was not known, or there was nothing to say; never 0 or null for that. */
export const reportSchema: Told<typeof schema, WrittenReport> = schema;
