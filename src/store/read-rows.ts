import { z } from 'zod';
import type { CallRecord, Failure } from '../domain/call.ts';
import type { Case } from '../domain/case.ts';
import type { Judgement } from '../domain/judgement.ts';
import type { Trial } from '../domain/trial.ts';

// Columns are checked as they are and mapped by hand: a transform a column would cost ten times as much a row.
const text = z.string();
const textOrNull = z.string().nullable();
const numberOrNull = z.number().nullable();

const callColumns = {
  model: textOrNull,
  model_reported: textOrNull,
  response_id: textOrNull,
  input_tokens: numberOrNull,
  cached_input_tokens: numberOrNull,
  output_tokens: numberOrNull,
  cost_usd: numberOrNull,
  latency_ms: numberOrNull,
  attempts: numberOrNull,
  started_at: textOrNull,
};
type CallColumns = z.output<z.ZodObject<typeof callColumns>>;

const failureColumns = { error_code: textOrNull, error_message: textOrNull };
type FailureColumns = z.output<z.ZodObject<typeof failureColumns>>;

const caseRows = z.array(
  z.object({
    id: text,
    position: z.number(),
    prompt: text,
    expected: textOrNull,
    recorded_output: textOrNull,
    tags: text,
    own_threshold: numberOrNull,
    file: textOrNull,
    line: numberOrNull,
  }),
);
const tagsSchema = z.array(text);

const trialRows = z.array(
  z.object({
    case_id: text,
    number: z.number(),
    status: z.enum(['answered', 'errored']),
    agent_kind: text,
    output: textOrNull,
    finish_reason: textOrNull,
    content_key: text,
    prompt_hash: text,
    ...failureColumns,
    ...callColumns,
  }),
);

const judgementRows = z.array(
  z.object({
    case_id: text,
    trial: z.number(),
    criterion: text,
    judge: text,
    status: z.enum(['judged', 'errored']),
    score: numberOrNull,
    verdict: z.enum(['met', 'not_met']).nullable(),
    reasoning: textOrNull,
    evidence: textOrNull,
    failures: textOrNull,
    injection_suspected: numberOrNull,
    raw_answer: textOrNull,
    content_key: text,
    prompt_hash: text,
    ...failureColumns,
    ...callColumns,
  }),
);
const evidenceSchema = z.array(z.object({ quote: text, supports: z.enum(['met', 'violated']) }));
const failuresSchema = z.array(text);

/** @throws ZodError when the rows are not what this version writes, as the two below. */
export function parseCaseRows(rows: readonly unknown[]): Case[] {
  return caseRows.parse(rows).map((row) => ({
    id: row.id,
    position: row.position,
    prompt: row.prompt,
    expected: row.expected ?? undefined,
    output: row.recorded_output ?? undefined,
    tags: tagsSchema.parse(JSON.parse(row.tags)),
    threshold: row.own_threshold ?? undefined,
    source: row.file === null ? undefined : { file: row.file, line: row.line ?? undefined },
  }));
}

export function parseTrialRows(rows: readonly unknown[]): Trial[] {
  return trialRows.parse(rows).map((row) => ({
    caseId: row.case_id,
    number: row.number,
    agentKind: row.agent_kind,
    contentKey: row.content_key,
    promptHash: row.prompt_hash,
    call: parseCall(row),
    outcome:
      row.status === 'answered'
        ? { status: 'answered', output: row.output ?? '', finishReason: row.finish_reason ?? '' }
        : { status: 'errored', failure: parseFailure(row) },
  }));
}

export function parseJudgementRows(rows: readonly unknown[]): Judgement[] {
  return judgementRows.parse(rows).map((row) => ({
    caseId: row.case_id,
    trial: row.trial,
    criterion: row.criterion,
    judge: row.judge,
    repeat: 1,
    contentKey: row.content_key,
    promptHash: row.prompt_hash,
    call: parseCall(row),
    rawAnswer: row.raw_answer ?? undefined,
    outcome:
      row.status === 'judged' && row.score !== null
        ? {
            status: 'judged',
            score: row.score,
            verdict: row.verdict ?? 'not_met',
            reasoning: row.reasoning ?? '',
            evidence: evidenceSchema.parse(JSON.parse(row.evidence ?? '[]')),
            failures: failuresSchema.parse(JSON.parse(row.failures ?? '[]')),
            injectionSuspected: row.injection_suspected === 1,
          }
        : { status: 'errored', failure: parseFailure(row) },
  }));
}

function parseFailure(row: FailureColumns): Failure {
  return { code: row.error_code ?? 'unknown', message: row.error_message ?? 'no reason was stored.' };
}

function parseCall(row: CallColumns): CallRecord | undefined {
  if (row.model === null) return undefined;
  return {
    model: row.model,
    modelReported: row.model_reported ?? undefined,
    responseId: row.response_id ?? undefined,
    usage:
      row.input_tokens === null
        ? undefined
        : {
            inputTokens: row.input_tokens,
            cachedInputTokens: row.cached_input_tokens ?? 0,
            outputTokens: row.output_tokens ?? 0,
          },
    costUsd: row.cost_usd ?? undefined,
    latencyMs: row.latency_ms ?? 0,
    attempts: row.attempts ?? 1,
    startedAt: row.started_at === null ? 0 : Date.parse(row.started_at),
  };
}
