import { z } from 'zod';
import type { ToolCall } from '../domain/tool-call.ts';

const toolCallSchema = z
  .object({
    name: z.string().min(1),
    arguments: z.unknown().optional(),
    result: z.unknown().optional(),
    error: z.unknown().optional(),
    durationMs: z.number().nonnegative().nullish(),
  })
  .transform(
    (call): ToolCall => ({
      name: call.name,
      arguments: parseArguments(call.arguments),
      result: asText(call.result),
      error: asText(call.error),
      durationMs: call.durationMs ?? undefined,
    }),
  );

export type ParsedToolCalls =
  | { readonly status: 'parsed'; readonly toolCalls: readonly ToolCall[] }
  | { readonly status: 'problem'; readonly message: string };

/**
 * Tool calls as an agent tells of them: a list of `{name, arguments?, result?, error?, durationMs?}`; nothing, or `null`,
 * where it made none. Other keys are passed over.
 */
export function parseToolCalls(value: unknown): ParsedToolCalls {
  const parsed = z.array(toolCallSchema).safeParse(value ?? []);
  if (parsed.success) return { status: 'parsed', toolCalls: parsed.data };
  const [issue] = parsed.error.issues;
  const place = issue?.path.length ? ` (at ${issue.path.join('/')}: ${issue.message})` : '';
  const wanted = 'a list of {name, arguments, result, error, durationMs}';
  return { status: 'problem', message: `tool calls that are not ${wanted}${place}` };
}

/** Model services write arguments as a text of JSON. */
function parseArguments(value: unknown): unknown {
  if (value === undefined) return {};
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

function asText(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
