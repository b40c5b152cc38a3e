import { z } from 'zod';
import type { CallRecord, Failure } from '../domain/call.ts';
import type { Case } from '../domain/case.ts';
import type { Check, CheckOutcome } from '../domain/check.ts';
import type { Criterion } from '../domain/criterion.ts';
import { GUARD_NAMES } from '../domain/guard.ts';
import type { Judgement } from '../domain/judgement.ts';
import { messageSchema } from '../domain/message.ts';
import type { ToolCall } from '../domain/tool-call.ts';
import type { Trial } from '../domain/trial.ts';
import type { OfTrial } from './assemble-results.ts';

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
    messages: textOrNull,
    vars: textOrNull,
    own_criteria: textOrNull,
    checks: textOrNull,
    own_threshold: numberOrNull,
    own_timeout: numberOrNull,
    file: textOrNull,
    line: numberOrNull,
  }),
);
const tagsSchema = z.array(text);
const messagesSchema = z.array(messageSchema);
const varsSchema = z.record(z.string(), z.string());
// Written by this program from what it had validated; a check's value is as its kind has it.
const criteriaSchema = z.array(z.custom<Criterion>());
const checksSchema = z.array(z.custom<Check>());

const trialRows = z.array(
  z.object({
    case_id: text,
    number: z.number(),
    status: z.enum(['answered', 'errored']),
    agent_kind: text,
    output: textOrNull,
    finish_reason: textOrNull,
    tells_tools: z.number(),
    content_key: text,
    prompt_hash: text,
    reused_from: textOrNull,
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
    repeat: z.number(),
    escalated: z.number(),
    status: z.enum(['judged', 'errored']),
    score: numberOrNull,
    verdict: z.enum(['met', 'not_met']).nullable(),
    reasoning: textOrNull,
    evidence: textOrNull,
    failures: textOrNull,
    injection_suspected: numberOrNull,
    guards: textOrNull,
    raw_answer: textOrNull,
    content_key: text,
    prompt_hash: text,
    reused_from: textOrNull,
    ...failureColumns,
    ...callColumns,
  }),
);
const evidenceSchema = z.array(z.object({ quote: text, supports: z.enum(['met', 'violated']) }));
const failuresSchema = z.array(text);
const guardsSchema = z.array(
  z.object({ name: z.enum(GUARD_NAMES), effect: z.enum(['fail', 'flag']), message: text }),
);

const trialPart = { case_id: text, trial: z.number() };
const checkRows = z.array(z.object({ ...trialPart, name: text, passed: z.number(), message: text }));
const toolCallRows = z.array(
  z.object({
    ...trialPart,
    name: text,
    arguments: text,
    result: textOrNull,
    error: textOrNull,
    duration_ms: numberOrNull,
  }),
);

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
    ...ifStored('messages', row.messages, messagesSchema),
    ...ifStored('vars', row.vars, varsSchema),
    ...ifStored('criteria', row.own_criteria, criteriaSchema),
    ...ifStored('checks', row.checks, checksSchema),
    ...(row.own_timeout === null ? {} : { timeoutSeconds: row.own_timeout }),
    source: row.file === null ? undefined : { file: row.file, line: row.line ?? undefined },
  }));
}

/** Of what an agent did, its tool calls are rows of their own: here it is only whether it tells of them. */
export function parseTrialRows(rows: readonly unknown[]): Trial[] {
  return trialRows.parse(rows).map((row) => ({
    caseId: row.case_id,
    number: row.number,
    agentKind: row.agent_kind,
    contentKey: row.content_key,
    promptHash: row.prompt_hash,
    call: parseCall(row),
    ...(row.tells_tools === 1 ? { toolCalls: [] } : {}),
    ...(row.reused_from === null ? {} : { reusedFrom: row.reused_from }),
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
    repeat: row.repeat,
    ...(row.escalated === 1 ? { escalated: true } : {}),
    contentKey: row.content_key,
    promptHash: row.prompt_hash,
    call: parseCall(row),
    ...(row.reused_from === null ? {} : { reusedFrom: row.reused_from }),
    rawAnswer: row.raw_answer ?? undefined,
    ...ifStored('guards', row.guards, guardsSchema),
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

export function parseCheckRows(rows: readonly unknown[]): OfTrial<CheckOutcome>[] {
  return checkRows.parse(rows).map(({ case_id: caseId, trial, name, passed, message }) => ({
    caseId,
    trial,
    value: { name, passed: passed === 1, message },
  }));
}

export function parseToolCallRows(rows: readonly unknown[]): OfTrial<ToolCall>[] {
  return toolCallRows.parse(rows).map(({ case_id: caseId, trial, ...row }) => ({
    caseId,
    trial,
    value: {
      name: row.name,
      arguments: JSON.parse(row.arguments),
      ...(row.result === null ? {} : { result: row.result }),
      ...(row.error === null ? {} : { error: row.error }),
      ...(row.duration_ms === null ? {} : { durationMs: row.duration_ms }),
    },
  }));
}

function ifStored<K extends string, T>(key: K, json: string | null, schema: z.ZodType<T>): { [P in K]?: T } {
  return (json === null ? {} : { [key]: schema.parse(JSON.parse(json)) }) as { [P in K]?: T };
}

function parseFailure(row: FailureColumns): Failure {
  return { code: row.error_code ?? 'unknown', message: row.error_message ?? 'no reason was stored.' };
}

function parseCall(row: CallColumns): CallRecord | undefined {
  if (row.started_at === null) return undefined;
  return {
    model: row.model ?? undefined,
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
    startedAt: parseTime(row.started_at),
  };
}

function parseTime(text: string): number {
  const time = Date.parse(text);
  if (Number.isNaN(time)) throw new Error('"started_at" of a call is no time');
  return time;
}
