import { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError } from 'openai';
import type { ModelSettings } from '../domain/model-settings.ts';
import { ProviderError, type ProviderErrorCode } from '../errors.ts';
import { createMask } from '../report/mask-secrets.ts';
import { codeOfStatus } from './http-status.ts';
import { parseRetryAfter } from './retry-after.ts';

/** Turns what the SDK threw into a ProviderError that says what happened where, and how to mend it. */
export function describeProviderError(
  error: unknown,
  settings: ModelSettings,
  apiKey: string,
): ProviderError {
  if (error instanceof ProviderError) {
    return new ProviderError(error.code, createMask([apiKey])(error.message), { cause: error });
  }
  // Node's own words for this would show the header, and so the key.
  if (!/^[\t\x20-\x7e]*$/.test(apiKey.trim())) {
    return new ProviderError(
      'authentication',
      'the API key holds a character that cannot be sent in a header.',
    );
  }
  const place = settings.baseUrl ?? 'api.openai.com';
  if (error instanceof APIUserAbortError)
    return new ProviderError('cancelled', 'the run was cancelled.', { cause: error });
  // The SDK takes whatever our fetch throws for a lost connection.
  if (error instanceof APIConnectionError && error.cause instanceof ProviderError) {
    const { code, message } = error.cause;
    return new ProviderError(code, createMask([apiKey])(`${place} ${message}`), { cause: error });
  }
  if (error instanceof APIConnectionTimeoutError || error instanceof APIConnectionError) {
    const reason = rootMessage(error);
    return new ProviderError('connection', `no connection to ${place}: ${reason}.`, { cause: error });
  }
  if (error instanceof APIError && typeof error.status === 'number') {
    return describeStatus(error, error.status, settings, place, apiKey);
  }
  // The SDK trips over a success that is not what it expects, such as a web page.
  const wanted = settings.api === 'responses' ? 'a Responses API answer' : 'a chat completion';
  return new ProviderError('invalid-response', `${place} answered with something that is not ${wanted}.`, {
    cause: error,
  });
}

function describeStatus(
  error: APIError,
  status: number,
  settings: ModelSettings,
  place: string,
  apiKey: string,
): ProviderError {
  const said = createMask([apiKey])(error.message).replace(/\s+/g, ' ').slice(0, 500);
  const code = codeOf(status, error);
  const mend = mendOf(code, settings);
  const message = `${place} answered ${said.startsWith(String(status)) ? said : `${status} ${said}`}${mend}`;
  return new ProviderError(code, message, {
    status,
    retryAfterMs: parseRetryAfter(error.headers ?? new Headers(), Date.now()),
    cause: error,
  });
}

function codeOf(status: number, error: APIError): ProviderErrorCode {
  return status === 429 && error.code === 'insufficient_quota' ? 'quota' : codeOfStatus(status);
}

function mendOf(code: ProviderErrorCode, { model, api, baseUrl }: ModelSettings): string {
  if (code === 'authentication') return ' — check the API key.';
  if (code === 'quota') return " — the account's quota is used up.";
  if (code === 'not-found') {
    const otherApi =
      api === 'responses' && baseUrl !== undefined
        ? ', or set "api: chat" if the server has no Responses API'
        : '';
    return ` — check the model name "${model}" and the base URL${otherApi}.`;
  }
  return '';
}

/** What lies at the bottom of an error, without a full stop. */
export function rootMessage(error: unknown): string {
  let at = error;
  while (at instanceof Error && at.cause instanceof Error) at = at.cause;
  const { message, code } = at as { message?: string; code?: string };
  return (message || code || 'unknown reason').replace(/\.$/, '');
}
