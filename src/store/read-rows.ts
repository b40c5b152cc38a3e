import { z } from 'zod';
import type { CallRecord, Failure } from '../domain/call.ts';
import type { Case } from '../domain/case.ts';
import type { Judgement } from '../domain/judgement.ts';
import type { Trial } from '../domain/trial.ts';

const text = z.string();
const optionalText = text.nullable().transform((value) => value ?? undefined);
const optionalNumber = z
  .number()
  .nullable()
  .transform((value) => value ?? undefined);
const jsonText = text.transform((value): unknown => JSON.parse(value));

const callColumns = {
  model: optionalText,
  model_reported: optionalText,
  response_id: optionalText,
  input_tokens: optionalNumber,
  cached_input_tokens: optionalNumber,
  output_tokens: optionalNumber,
  cost_usd: optionalNumber,
  latency_ms: optionalNumber,
  attempts: optionalNumber,
  started_at: optionalText,
};
type CallColumns = z.output<z.ZodObject<typeof callColumns>>;

const failureColumns = { error_code: optionalText, error_message: optionalText };

export const caseRowSchema = z
  .object({
    id: text,
    position: z.number(),
    prompt: text,
    expected: optionalText,
    recorded_output: optionalText,
    tags: jsonText.pipe(z.array(text)),
    own_threshold: optionalNumber,
    file: optionalText,
    line: optionalNumber,
  })
  .transform(
    (row): Case => ({
      id: row.id,
      position: row.position,
      prompt: row.prompt,
      expected: row.expected,
      output: row.recorded_output,
      tags: row.tags,
      threshold: row.own_threshold,
      source: row.file === undefined ? undefined : { file: row.file, line: row.line },
    }),
  );

export const trialRowSchema = z
  .object({
    case_id: text,
    number: z.number(),
    status: z.enum(['answered', 'errored']),
    agent_kind: text,
    output: optionalText,
    finish_reason: optionalText,
    ...failureColumns,
    content_key: text,
    prompt_hash: text,
    ...callColumns,
  })
  .transform(
    (row): Trial => ({
      caseId: row.case_id,
      number: row.number,
      agentKind: row.agent_kind,
      contentKey: row.content_key,
      promptHash: row.prompt_hash,
      call: rowToCall(row),
      outcome:
        row.status === 'answered'
          ? { status: 'answered', output: row.output ?? '', finishReason: row.finish_reason ?? '' }
          : { status: 'errored', failure: rowToFailure(row) },
    }),
  );

export const judgementRowSchema = z
  .object({
    case_id: text,
    trial: z.number(),
    criterion: text,
    judge: text,
    status: z.enum(['judged', 'errored']),
    score: optionalNumber,
    verdict: z.enum(['met', 'not_met']).nullable(),
    reasoning: optionalText,
    evidence: jsonText
      .nullable()
      .pipe(z.array(z.object({ quote: text, supports: z.enum(['met', 'violated']) })).nullable()),
    failures: jsonText.nullable().pipe(z.array(text).nullable()),
    injection_suspected: z.number().nullable(),
    ...failureColumns,
    raw_answer: optionalText,
    content_key: text,
    prompt_hash: text,
    ...callColumns,
  })
  .transform(
    (row): Judgement => ({
      caseId: row.case_id,
      trial: row.trial,
      criterion: row.criterion,
      judge: row.judge,
      contentKey: row.content_key,
      promptHash: row.prompt_hash,
      call: rowToCall(row),
      rawAnswer: row.raw_answer,
      outcome:
        row.status === 'judged' && row.score !== undefined
          ? {
              status: 'judged',
              score: row.score,
              verdict: row.verdict ?? 'not_met',
              reasoning: row.reasoning ?? '',
              evidence: row.evidence ?? [],
              failures: row.failures ?? [],
              injectionSuspected: row.injection_suspected === 1,
            }
          : { status: 'errored', failure: rowToFailure(row) },
    }),
  );

function rowToFailure(row: { error_code: string | undefined; error_message: string | undefined }): Failure {
  return { code: row.error_code ?? 'unknown', message: row.error_message ?? 'no reason was stored.' };
}

function rowToCall(row: CallColumns): CallRecord | undefined {
  if (row.model === undefined) return undefined;
  return {
    model: row.model,
    modelReported: row.model_reported,
    responseId: row.response_id,
    usage:
      row.input_tokens === undefined
        ? undefined
        : {
            inputTokens: row.input_tokens,
            cachedInputTokens: row.cached_input_tokens ?? 0,
            outputTokens: row.output_tokens ?? 0,
          },
    costUsd: row.cost_usd,
    latencyMs: row.latency_ms ?? 0,
    attempts: row.attempts ?? 1,
    startedAt: row.started_at === undefined ? 0 : Date.parse(row.started_at),
  };
}
