import { z } from 'zod';
import type { ToolCall } from '../domain/tool-call.ts';
import { isShallow, parseJson } from './decode-output.ts';

/** A tool call as an agent tells of it; `null` is what many languages write for what is not there. */
const toolCall = z.object({
  name: z.string('must be a text').min(1, 'must not be empty'),
  arguments: z.unknown().optional(),
  result: z.unknown().optional(),
  error: z.unknown().optional(),
  durationMs: z.number('must be a number').min(0, 'must not be below 0').nullish(),
});

export const TOOL_CALL_KEYS = Object.keys(toolCall.shape);

const LIST = 'must be a list of tool calls';

/** Of an agent that has its own format: other keys are passed over. */
export const toolCallsSchema = z.array(toolCall.transform(assembleToolCall), LIST);

/** Of a program that was written for us: another key is a mistyped one. */
export const strictToolCallsSchema = z.array(toolCall.strict().transform(assembleToolCall), LIST);

function assembleToolCall(call: z.output<typeof toolCall>): ToolCall {
  const [result, error, durationMs] = [asText(call.result), asText(call.error), call.durationMs ?? undefined];
  return {
    name: call.name,
    arguments: parseArguments(call.arguments),
    ...(result !== undefined && { result }),
    ...(error !== undefined && { error }),
    ...(durationMs !== undefined && { durationMs }),
  };
}

/** Model services write arguments as a text of JSON; as they are where they are none. */
export function parseArguments(value: unknown): unknown {
  if (typeof value !== 'string') return value ?? {};
  const parsed = parseJson(value);
  return parsed === undefined || !isShallow(parsed) ? value : parsed;
}

/** What a tool gave back, or why it failed; `undefined` where that is nothing. */
export function asText(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
