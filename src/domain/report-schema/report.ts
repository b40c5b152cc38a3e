import { z } from 'zod';
import { REPORT_SCHEMA_VERSION, type WrittenReport } from '../report.ts';
import { caseResult } from './case.ts';
import { earlyEnd, summary, verdict } from './outcome.ts';
import { amount, count, text, time } from './parts.ts';
import { provenance } from './provenance.ts';
import { settings } from './settings.ts';
import type { Told } from './told.ts';

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
  earlyEnd: earlyEnd.optional().describe('Why the run ended before every case was done.'),
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
