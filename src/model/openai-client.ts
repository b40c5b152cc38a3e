import type { ModelSettings } from '../domain/model-settings.ts';
import { ProviderError } from '../errors.ts';
import { describeRefusal, placeOf } from './describe-error.ts';
import type { HttpClient } from './http-fetch.ts';
import type { RequestQueue } from './request-queue.ts';
import type { HttpRequest } from './send-once.ts';

/** OpenAI's own, where the settings name no other service. */
const OPENAI_URL = 'https://api.openai.com/v1';

const ROUTES = { responses: '/responses', chat: '/chat/completions' } as const;

const UTF8 = new TextDecoder();
/** Of an answer that is judged no character may be a guess. */
const STRICT_UTF8 = new TextDecoder('utf-8', { fatal: true });

export interface OpenAiClient {
  /**
   * Posts a body to the route of the service's API and reads the JSON of its answer.
   * @returns `undefined` where the answer is a success but no JSON in UTF-8.
   * @throws ProviderError for a status that is none of success; what `HttpClient.send` throws.
   */
  post(body: unknown, signal: AbortSignal): Promise<unknown>;
}

/**
 * One service and key. Without retries: `attempts.ts` makes them.
 * @param heard is given the headers of every answer.
 */
export function createOpenAiClient(
  settings: ModelSettings,
  apiKey: string,
  { send }: Pick<HttpClient, 'send'>,
  heard: RequestQueue['heard'],
): OpenAiClient {
  const base = new URL(settings.baseUrl ?? OPENAI_URL);
  const route = `${base.pathname.replace(/\/$/, '')}${ROUTES[settings.api]}`;
  const request: HttpRequest = {
    origin: base.origin,
    // Azure has its version in the query.
    path: `${route}${base.search}`,
    method: 'POST',
    headers: assembleHeaders(settings, apiKey.trim()),
  };

  function namePlace(thrown: unknown): never {
    if (!(thrown instanceof ProviderError)) throw thrown;
    throw new ProviderError(thrown.code, `${placeOf(settings)} ${thrown.message}`, { cause: thrown });
  }

  return {
    async post(body, signal) {
      // Node's own words for this would show the header, and so the key.
      if (!/^[\t\x20-\x7e]*$/.test(apiKey.trim())) {
        const message = 'the API key holds a character that cannot be sent in a header.';
        throw new ProviderError('authentication', message);
      }
      const answer = await send({ ...request, body: JSON.stringify(body), signal }).catch(namePlace);
      const { status, headers } = answer;
      if (status >= 300) {
        heard(headers, undefined);
        const text = UTF8.decode(answer.body);
        throw describeRefusal({ status, headers, text }, settings, apiKey);
      }
      const parsed = parseJson(answer.body);
      heard(headers, readTokens(parsed));
      return parsed;
    },
  };
}

function assembleHeaders({ baseUrl }: ModelSettings, apiKey: string): Record<string, string> {
  // From the environment, and meant for OpenAI: no other service is to see them.
  const { OPENAI_ORG_ID: organization, OPENAI_PROJECT_ID: project } =
    baseUrl === undefined ? process.env : {};
  return {
    accept: 'application/json',
    'content-type': 'application/json',
    'user-agent': 'agent-judge',
    ...(apiKey === '' ? {} : { authorization: `Bearer ${apiKey}` }),
    ...(organization === undefined ? {} : { 'openai-organization': organization }),
    ...(project === undefined ? {} : { 'openai-project': project }),
  };
}

function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(STRICT_UTF8.decode(body));
  } catch {
    return undefined;
  }
}

function readTokens(body: unknown): number | undefined {
  const total = (body as { usage?: { total_tokens?: unknown } | null } | null | undefined)?.usage
    ?.total_tokens;
  return typeof total === 'number' && total > 0 ? total : undefined;
}
