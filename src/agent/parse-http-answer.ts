import type { HttpAgentSettings } from '../domain/agent-settings.ts';
import type { Usage } from '../domain/call.ts';
import type { ToolCall } from '../domain/tool-call.ts';
import { ProviderError } from '../errors.ts';
import { usageSchema } from '../model/usage.ts';
import { truncate } from '../report/escape-text.ts';
import type { Mask } from '../report/mask-secrets.ts';
import { decodeUtf8, isShallow, parseJson } from './decode-output.ts';
import { resolvePointer } from './json-pointer.ts';
import { TOOL_CALL_KEYS, toolCallsSchema } from './tool-calls.ts';

export interface HttpAnswer {
  readonly output: string;
  /** Absent where the settings name no place for them. */
  readonly toolCalls?: readonly ToolCall[] | undefined;
  readonly usage?: Usage | undefined;
}

/**
 * Reads what an agent behind HTTP answered with a success.
 * @param mask takes secrets out of what is cut off for a message; the answer is left as it is.
 * @throws ProviderError `invalid-response` whose message begins with "answered with".
 */
export function parseHttpAnswer(
  body: Uint8Array,
  { answer, toolCalls, usage }: HttpAgentSettings,
  mask: Mask,
): HttpAnswer {
  if (body.length === 0) throw problem('nothing: its body is empty.');
  const text = decodeUtf8(body);
  if (text === undefined) throw problem('a body that is not valid UTF-8.');
  if (answer === undefined && toolCalls === undefined && usage === undefined) {
    return { output: text };
  }
  const json = readJson(text, mask);
  return {
    output: answer === undefined ? text : findAnswer(json, answer, mask),
    toolCalls: toolCalls === undefined ? undefined : findToolCalls(json, toolCalls),
    // An agent that counts strangely has answered none the less.
    usage: usage === undefined ? undefined : usageSchema.safeParse(resolvePointer(json, usage)).data,
  };
}

/** The beginning of what was answered, without secrets and on one line, to stand in a message. */
export function quoteBeginning(text: string, mask: Mask): string {
  return truncate(mask(text).replace(/\s+/g, ' ').trim(), 500);
}

function readJson(text: string, mask: Mask): unknown {
  const json = parseJson(text);
  if (json === undefined) {
    throw problem(
      `something that is not JSON, in which "answer", "tool-calls" and "usage" are looked for: ${quoteBeginning(text, mask)}`,
    );
  }
  if (!isShallow(json)) throw problem('JSON that cannot be read: it is nested more than 1000 levels deep.');
  return json;
}

function findAnswer(json: unknown, pointer: string, mask: Mask): string {
  const found = resolvePointer(json, pointer);
  if (found === undefined)
    throw problem(`JSON that has nothing at "${pointer}" ("answer"); ${outline(json, mask)}.`);
  // What many languages write for nothing; a program that says it gave no answer either.
  if (found === null) throw problem(`JSON that has null at "${pointer}" ("answer"), which is no answer.`);
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

function outline(json: unknown, mask: Mask): string {
  if (Array.isArray(json)) return `it is a list of ${json.length}`;
  if (typeof json !== 'object' || json === null) return `it is ${quoteBeginning(JSON.stringify(json), mask)}`;
  const keys = Object.keys(json);
  return keys.length === 0
    ? 'it is an empty object'
    : `its keys are ${quoteBeginning(keys.join(', '), mask)}`;
}

function problem(message: string): ProviderError {
  return new ProviderError('invalid-response', `answered with ${message}`);
}
