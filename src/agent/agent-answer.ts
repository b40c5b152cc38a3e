import { z } from 'zod';
import { describeIssues } from '../config/problems.ts';
import type { Usage } from '../domain/call.ts';
import type { ToolCall } from '../domain/tool-call.ts';
import type { TrialOutcome } from '../domain/trial.ts';
import { usageSchema } from '../model/usage.ts';
import { truncate } from '../report/escape-text.ts';
import type { Mask } from '../report/mask-secrets.ts';
import { isShallow } from './decode-output.ts';
import { mapTexts } from './map-texts.ts';
import { strictToolCallsSchema, TOOL_CALL_KEYS } from './tool-calls.ts';

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
const amount = z.number('must be a number').min(0, 'must not be below 0');

const answerSchema = z.strictObject({
  output: optional(text),
  error: optional(text),
  toolCalls: optional(strictToolCallsSchema),
  usage: optional(usageSchema),
  costUsd: optional(amount),
  model: optional(text),
});

const KNOWN_KEYS = Object.keys(answerSchema.shape);
const MOST_ERROR = 4096;

/**
 * An answer from the JSON value that stood for it.
 * @param mask takes secrets out of what is cut off here; all else it says is left as it is.
 */
export function parseAgentAnswer(value: unknown, mask: Mask): ParsedAgentAnswer {
  if (!isRecord(value)) return invalid('it is not a JSON object.');
  if (!isShallow(value)) return invalid('it is nested too deeply.');
  const result = answerSchema.safeParse(value);
  if (!result.success) {
    // What was received is shown, and not at length.
    const shown = mapTexts(value, mask, mask);
    const problems = result.error.issues.flatMap((issue) =>
      describeIssues('answer', shown, [issue], issue.path.length === 0 ? KNOWN_KEYS : TOOL_CALL_KEYS),
    );
    return invalid(problems.map(({ where, message }) => `${where}: ${message}`).join(' '));
  }
  const { output, error, usage, toolCalls, costUsd, model } = result.data;
  const told = { toolCalls, usage, costUsd, model };
  if (error !== undefined && error !== '') {
    const message = `the agent says: ${truncate(mask(error), MOST_ERROR)}`;
    return parsed({ ...told, outcome: { status: 'errored', failure: { code: 'agent-error', message } } });
  }
  if (output === undefined) return invalid('it has no "output" (a text) and no "error".');
  return parsed({ ...told, outcome: { status: 'answered', output, finishReason: 'stop' } });
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed(answer: AgentAnswer): ParsedAgentAnswer {
  return { status: 'parsed', answer };
}

function invalid(problem: string): ParsedAgentAnswer {
  return { status: 'invalid', problem };
}
