import type { TestContext } from 'node:test';
import type { ModelSettings } from '../../src/domain/model-settings.ts';
import type { ProviderError } from '../../src/errors.ts';
import { createAnswerTimes } from '../../src/model/answer-times.ts';
import { createHttpClient } from '../../src/model/http-fetch.ts';
import type { Meter } from '../../src/model/meter.ts';
import type { Model, ModelReply, ModelRequest, ModelResult } from '../../src/model/model.ts';
import { createOpenAiModel } from '../../src/model/openai-model.ts';
import type { RequestQueue } from '../../src/model/request-queue.ts';
import { createRequestQueue, noWatch } from './request-queue.ts';

export const API_KEY = 'sk-test-0123456789-secret';

export interface OpenModelOptions extends Partial<ModelSettings> {
  readonly apiKey?: string;
  readonly timeoutSeconds?: number;
  readonly requests?: RequestQueue;
  readonly priority?: number;
  readonly meter?: Meter;
}

/** A model over HTTP as `run.ts` makes it, for as long as the test lasts. */
export function openModel(test: TestContext, baseUrl: string, options: OpenModelOptions = {}): Model {
  const http = createHttpClient();
  test.after(() => http.close());
  const { model = 'gpt-5.2', api = 'responses' } = options;
  return createOpenAiModel({
    settings: { model, api, baseUrl },
    apiKey: options.apiKey ?? API_KEY,
    http,
    requests: options.requests ?? createRequestQueue(4),
    watch: noWatch,
    times: createAnswerTimes(),
    priority: options.priority ?? 0,
    timeoutSeconds: options.timeoutSeconds ?? 10,
    meter: options.meter,
  });
}

/** Lets a retry follow at once, as jitter may; after so many of them no other fits into any time limit. */
export function withoutJitter(test: TestContext, attempts = Number.POSITIVE_INFINITY): void {
  let drawn = 0;
  test.mock.method(Math, 'random', () => {
    drawn += 1;
    return drawn < attempts ? 0 : 1e9;
  });
}

export const HELLO: ModelRequest = { messages: [{ role: 'user', content: 'Hello?' }] };

export function ask(model: Model, signal = new AbortController().signal): Promise<ModelResult> {
  return model.call(HELLO, signal);
}

export function replyOf(result: ModelResult): ModelReply {
  if (result.status === 'failed') throw new Error(`expected a reply, not: ${result.error.message}`);
  return result.reply;
}

export function errorOf(result: ModelResult): ProviderError {
  if (result.status === 'replied') throw new Error(`expected a failure, not the reply ${result.reply.text}`);
  return result.error;
}
