import OpenAI from 'openai';
import type { ModelSettings } from '../domain/model-settings.ts';

const LONGEST_TIMEOUT_MS = 2 ** 31 - 1;

/** OpenAI's SDK for one service. Its own retries are off: `attempts.ts` makes them. */
export function createOpenAiClient(
  { baseUrl }: ModelSettings,
  apiKey: string,
  fetchOnce: typeof fetch,
): OpenAI {
  return new OpenAI({
    apiKey,
    baseURL: baseUrl ?? null,
    fetch: fetchOnce,
    maxRetries: 0,
    // Ours is shorter, and knows that it was the time limit.
    timeout: LONGEST_TIMEOUT_MS,
    logLevel: 'off',
    // From the environment, and meant for OpenAI: no other service is to see them.
    ...(baseUrl === undefined ? {} : { organization: null, project: null }),
  });
}
