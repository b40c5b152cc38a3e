import { setTimeout as sleep } from 'node:timers/promises';
import OpenAI from 'openai';
import type PQueue from 'p-queue';
import type { CallRecord } from '../domain/call.ts';
import type { ModelSettings } from '../domain/config.ts';
import { ProviderError } from '../errors.ts';
import { assembleChatRequest, parseChatReply } from './chat-api.ts';
import { describeProviderError } from './describe-error.ts';
import type { Model, ModelReply, ModelRequest, ModelResult } from './model.ts';
import { priceCall } from './price.ts';
import { assembleResponsesRequest, parseResponsesReply } from './responses-api.ts';
import { assessRetry } from './retry.ts';

export interface OpenAiModelOptions {
  readonly settings: ModelSettings;
  readonly apiKey: string;
  readonly fetch: typeof fetch;
  /** Shared by all models of a run: its concurrency bounds the requests in flight. */
  readonly requests: PQueue;
  /** Requests of higher priority leave the queue first. */
  readonly priority: number;
  /** For one call with all its attempts. */
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
    timeout: timeoutSeconds * 1000,
    logLevel: 'off',
  });

  async function attempt(request: ModelRequest, signal: AbortSignal): Promise<ModelReply> {
    return settings.api === 'responses'
      ? parseResponsesReply(
          await client.responses.create(assembleResponsesRequest(settings.model, request), { signal }),
        )
      : parseChatReply(
          await client.chat.completions.create(assembleChatRequest(settings.model, request), { signal }),
        );
  }

  async function call(request: ModelRequest, signal: AbortSignal): Promise<ModelResult> {
    let deadline: { signal: AbortSignal; startedAt: number; start: number } | undefined;
    for (let number = 1; ; number++) {
      let error: ProviderError;
      try {
        const reply = await requests.add(
          () => {
            deadline ??= startDeadline(timeoutSeconds);
            return attempt(request, AbortSignal.any([signal, deadline.signal]));
          },
          { priority, signal },
        );
        return { status: 'replied', reply, call: record(number, deadline, reply) };
      } catch (thrown) {
        error = interpret(thrown, signal, deadline?.signal);
      }
      const delay = assessRetry(error, number, Math.random);
      if (
        delay === undefined ||
        delay >= remainingMs(deadline, timeoutSeconds) ||
        !(await waited(delay, signal))
      ) {
        return { status: 'failed', error, call: record(number, deadline) };
      }
    }
  }

  function interpret(thrown: unknown, signal: AbortSignal, deadline: AbortSignal | undefined): ProviderError {
    if (signal.aborted) return new ProviderError('cancelled', 'the run was cancelled.', { cause: thrown });
    if (deadline?.aborted) {
      return new ProviderError('timeout', `no answer within ${timeoutSeconds} s (input "timeout").`, {
        cause: thrown,
      });
    }
    return describeProviderError(thrown, settings, apiKey);
  }

  function record(
    attempts: number,
    deadline: { startedAt: number; start: number } | undefined,
    reply?: ModelReply,
  ): CallRecord {
    return {
      model: settings.model,
      modelReported: reply?.modelReported,
      responseId: reply?.responseId,
      usage: reply?.usage,
      costUsd: priceCall(settings, reply?.usage),
      latencyMs: deadline === undefined ? 0 : performance.now() - deadline.start,
      attempts,
      startedAt: deadline?.startedAt ?? Date.now(),
    };
  }

  return { call };
}

function startDeadline(seconds: number) {
  return { signal: AbortSignal.timeout(seconds * 1000), startedAt: Date.now(), start: performance.now() };
}

function remainingMs(deadline: { start: number } | undefined, seconds: number): number {
  return deadline === undefined ? seconds * 1000 : seconds * 1000 - (performance.now() - deadline.start);
}

async function waited(ms: number, signal: AbortSignal): Promise<boolean> {
  try {
    await sleep(ms, undefined, { signal });
    return true;
  } catch {
    return false;
  }
}
