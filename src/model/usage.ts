import { z } from 'zod';
import type { Usage } from '../domain/call.ts';

const count = z.int('must be a whole number').min(0, 'must not be below 0');
const details = z.object({ cached_tokens: count.nullish() }).nullish();

const ownUsage = z
  .object({ inputTokens: count, outputTokens: count, cachedInputTokens: count.nullish() })
  .transform((usage) => assembleUsage(usage.inputTokens, usage.outputTokens, usage.cachedInputTokens));

/** As the Responses API tells of it. */
export const responsesUsage = z
  .object({ input_tokens: count, output_tokens: count, input_tokens_details: details })
  .transform((usage) =>
    assembleUsage(usage.input_tokens, usage.output_tokens, usage.input_tokens_details?.cached_tokens),
  );

/** As Chat Completions tells of it. */
export const chatUsage = z
  .object({ prompt_tokens: count, completion_tokens: count, prompt_tokens_details: details })
  .transform((usage) =>
    assembleUsage(usage.prompt_tokens, usage.completion_tokens, usage.prompt_tokens_details?.cached_tokens),
  );

/** Tokens under our names or those of one of the two APIs of OpenAI. Other keys are passed over. */
export const usageSchema = z.unknown().transform((value, context): Usage => {
  const read = chooseSchema(value).safeParse(value);
  if (read.success) return read.data;
  // Not a union, which would only say that it is none of the three.
  for (const { path, message } of read.error.issues) {
    context.issues.push({ code: 'custom', input: value, path: [...path], message });
  }
  return z.NEVER;
});

function chooseSchema(value: unknown) {
  if (typeof value !== 'object' || value === null) return ownUsage;
  if ('input_tokens' in value || 'output_tokens' in value) return responsesUsage;
  if ('prompt_tokens' in value || 'completion_tokens' in value) return chatUsage;
  return ownUsage;
}

function assembleUsage(
  inputTokens: number,
  outputTokens: number,
  cachedInputTokens: number | null | undefined,
): Usage {
  return { inputTokens, cachedInputTokens: cachedInputTokens ?? 0, outputTokens };
}
