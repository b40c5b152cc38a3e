import type { ResponseCreateParamsNonStreaming } from 'openai/resources/responses/responses';
import { z } from 'zod';
import type { ModelSettings } from '../domain/model-settings.ts';
import { ProviderError } from '../errors.ts';
import type { ModelReply, ModelRequest } from './model.ts';
import { responsesUsage } from './usage.ts';

/** A request in the format of OpenAI's Responses API. Nothing is stored at the service. */
export function assembleResponsesRequest(
  { model, temperature, reasoningEffort, maxOutputTokens }: ModelSettings,
  request: ModelRequest,
): ResponseCreateParamsNonStreaming {
  return {
    model,
    store: false,
    ...(temperature === undefined ? {} : { temperature }),
    ...(reasoningEffort === undefined ? {} : { reasoning: { effort: reasoningEffort } }),
    ...(maxOutputTokens === undefined ? {} : { max_output_tokens: maxOutputTokens }),
    ...(request.instructions === undefined ? {} : { instructions: request.instructions }),
    input: request.messages.map(({ role, content }) => ({ role, content })),
    ...(request.schema === undefined
      ? {}
      : {
          text: {
            format: {
              type: 'json_schema',
              strict: true,
              name: request.schema.name,
              schema: request.schema.schema,
            },
          },
        }),
  };
}

const contentSchema = z.union([
  z.object({ type: z.literal('output_text'), text: z.string() }),
  z.object({ type: z.literal('refusal'), refusal: z.string() }),
  z.object({ type: z.string() }),
]);

const responseSchema = z.object({
  id: z.string().optional(),
  model: z.string().optional(),
  status: z.string().optional(),
  error: z.object({ message: z.string() }).nullish(),
  incomplete_details: z.object({ reason: z.string().optional() }).nullish(),
  output: z.array(z.object({ type: z.string(), content: z.array(contentSchema).nullish() })),
  // Some servers count strangely; that makes no answer less of an answer.
  usage: responsesUsage.nullish().catch(undefined),
});

/**
 * Reads an answer of the Responses API.
 * @throws ProviderError `invalid-response` when it is not one, `server-error` when the service says it failed.
 */
export function parseResponsesReply(body: unknown): ModelReply {
  const parsed = responseSchema.safeParse(body);
  if (!parsed.success) {
    throw new ProviderError(
      'invalid-response',
      'the service answered with something that is not a Responses API answer.',
      {
        cause: parsed.error,
      },
    );
  }
  const { id, model, status, error, incomplete_details, output, usage } = parsed.data;
  if (status === 'failed')
    throw new ProviderError('server-error', error?.message ?? 'the service says the response failed.');
  const contents = output.flatMap(({ type, content }) => (type === 'message' ? (content ?? []) : []));
  const refusals = contents.flatMap((content) => ('refusal' in content ? [content.refusal] : []));
  return {
    text: contents.flatMap((content) => ('text' in content ? [content.text] : [])).join(''),
    refusal: refusals.length > 0 ? refusals.join('') : undefined,
    finishReason: status === 'incomplete' ? finishReason(incomplete_details?.reason) : 'stop',
    modelReported: model,
    responseId: id,
    usage: usage ?? undefined,
  };
}

function finishReason(reason: string | undefined): string {
  return reason === 'max_output_tokens' ? 'length' : (reason ?? 'incomplete');
}
