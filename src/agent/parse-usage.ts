import { z } from 'zod';
import type { Usage } from '../domain/call.ts';

const tokens = z.int().nonnegative();
const cached = tokens.nullish();
const details = z.object({ cached_tokens: cached }).nullish();

const usageSchema = z.union([
  z
    .object({ inputTokens: tokens, outputTokens: tokens, cachedInputTokens: cached })
    .transform((usage) => assemble(usage.inputTokens, usage.outputTokens, usage.cachedInputTokens)),
  z
    .object({ input_tokens: tokens, output_tokens: tokens, input_tokens_details: details })
    .transform((usage) =>
      assemble(usage.input_tokens, usage.output_tokens, usage.input_tokens_details?.cached_tokens),
    ),
  z
    .object({ prompt_tokens: tokens, completion_tokens: tokens, prompt_tokens_details: details })
    .transform((usage) =>
      assemble(usage.prompt_tokens, usage.completion_tokens, usage.prompt_tokens_details?.cached_tokens),
    ),
]);

/**
 * Tokens as an agent counts them, under our names or those of the two APIs of OpenAI; `undefined` for anything else:
 * an agent that counts strangely has answered none the less.
 */
export function parseUsage(value: unknown): Usage | undefined {
  return usageSchema.safeParse(value).data;
}

function assemble(
  inputTokens: number,
  outputTokens: number,
  cachedInputTokens: number | null | undefined,
): Usage {
  return { inputTokens, cachedInputTokens: cachedInputTokens ?? 0, outputTokens };
}
