import type { ModelSettings } from '../domain/model-settings.ts';
import { ProviderError, type ProviderErrorCode } from '../errors.ts';
import { createMask } from '../report/mask-secrets.ts';
import { codeOfStatus } from './http-status.ts';
import type { ReceivedHeaders } from './received-headers.ts';
import { parseRetryAfter } from './retry-after.ts';

/** An answer that is no success. */
export interface Refusal {
  readonly status: number;
  readonly headers: ReceivedHeaders;
  readonly text: string;
}

/** Turns what an attempt threw into a ProviderError that says what happened where, without the key. */
export function describeProviderError(
  error: unknown,
  settings: ModelSettings,
  apiKey: string,
): ProviderError {
  const mask = createMask([apiKey]);
  if (error instanceof ProviderError) {
    const { code, status, retryAfterMs } = error;
    return new ProviderError(code, mask(error.message), { status, retryAfterMs, cause: error });
  }
  const place = placeOf(settings);
  const reason = mask(rootMessage(error));
  if ((error as { code?: unknown } | null)?.code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') {
    const message = `${place} answered with too much: ${reason}.`;
    return new ProviderError('invalid-response', message, { cause: error });
  }
  return new ProviderError('connection', `no connection to ${place}: ${reason}.`, { cause: error });
}

/** What a service said in place of an answer, and how to mend it. */
export function describeRefusal(
  { status, headers, text }: Refusal,
  settings: ModelSettings,
  apiKey: string,
): ProviderError {
  const body = parseJson(text);
  const { message, code: name } = readError(body);
  const said = createMask([apiKey])(message ?? (body === undefined ? text : JSON.stringify(body)))
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 500);
  const code = codeOf(status, name, said);
  const answered = `${placeOf(settings)} answered ${status}${said === '' ? ' with nothing more' : ` ${said}`}`;
  return new ProviderError(code, `${answered}${describeRedirect(status, headers)}${mendOf(code, settings)}`, {
    status,
    retryAfterMs: parseRetryAfter(headers, Date.now()),
  });
}

/** Nobody's words but an address: the rest of a header that is not one is left out. */
function describeRedirect(status: number, { location }: ReceivedHeaders): string {
  if (status >= 400) return '';
  const to = typeof location === 'string' ? URL.parse(location)?.origin : undefined;
  const where = to === undefined ? '' : ` to ${to.slice(0, 200)}`;
  return ` — that is a redirect${where}, and none is followed: the key would go with it. Check the base URL.`;
}

/** Where a service is, in the words of messages. */
export function placeOf({ baseUrl }: ModelSettings): string {
  return baseUrl ?? 'api.openai.com';
}

/** The usual shapes are `{"error": {"message", "code"}}`, `{"error": "…"}` and the error without the key `error`. */
function readError(body: unknown): { message?: string | undefined; code?: unknown } {
  const error = isObject(body) && body['error'] != null ? body['error'] : body;
  if (typeof error === 'string') return { message: error };
  if (!isObject(error)) return {};
  const { message, code } = error;
  return { message: typeof message === 'string' ? message : JSON.stringify(error), code };
}

function codeOf(status: number, name: unknown, said: string): ProviderErrorCode {
  if (status !== 429) return codeOfStatus(status);
  if (name === 'insufficient_quota') return 'quota';
  // OpenAI's words for one request that is above the limit all by itself: it would be every time.
  return /^request too large\b/i.test(said) ? 'bad-request' : 'rate-limit';
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
  const { message, code } = rootCause(error) as { message?: string; code?: string };
  return (message || code || 'unknown reason').replace(/\.$/, '');
}

export function rootCause(error: unknown): unknown {
  let at = error;
  while (at instanceof Error && at.cause instanceof Error) at = at.cause;
  return at ?? {};
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
