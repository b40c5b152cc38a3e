import { z } from 'zod';
import type { Case } from '../case.ts';
import type { Check, CheckTest } from '../check.ts';
import { GUARD_NAMES } from '../guard.ts';
import type { Judgement, JudgementOutcome } from '../judgement.ts';
import type { CaseResult, JudgedTrial } from '../result.ts';
import { amount, call, count, failure, flag, number, scale, text, texts, whole } from './parts.ts';
import { criterion } from './settings.ts';
import type { Told } from './told.ts';

// A case with everything that was measured of it.

const toolCallTest = z.object({
  calls: z.array(z.object({ name: text, arguments: z.record(text, z.unknown()) })),
  ordered: flag,
  additional: flag,
});

const testSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('equals'), value: text }),
  z.object({ kind: z.literal('contains'), value: texts }),
  z.object({ kind: z.literal('not-contains'), value: texts }),
  z.object({ kind: z.literal('matches'), value: text }),
  z.object({ kind: z.literal('json'), value: z.union([z.literal(true), z.record(text, z.unknown())]) }),
  z.object({ kind: z.literal('max-length'), value: amount }),
  z.object({ kind: z.literal('max-latency'), value: amount }),
  z.object({ kind: z.literal('max-cost'), value: amount }),
  z.object({ kind: z.literal('tool-calls'), value: toolCallTest }),
]);

const test: Told<typeof testSchema, CheckTest> = testSchema;

const checkSchema = z.object({ name: text, required: flag, weight: amount, test });

export const check: Told<typeof checkSchema, Check> = checkSchema;

const caseSchema = z
  .object({
    id: text,
    position: count.describe('Place in the dataset, from 0.'),
    prompt: text,
    expected: text.optional().describe('The answer a person would give.'),
    output: text.optional().describe('A recorded answer: it is judged without running the agent.'),
    tags: texts,
    threshold: number.optional().describe("The score it must reach; absent: the run's."),
    messages: z
      .array(z.object({ role: z.enum(['user', 'assistant', 'developer']), content: text }))
      .optional()
      .describe('The conversation before the prompt.'),
    vars: z.record(text, text).optional(),
    criteria: z.array(criterion).optional().describe("Its own, beside the run's."),
    checks: z.array(check).optional(),
    timeoutSeconds: amount.optional(),
    source: z.object({ file: text, line: whole.optional() }).optional().describe('Where it was written.'),
  })
  .meta({ id: 'case', description: 'What was put to the agent.' });

const testCase: Told<typeof caseSchema, Case> = caseSchema;

const errored = z.object({ status: z.literal('errored'), failure });

const judgementOutcomeSchema = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('judged'),
    score: number.describe("On the criterion's scale; binary: 1 for met, 0 for not met."),
    verdict: z.enum(['met', 'not_met']),
    reasoning: text,
    evidence: z
      .array(z.object({ quote: text, supports: z.enum(['met', 'violated']) }))
      .describe('Words of the answer.'),
    failures: texts,
    injectionSuspected: flag,
  }),
  errored,
]);

const judgementOutcome: Told<typeof judgementOutcomeSchema, JudgementOutcome> = judgementOutcomeSchema;

const judgementSchema = z
  .object({
    caseId: text,
    trial: whole,
    criterion: text,
    judge: text,
    repeat: whole,
    escalated: flag.optional().describe('Asked because the other judges were split; it decides alone.'),
    contentKey: text,
    promptHash: text,
    guards: z
      .array(z.object({ name: z.enum(GUARD_NAMES), effect: z.enum(['fail', 'flag']), message: text }))
      .optional()
      .describe('What the guards found in the answer.'),
    outcome: judgementOutcome,
    call: call.optional(),
    rawAnswer: text.optional().describe("The judge's last answer, where it could not be used."),
    reusedFrom: text.optional().describe('Id of the earlier run it was taken from.'),
  })
  .meta({ id: 'judgement', description: "One judge's assessment of one trial and criterion." });

const judgement: Told<typeof judgementSchema, Judgement> = judgementSchema;

const trialSchema = z
  .object({
    caseId: text,
    number: whole,
    agentKind: text,
    contentKey: text,
    promptHash: text,
    outcome: z.discriminatedUnion('status', [
      z.object({ status: z.literal('answered'), output: text, finishReason: text }),
      errored,
    ]),
    checks: z.array(z.object({ name: text, passed: flag, message: text })).optional(),
    call: call.optional().describe('Absent where no service was called.'),
    toolCalls: z
      .array(
        z.object({
          name: text,
          arguments: z.unknown(),
          result: text.optional(),
          error: text.optional(),
          durationMs: amount.optional(),
        }),
      )
      .optional()
      .describe('Absent where the agent does not tell.'),
    reusedFrom: text.optional().describe('Id of the earlier run it was taken from.'),
    judgements: z.array(judgement),
  })
  .meta({ id: 'trial', description: 'One run of the agent on the case, with what the judges made of it.' });

const trial: Told<typeof trialSchema, JudgedTrial> = trialSchema;

const criterionResult = z
  .object({
    name: text,
    score: number,
    scale,
    threshold: number,
    met: flag,
    binary: flag,
    decisive: flag.describe('Whether it fails its case when it is not met, whatever the score is.'),
    judges: z
      .array(z.object({ judge: text, score: number.optional(), met: flag.optional(), escalated: flag }))
      .describe('One each where several judges were asked; else empty.'),
    disagreement: number.optional().describe("How far the judges' scores are apart."),
    split: flag.describe('Whether the judges were of different minds on its being met.'),
  })
  .meta({ id: 'criterionResult', description: 'The median over the trials.' });

const resultSchema = z
  .object({
    case: testCase,
    status: z.enum(['passed', 'failed', 'errored']),
    score: number.optional().describe('Absent when errored.'),
    threshold: number,
    reason: text.describe('One line: why it came out as it did.'),
    criteria: z.array(criterionResult).describe('Empty when errored.'),
    checks: z.array(z.object({ name: text, required: flag, passed: flag, message: text })),
    spread: z
      .object({ min: number, max: number })
      .optional()
      .describe("The trials' lowest and highest score; absent with one trial."),
    unstable: flag.describe('Whether its trials disagree on passing.'),
    trials: z.array(trial),
  })
  .meta({ id: 'caseResult' });

export const caseResult: Told<typeof resultSchema, CaseResult> = resultSchema;
