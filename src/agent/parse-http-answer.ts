import type { HttpAgentSettings } from '../domain/agent-settings.ts';
import type { Usage } from '../domain/call.ts';
import type { ToolCall } from '../domain/tool-call.ts';
import { ProviderError } from '../errors.ts';
import { usageSchema } from '../model/usage.ts';
import { truncate } from '../report/escape-text.ts';
import { decodeUtf8 } from './decode-output.ts';
import { resolvePointer } from './json-pointer.ts';
import { mapTexts } from './map-texts.ts';
import { TOOL_CALL_KEYS, toolCallsSchema } from './tool-calls.ts';

export interface HttpAnswer {
  readonly output: string;
  /** Absent where the settings name no place for them. */
  readonly toolCalls?: readonly ToolCall[] | undefined;
  readonly usage?: Usage | undefined;
}

/**
 * Reads what an agent behind HTTP answered with a success.
 * @param mask takes secrets out of a text. It is applied to all that was answered: an answer is shown and stored.
 * @throws ProviderError `invalid-response` whose message begins with "answered with".
 */
export function parseHttpAnswer(
  body: Uint8Array,
  { answer, toolCalls, usage }: HttpAgentSettings,
  mask: (text: string) => string,
): HttpAnswer {
  if (body.length === 0) throw problem('nothing: its body is empty.');
  const text = decodeUtf8(body);
  if (text === undefined) throw problem('a body that is not valid UTF-8.');
  if (answer === undefined && toolCalls === undefined && usage === undefined) {
    return { output: mask(text) };
  }
  const json = parseJson(text, mask);
  return {
    output: mask(answer === undefined ? text : findAnswer(json, answer)),
    toolCalls: toolCalls === undefined ? undefined : findToolCalls(json, toolCalls),
    // An agent that counts strangely has answered none the less.
    usage: usage === undefined ? undefined : usageSchema.safeParse(resolvePointer(json, usage)).data,
  };
}

/** The beginning of what was answered, on one line, to stand in a message. */
export function quoteBeginning(text: string): string {
  return truncate(text.replace(/\s+/g, ' ').trim(), 500);
}

function parseJson(text: string, mask: (text: string) => string): unknown {
  try {
    return mapTexts(JSON.parse(text), mask);
  } catch (error) {
    if (error instanceof RangeError) throw problem(`JSON that cannot be read: ${error.message}.`);
    throw problem(
      `something that is not JSON, in which "answer", "tool-calls" and "usage" are looked for: ${quoteBeginning(mask(text))}`,
    );
  }
}

function findAnswer(json: unknown, pointer: string): string {
  const found = resolvePointer(json, pointer);
  if (found === undefined)
    throw problem(`JSON that has nothing at "${pointer}" ("answer"); ${outline(json)}.`);
  return typeof found === 'string' ? found : JSON.stringify(found);
}

function findToolCalls(json: unknown, pointer: string): readonly ToolCall[] {
  // Nothing there, or `null`: it made none.
  const parsed = toolCallsSchema.safeParse(resolvePointer(json, pointer) ?? []);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue?.path.length ? ` (at ${issue.path.join('/')}: ${issue.message})` : '';
  const wanted = `a list of {${TOOL_CALL_KEYS.join(', ')}}`;
  throw problem(`tool calls that are not ${wanted}${place}, at "${pointer}" ("tool-calls").`);
}

function outline(json: unknown): string {
  if (Array.isArray(json)) return `it is a list of ${json.length}`;
  if (typeof json !== 'object' || json === null) return `it is ${quoteBeginning(JSON.stringify(json))}`;
  const keys = Object.keys(json);
  return keys.length === 0 ? 'it is an empty object' : `its keys are ${quoteBeginning(keys.join(', '))}`;
}

function problem(message: string): ProviderError {
  return new ProviderError('invalid-response', `answered with ${message}`);
}
