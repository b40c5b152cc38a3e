/** Tokens of one or several calls, as the service counted them. */
export interface Usage {
  /** All input tokens, the cached ones included. */
  readonly inputTokens: number;
  /** The part of the input that the service had in its prompt cache. */
  readonly cachedInputTokens: number;
  /** All output tokens, hidden reasoning included. */
  readonly outputTokens: number;
}

/** What a call to a model service was, whatever came of it. */
export interface CallRecord {
  /** The model that was asked for; absent where an agent does not say which. */
  readonly model?: string | undefined;
  /** The model that says it answered, for example a dated version. */
  readonly modelReported?: string | undefined;
  readonly responseId?: string | undefined;
  readonly usage?: Usage | undefined;
  /** US dollars at the service's list price; absent where the price is not known, never 0 for that. */
  readonly costUsd?: number | undefined;
  /**
   * Milliseconds from the first attempt's start to the last one's end, without the time in which a later attempt waited for
   * its place, as after a rate limit; of an agent that is a program, of the last attempt
   * alone: it was made again for no fault of its own.
   */
  readonly latencyMs: number;
  /** Requests made, retries included. */
  readonly attempts: number;
  /** Milliseconds since the epoch, where `latencyMs` begins. */
  readonly startedAt: number;
}

/** Why something could not be run or judged. */
export interface Failure {
  /** One word a program can test: a `ProviderErrorCode`, `refusal`, `truncated`, `invalid-judgement`, … */
  readonly code: string;
  readonly message: string;
}
