import type { ChatCompletionCreateParamsNonStreaming } from 'openai/resources/chat/completions';
import { z } from 'zod';
import type { ModelSettings } from '../domain/model-settings.ts';
import { ProviderError } from '../errors.ts';
import type { ModelReply, ModelRequest } from './model.ts';
import { chatUsage } from './usage.ts';

/** A request in the format of Chat Completions. `system` is the role for instructions that every server knows. */
export function assembleChatRequest(
  { model, temperature, reasoningEffort, maxOutputTokens }: ModelSettings,
  request: ModelRequest,
): ChatCompletionCreateParamsNonStreaming {
  const { instructions, messages, schema } = request;
  return {
    model,
    ...(temperature === undefined ? {} : { temperature }),
    ...(reasoningEffort === undefined ? {} : { reasoning_effort: reasoningEffort }),
    ...(maxOutputTokens === undefined ? {} : { max_completion_tokens: maxOutputTokens }),
    messages: [
      ...(instructions === undefined ? [] : [{ role: 'system' as const, content: instructions }]),
      ...messages.map(({ role, content }) => ({
        role: role === 'developer' ? ('system' as const) : role,
        content,
      })),
    ],
    ...(schema === undefined
      ? {}
      : {
          response_format: {
            type: 'json_schema',
            json_schema: { strict: true, name: schema.name, schema: schema.schema },
          },
        }),
  };
}

const completionSchema = z.object({
  id: z.string().nullish(),
  model: z.string().nullish(),
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    )
    .min(1),
  // Some servers count strangely; that makes no answer less of an answer.
  usage: chatUsage.nullish().catch(undefined),
});

/**
 * Reads an answer of Chat Completions.
 * @throws ProviderError `invalid-response` when it is not one.
 */
export function parseChatReply(body: unknown): ModelReply {
  const parsed = completionSchema.safeParse(body);
  const choice = parsed.data?.choices[0];
  if (!parsed.success || choice === undefined) {
    throw new ProviderError(
      'invalid-response',
      'the service answered with something that is not a chat completion.',
      {
        cause: parsed.error,
      },
    );
  }
  const { id, model, usage } = parsed.data;
  return {
    text: choice.message.content ?? '',
    refusal: choice.message.refusal ?? undefined,
    finishReason: choice.finish_reason ?? 'stop',
    modelReported: model ?? undefined,
    responseId: id ?? undefined,
    usage: usage ?? undefined,
  };
}
