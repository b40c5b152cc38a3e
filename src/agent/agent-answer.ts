import { z } from 'zod';
import { describeIssues } from '../config/problems.ts';
import type { Usage } from '../domain/call.ts';
import type { ToolCall } from '../domain/tool-call.ts';
import type { TrialOutcome } from '../domain/trial.ts';
import { truncate } from '../report/escape-text.ts';

/** What a program that speaks JSON said about one case. */
export interface AgentAnswer {
  readonly outcome: TrialOutcome;
  readonly toolCalls?: readonly ToolCall[] | undefined;
  readonly usage?: Usage | undefined;
  /** US dollars. */
  readonly costUsd?: number | undefined;
  readonly model?: string | undefined;
}

export type ParsedAgentAnswer =
  | { readonly status: 'parsed'; readonly answer: AgentAnswer }
  /** `problem` is a sentence. */
  | { readonly status: 'invalid'; readonly problem: string };

/** A field that may be left out; `null` is what many languages write for that. */
const optional = <T extends z.ZodType>(schema: T) =>
  schema.nullish().transform((value) => value ?? undefined);

const text = z.string('must be a text');
const count = z.int('must be a whole number').min(0, 'must not be below 0');
const amount = z.number('must be a number').min(0, 'must not be below 0');

const toolCallSchema = z
  .strictObject({
    name: text,
    arguments: z.unknown().optional(),
    result: z.unknown().optional(),
    error: optional(text),
    durationMs: optional(amount),
  })
  .transform(({ result, ...call }): ToolCall => {
    const told = { ...call, arguments: call.arguments ?? {} };
    if (result === undefined || result === null) return told;
    return { ...told, result: typeof result === 'string' ? result : JSON.stringify(result) };
  });

const answerSchema = z.strictObject({
  output: optional(text),
  error: optional(text),
  toolCalls: optional(z.array(toolCallSchema, 'must be a list of tool calls')),
  usage: optional(
    z.strictObject({ inputTokens: count, outputTokens: count, cachedInputTokens: optional(count) }),
  ),
  costUsd: optional(amount),
  model: optional(text),
});

const KNOWN_KEYS = Object.keys(answerSchema.shape);
const MOST_ERROR = 4096;

/** An answer from the JSON value that stood for it. */
export function parseAgentAnswer(value: unknown): ParsedAgentAnswer {
  if (!isRecord(value)) return invalid('it is not a JSON object.');
  if (!isShallow(value)) return invalid('it is nested too deeply.');
  const result = answerSchema.safeParse(value);
  if (!result.success) {
    const problems = describeIssues('answer', value, result.error.issues, KNOWN_KEYS);
    return invalid(problems.map(({ where, message }) => `${where}: ${message}`).join(' '));
  }
  const { output, error, usage, toolCalls, costUsd, model } = result.data;
  const told = {
    toolCalls,
    costUsd,
    model,
    usage: usage && { ...usage, cachedInputTokens: usage.cachedInputTokens ?? 0 },
  };
  if (error !== undefined && error !== '') {
    const message = `the agent says: ${truncate(error, MOST_ERROR)}`;
    return parsed({ ...told, outcome: { status: 'errored', failure: { code: 'agent-error', message } } });
  }
  if (output === undefined) return invalid('it has no "output" (a text) and no "error".');
  return parsed({ ...told, outcome: { status: 'answered', output, finishReason: 'stop' } });
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// What can be parsed can be nested too deeply to be written again, and it is written, to the database.
function isShallow(value: unknown): boolean {
  try {
    JSON.stringify(value);
    return true;
  } catch {
    return false;
  }
}

function parsed(answer: AgentAnswer): ParsedAgentAnswer {
  return { status: 'parsed', answer };
}

function invalid(problem: string): ParsedAgentAnswer {
  return { status: 'invalid', problem };
}
