import type { CallRecord, Usage } from '../domain/call.ts';
import type { Message } from '../domain/message.ts';
import type { ProviderError } from '../errors.ts';

/** A JSON Schema the answer must follow. */
export interface AnswerSchema {
  readonly name: string;
  readonly schema: Readonly<Record<string, unknown>>;
}

export interface ModelRequest {
  /** What the model is told before the conversation; the same for many calls, so that the service can cache it. */
  readonly instructions?: string | undefined;
  readonly messages: readonly Message[];
  /** Asks the service to hold the answer to a schema. Not every service can. */
  readonly schema?: AnswerSchema | undefined;
  /** For this call with all its attempts; the model's own limit where absent. */
  readonly timeoutSeconds?: number | undefined;
}

/** How the model ended: `stop` is a finished answer. */
export type FinishReason = 'stop' | 'length' | 'content_filter' | (string & {});

export interface ModelReply {
  readonly text: string;
  /** The model's words when it declined through the service's own refusal channel. */
  readonly refusal?: string | undefined;
  readonly finishReason: FinishReason;
  readonly modelReported?: string | undefined;
  readonly responseId?: string | undefined;
  readonly usage?: Usage | undefined;
}

export type ModelResult =
  | { readonly status: 'replied'; readonly reply: ModelReply; readonly call: CallRecord }
  | { readonly status: 'failed'; readonly error: ProviderError; readonly call: CallRecord };

/** A model at a service. Never throws for what a service does wrong: that is a result. */
export interface Model {
  call(request: ModelRequest, signal: AbortSignal): Promise<ModelResult>;
}
