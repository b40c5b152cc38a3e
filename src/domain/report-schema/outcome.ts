import { z } from 'zod';
import type { EarlyEnd } from '../early-end.ts';
import type { RunSummary } from '../result.ts';
import type { Verdict } from '../verdict.ts';
import { amount, count, flag, histogram, number, percent, text, texts, usage } from './parts.ts';
import type { Told } from './told.ts';

// What a run came to.

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

export const summary: Told<typeof summarySchema, RunSummary> = summarySchema;

const verdictSchema = z.object({
  state: z.enum(['passed', 'failed', 'inconclusive', 'errored']),
  message: text.describe('One line: what was measured, what was needed.'),
  requirements: z.array(z.object({ name: text, measured: text, needed: text, met: flag })),
});

export const verdict: Told<typeof verdictSchema, Verdict> = verdictSchema;

const earlyEndSchema = z.object({
  code: z.enum(['cancelled', 'max-duration', 'max-cost', 'service', 'storage', 'killed']),
  message: text,
});

export const earlyEnd: Told<typeof earlyEndSchema, EarlyEnd> = earlyEndSchema;
