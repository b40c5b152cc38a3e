import { z } from 'zod';
import type { ToolCall } from '../domain/tool-call.ts';
import { asText, parseArguments } from './tool-calls.ts';

/** A tool the model asked us to use. */
export interface FunctionCall {
  readonly kind: 'function';
  readonly callId: string;
  readonly name: string;
  /** As the model wrote them; not always JSON. */
  readonly arguments: string;
}

/** A tool the service used by itself; it is done when we learn of it. */
export interface HostedCall {
  readonly kind: 'hosted';
  readonly call: ToolCall;
}

export type CalledTool = FunctionCall | HostedCall;

const functionCall = z.object({
  type: z.literal('function_call'),
  call_id: z.string(),
  name: z.string(),
  arguments: z.string(),
});

const hostedCall = z.looseObject({ type: z.string().regex(/_call$/) });

const responseSchema = z.object({ output: z.array(z.unknown()) });

const completionSchema = z.object({
  choices: z
    .array(
      z.object({
        message: z.object({
          tool_calls: z
            .array(
              z.object({
                id: z.string(),
                function: z.object({ name: z.string(), arguments: z.string() }),
              }),
            )
            .nullish(),
        }),
      }),
    )
    .min(1),
});

/** The tools a model's answer uses, in its order. What is no answer of its API uses none. */
export function readCalledTools(api: 'responses' | 'chat', body: unknown): CalledTool[] {
  if (api === 'chat') {
    const calls = completionSchema.safeParse(body).data?.choices[0]?.message.tool_calls ?? [];
    return calls.map(({ id, function: { name, arguments: args } }) => ({
      kind: 'function',
      callId: id,
      name,
      arguments: args,
    }));
  }
  return (responseSchema.safeParse(body).data?.output ?? []).flatMap(readItem);
}

function readItem(item: unknown): CalledTool[] {
  const ours = functionCall.safeParse(item).data;
  if (ours !== undefined) {
    return [{ kind: 'function', callId: ours.call_id, name: ours.name, arguments: ours.arguments }];
  }
  const hosted = hostedCall.safeParse(item).data;
  return hosted === undefined ? [] : [{ kind: 'hosted', call: readHostedCall(hosted) }];
}

/** The services' hosted tools differ in what they tell; what is no result and no bookkeeping was an argument. */
function readHostedCall(item: z.output<typeof hostedCall>): ToolCall {
  const {
    type,
    id: _,
    status,
    name,
    arguments: args,
    output,
    outputs,
    results,
    result,
    error,
    ...rest
  } = item;
  const given = asText(output ?? outputs ?? results ?? result);
  const failed = status === 'failed' || status === 'incomplete';
  const reason = asText(error ?? (failed ? `the service says: ${status}` : undefined));
  return {
    name: typeof name === 'string' ? name : type.replace(/_call$/, ''),
    arguments: parseArguments(args ?? rest),
    ...(given !== undefined && { result: given }),
    ...(reason !== undefined && { error: reason }),
  };
}
