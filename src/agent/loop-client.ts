import type OpenAI from 'openai';
import type { OpenAiAgentSettings } from '../domain/agent-settings.ts';
import type { Usage } from '../domain/call.ts';
import type { ProviderError } from '../errors.ts';
import type { AnswerTimes } from '../model/answer-times.ts';
import { makeAttempts } from '../model/attempts.ts';
import { costsNothing } from '../model/billing.ts';
import { parseChatReply } from '../model/chat-api.ts';
import { describeProviderError } from '../model/describe-error.ts';
import type { HttpClient } from '../model/http-fetch.ts';
import type { Meter } from '../model/meter.ts';
import type { ModelReply, ModelRequest } from '../model/model.ts';
import { createOpenAiClient } from '../model/openai-client.ts';
import type { RequestQueue } from '../model/request-queue.ts';
import { parseResponsesReply } from '../model/responses-api.ts';
import type { ServiceWatch } from '../model/service-watch.ts';
import { type CalledTool, readCalledTools } from './called-tools.ts';
import { assembleLoopChatRequest, assembleLoopResponsesRequest } from './loop-request.ts';
import type { TrialLimit } from './trial-limit.ts';

/** Agents leave the queue after judges, so that cases get done. */
const PRIORITY = 0;

/** What the requests of one trial came to, so far. */
export interface LoopRecord {
  attempts: number;
  /** Whether every attempt that failed did surely cost nothing. */
  unbilled: boolean;
  lastReply: ModelReply | undefined;
  /** Whether the last reply ends the trial: it asks for no tool of ours, or was cut off. */
  answered: boolean;
  /** Of each reply that the service counted. */
  usages: Usage[];
  replies: number;
  /** Uses of tools that the service runs itself. */
  hostedCalls: number;
  /** Why the service could not be used any more. */
  failure: ProviderError | undefined;
}

export interface LoopClientOptions {
  readonly settings: OpenAiAgentSettings;
  readonly apiKey: string;
  readonly http: Pick<HttpClient, 'send'>;
  readonly requests: RequestQueue;
  readonly watch: ServiceWatch;
  readonly times: AnswerTimes;
  /** Absent where money is not limited. */
  readonly meter?: Meter | undefined;
  /** Uniform in [0, 1). */
  readonly random: () => number;
}

/** What one trial hands to its requests. */
export interface LoopTrial {
  /** Instructions, conversation and schema, as an agent without tools would send them. */
  readonly request: ModelRequest;
  readonly limit: TrialLimit;
  /** Is told of the tools that the model used or wants to use. */
  asked(calls: readonly CalledTool[]): void;
}

/** Ends the SDK's loop where the model has answered in a way that the SDK takes for an error, or for no answer. */
class LoopEnded extends Error {
  override readonly name = 'LoopEnded';
}

/** Opens the service for all trials. */
export function createLoopClient(options: LoopClientOptions) {
  const { settings, apiKey, requests, watch, times, meter, random } = options;
  const service = createOpenAiClient(settings, apiKey, options.http, requests.heard);
  const parseReply = settings.api === 'responses' ? parseResponsesReply : parseChatReply;

  /** The agents SDK's client for one trial: it knows these two functions, and each request is made as ours are. */
  function forTrial({ request, limit, asked }: LoopTrial): { client: OpenAI; record: LoopRecord } {
    const record: LoopRecord = {
      attempts: 0,
      unbilled: true,
      lastReply: undefined,
      answered: false,
      usages: [],
      replies: 0,
      hostedCalls: 0,
      failure: undefined,
    };

    async function send(assembled: unknown): Promise<unknown> {
      const attempted = await makeAttempts(
        async (cancellation) => {
          record.attempts += 1;
          try {
            const body = await service.post(assembled, cancellation);
            return { body, reply: parseReply(body) };
          } catch (thrown) {
            record.unbilled &&= costsNothing(thrown);
            throw thrown;
          }
        },
        {
          requests,
          watch,
          times,
          priority: PRIORITY,
          timeoutSeconds: limit.seconds,
          sharedLimit: limit,
          admit: meter?.admissionOf(
            () => assembled,
            ({ reply }) => reply.usage,
          ),
          describe: (thrown) => describeProviderError(thrown, settings, apiKey),
          random,
        },
        limit.signal,
      );
      if (attempted.status === 'failed') {
        record.failure = attempted.error;
        throw attempted.error;
      }
      const { body, reply } = attempted.value;
      receive(body, reply);
      return body;
    }

    function receive(body: unknown, reply: ModelReply): void {
      record.lastReply = reply;
      record.replies += 1;
      if (reply.usage !== undefined) record.usages.push(reply.usage);
      const calls = readCalledTools(settings.api, body);
      record.hostedCalls += calls.filter(({ kind }) => kind === 'hosted').length;
      asked(calls);
      const goesOn = calls.some(({ kind }) => kind === 'function');
      const cutOff = reply.finishReason !== 'stop' && reply.finishReason !== 'tool_calls';
      record.answered = cutOff || !goesOn;
      if (cutOff || (record.answered && reply.text === '')) throw new LoopEnded();
    }

    const client = {
      responses: {
        create: (made: Parameters<typeof assembleLoopResponsesRequest>[2]) =>
          send(assembleLoopResponsesRequest(settings, request, made)),
      },
      chat: {
        completions: {
          create: (made: Parameters<typeof assembleLoopChatRequest>[2]) =>
            send(assembleLoopChatRequest(settings, request, made)),
        },
      },
    };
    return { client: client as unknown as OpenAI, record };
  }

  return { forTrial };
}

export type LoopClient = ReturnType<typeof createLoopClient>;
