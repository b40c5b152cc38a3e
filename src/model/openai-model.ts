import { setTimeout as sleep } from 'node:timers/promises';
import OpenAI from 'openai';
import type { CallRecord } from '../domain/call.ts';
import type { ModelSettings } from '../domain/model-settings.ts';
import { ProviderError } from '../errors.ts';
import { assembleChatRequest, parseChatReply } from './chat-api.ts';
import { type Deadline, startDeadline } from './deadline.ts';
import { describeProviderError } from './describe-error.ts';
import type { FetchOptions } from './http-fetch.ts';
import type { Model, ModelReply, ModelRequest, ModelResult } from './model.ts';
import { priceCall } from './price.ts';
import type { RequestQueue } from './request-queue.ts';
import { assembleResponsesRequest, parseResponsesReply } from './responses-api.ts';
import { assessRetry } from './retry.ts';

const LONGEST_TIMEOUT_MS = 2 ** 31 - 1;

export interface OpenAiModelOptions {
  readonly settings: ModelSettings;
  readonly apiKey: string;
  readonly fetch: typeof fetch;
  /** Shared by all models of a run: it bounds the requests in flight. */
  readonly requests: RequestQueue;
  /** Requests of higher priority leave the queue first. */
  readonly priority: number;
  /** For one call with all its attempts, where the request has no limit of its own. */
  readonly timeoutSeconds: number;
}

/**
 * A model behind OpenAI's SDK. The one owner of retries: the SDK's own are off. Waiting for a place among the requests
 * does not count against the time limit, waiting between attempts does and holds no place.
 */
export function createOpenAiModel(options: OpenAiModelOptions): Model {
  const { settings, apiKey, requests, priority, timeoutSeconds } = options;
  const client = new OpenAI({
    apiKey,
    baseURL: settings.baseUrl ?? null,
    fetch: options.fetch,
    maxRetries: 0,
    // Ours is shorter, and knows that it was the time limit.
    timeout: LONGEST_TIMEOUT_MS,
    logLevel: 'off',
    // From the environment, and meant for OpenAI: no other service is to see them.
    ...(settings.baseUrl === undefined ? {} : { organization: null, project: null }),
  });

  async function attempt(request: ModelRequest, signal: AbortSignal): Promise<ModelReply> {
    // To our fetch alone: the SDK would compose the signal with one of its own and keep both.
    const fetchOptions: FetchOptions = { cancellation: signal };
    return settings.api === 'responses'
      ? parseResponsesReply(
          await client.responses.create(assembleResponsesRequest(settings, request), { fetchOptions }),
        )
      : parseChatReply(
          await client.chat.completions.create(assembleChatRequest(settings, request), {
            fetchOptions,
          }),
        );
  }

  async function call(request: ModelRequest, signal: AbortSignal): Promise<ModelResult> {
    const startedAt = Date.now();
    const limitSeconds = request.timeoutSeconds ?? timeoutSeconds;
    let deadline: Deadline | undefined;
    let attempts = 0;
    try {
      for (;;) {
        try {
          const reply = await requests.run(priority, () => {
            signal.throwIfAborted();
            deadline ??= startDeadline(signal, limitSeconds * 1000);
            attempts += 1;
            return attempt(request, deadline.signal);
          });
          return { status: 'replied', reply, call: record(attempts, startedAt, deadline, reply) };
        } catch (thrown) {
          const error = interpret(thrown, signal, deadline, limitSeconds);
          const delay = assessRetry(error, attempts, Math.random);
          const inTime = delay !== undefined && delay < (deadline?.remainingMs() ?? 0);
          if (!inTime || !(await waited(delay, signal))) {
            const reason = signal.aborted ? interpret(thrown, signal, deadline, limitSeconds) : error;
            return { status: 'failed', error: reason, call: record(attempts, startedAt, deadline) };
          }
        }
      }
    } finally {
      deadline?.clear();
    }
  }

  function interpret(
    thrown: unknown,
    signal: AbortSignal,
    deadline: Deadline | undefined,
    limitSeconds: number,
  ): ProviderError {
    if (signal.aborted) return new ProviderError('cancelled', 'the run was cancelled.', { cause: thrown });
    if (deadline?.expired) {
      return new ProviderError('timeout', `no answer within ${limitSeconds} s (input "timeout").`, {
        cause: thrown,
      });
    }
    return describeProviderError(thrown, settings, apiKey);
  }

  function record(
    attempts: number,
    startedAt: number,
    deadline: Deadline | undefined,
    reply?: ModelReply,
  ): CallRecord {
    return {
      model: settings.model,
      modelReported: reply?.modelReported,
      responseId: reply?.responseId,
      usage: reply?.usage,
      costUsd: priceCall(settings, reply?.usage),
      latencyMs: deadline?.elapsedMs() ?? 0,
      attempts,
      startedAt,
    };
  }

  return { call };
}

async function waited(ms: number, signal: AbortSignal): Promise<boolean> {
  try {
    await sleep(ms, undefined, { signal });
    return true;
  } catch {
    return false;
  }
}
