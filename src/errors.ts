import type { EarlyEnd, EarlyEndCode } from './domain/early-end.ts';

/** One thing wrong with what the user gave us: where it stands, what was received, what is allowed. */
export interface ConfigurationProblem {
  /** The input, or `file:line`, at fault. */
  readonly where: string;
  /** One sentence that says what is wrong, what was received and how to mend it. */
  readonly message: string;
}

/** The user's configuration cannot be run. Carries every problem found, so that they can be mended in one go. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
  readonly code = 'configuration';
  readonly problems: readonly ConfigurationProblem[];

  constructor(problems: readonly ConfigurationProblem[]) {
    super(problems.map(({ where, message }) => `${where}: ${message}`).join('\n'));
    this.problems = problems;
  }
}

/** What went wrong at a model service, in the words reports use. */
export type ProviderErrorCode =
  | 'authentication'
  | 'permission'
  | 'not-found'
  | 'bad-request'
  | 'rate-limit'
  | 'quota'
  | 'server-error'
  | 'gone'
  | 'connection'
  | 'timeout'
  | 'invalid-response'
  | EarlyEndCode;

/** A model service did not do what was asked of it. */
export class ProviderError extends Error {
  override readonly name = 'ProviderError';
  readonly code: ProviderErrorCode;
  /** HTTP status, where the service answered at all. */
  readonly status: number | undefined;
  /** Milliseconds the service asked us to wait before another attempt. */
  readonly retryAfterMs: number | undefined;

  constructor(
    code: ProviderErrorCode,
    message: string,
    details: { status?: number | undefined; retryAfterMs?: number | undefined; cause?: unknown } = {},
  ) {
    super(message, { cause: details.cause });
    this.code = code;
    this.status = details.status;
    this.retryAfterMs = details.retryAfterMs;
  }
}

/** What the calls under way are aborted with when the run ends before its end. */
export class RunEndedError extends Error {
  override readonly name = 'RunEndedError';
  readonly end: EarlyEnd;

  constructor(end: EarlyEnd) {
    super(end.message);
    this.end = end;
  }
}

/** A fault of this program, or of the machine below it: never the user's and never the service's. */
export class InternalError extends Error {
  override readonly name = 'InternalError';
  readonly code = 'internal';
}

/** The user's `setup` command failed: nothing was run, and nothing can be said about the agent. */
export class SetupError extends Error {
  override readonly name = 'SetupError';
  readonly code = 'setup';
  /** The last lines the command wrote, untrusted; empty where it wrote nothing. */
  readonly output: string;

  constructor(message: string, output: string) {
    super(message);
    this.output = output;
  }
}

/** What something thrown has to say. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
