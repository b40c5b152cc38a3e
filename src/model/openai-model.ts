import type { CallRecord } from '../domain/call.ts';
import type { ModelSettings } from '../domain/model-settings.ts';
import type { Price } from '../domain/price.ts';
import type { AnswerTimes } from './answer-times.ts';
import { type Effort, makeAttempts } from './attempts.ts';
import { costsNothing } from './billing.ts';
import { assembleChatRequest, parseChatReply } from './chat-api.ts';
import { describeProviderError } from './describe-error.ts';
import type { HttpClient } from './http-fetch.ts';
import type { Meter } from './meter.ts';
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
  readonly times: AnswerTimes;
  /** Requests of higher priority leave the queue first. */
  readonly priority: number;
  /** For one call with all its attempts, where the request has no limit of its own. */
  readonly timeoutSeconds: number;
  /** Absent where it is not known. */
  readonly price?: Price | undefined;
  /** Absent where money is not limited. */
  readonly meter?: Meter | undefined;
}

/** A model behind an OpenAI-compatible service. */
export function createOpenAiModel(options: OpenAiModelOptions): Model {
  const { settings, apiKey, requests, watch, times, priority, timeoutSeconds, price, meter } = options;
  const client = createOpenAiClient(settings, apiKey, options.http, requests.heard);

  async function attempt(request: ModelRequest, signal: AbortSignal): Promise<ModelReply> {
    const body = await client.post(assembleRequest(request), signal);
    return settings.api === 'responses' ? parseResponsesReply(body) : parseChatReply(body);
  }

  function assembleRequest(request: ModelRequest): unknown {
    return settings.api === 'responses'
      ? assembleResponsesRequest(settings, request)
      : assembleChatRequest(settings, request);
  }

  async function call(request: ModelRequest, signal: AbortSignal): Promise<ModelResult> {
    let unbilled = true;
    const attempted = await makeAttempts(
      (limit) =>
        attempt(request, limit).catch((thrown: unknown) => {
          unbilled &&= costsNothing(thrown);
          throw thrown;
        }),
      {
        requests,
        watch,
        times,
        priority,
        timeoutSeconds: request.timeoutSeconds ?? timeoutSeconds,
        admit: meter?.admissionOf(
          () => assembleRequest(request),
          ({ usage }) => usage,
        ),
        describe: (thrown) => describeProviderError(thrown, settings, apiKey),
      },
      signal,
    );
    if (attempted.status === 'failed') {
      const call = { ...record(attempted.effort), costUsd: unbilled ? 0 : undefined };
      return { status: 'failed', error: attempted.error, call };
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
      costUsd: priceCall(price, reply?.usage),
      ...effort,
    };
  }

  return { call };
}
