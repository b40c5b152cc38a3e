import type { CallRecord } from '../domain/call.ts';
import type { ModelSettings } from '../domain/model-settings.ts';
import { type Effort, makeAttempts } from './attempts.ts';
import { assembleChatRequest, parseChatReply } from './chat-api.ts';
import { describeProviderError } from './describe-error.ts';
import type { HttpClient } from './http-fetch.ts';
import type { Model, ModelReply, ModelRequest, ModelResult } from './model.ts';
import { createOpenAiClient } from './openai-client.ts';
import { priceCall } from './price.ts';
import type { RequestQueue } from './request-queue.ts';
import { assembleResponsesRequest, parseResponsesReply } from './responses-api.ts';
import type { ServiceWatch } from './service-watch.ts';

export interface OpenAiModelOptions {
  readonly settings: ModelSettings;
  readonly apiKey: string;
  readonly http: Pick<HttpClient, 'send'>;
  /** The way to the service. */
  readonly requests: RequestQueue;
  readonly watch: ServiceWatch;
  /** Requests of higher priority leave the queue first. */
  readonly priority: number;
  /** For one call with all its attempts, where the request has no limit of its own. */
  readonly timeoutSeconds: number;
}

/** A model behind an OpenAI-compatible service. */
export function createOpenAiModel(options: OpenAiModelOptions): Model {
  const { settings, apiKey, requests, watch, priority, timeoutSeconds } = options;
  const client = createOpenAiClient(settings, apiKey, options.http, requests.heard);

  async function attempt(request: ModelRequest, signal: AbortSignal): Promise<ModelReply> {
    return settings.api === 'responses'
      ? parseResponsesReply(await client.post(assembleResponsesRequest(settings, request), signal))
      : parseChatReply(await client.post(assembleChatRequest(settings, request), signal));
  }

  async function call(request: ModelRequest, signal: AbortSignal): Promise<ModelResult> {
    const attempted = await makeAttempts(
      (limit) => attempt(request, limit),
      {
        requests,
        watch,
        priority,
        timeoutSeconds: request.timeoutSeconds ?? timeoutSeconds,
        describe: (thrown) => describeProviderError(thrown, settings, apiKey),
      },
      signal,
    );
    if (attempted.status === 'failed') {
      return { status: 'failed', error: attempted.error, call: record(attempted.effort) };
    }
    const reply = attempted.value;
    return { status: 'replied', reply, call: record(attempted.effort, reply) };
  }

  function record(effort: Effort, reply?: ModelReply): CallRecord {
    return {
      model: settings.model,
      modelReported: reply?.modelReported,
      responseId: reply?.responseId,
      usage: reply?.usage,
      costUsd: priceCall(settings, reply?.usage),
      ...effort,
    };
  }

  return { call };
}
