import { getProxyUrl } from '@actions/http-client/lib/proxy';
import { Agent, type Dispatcher, ProxyAgent } from 'undici';
import { ProviderError } from '../errors.ts';
import { decodeBody } from './decode-body.ts';
import { type HttpAnswer, type HttpRequest, sendOnce } from './send-once.ts';

/** More than any model answers with; a service that sends more is broken or hostile. */
const MAX_RESPONSE_BYTES = 64 * 1024 * 1024;

/** Statuses beyond success whose answers have no body, for which `Response` takes none. */
const BODILESS = new Set([304]);

const UTF8 = new TextDecoder();

export interface HttpClient {
  /** Sends a request, and gives its answer, as plain data: what thousands of calls to a model are made with. */
  readonly send: (request: HttpRequest) => Promise<HttpAnswer>;
  /** The same behind the interface that everybody knows. */
  readonly fetch: typeof fetch;
  /** Ends what is still under way with it, for nobody waits for that any more. */
  close(): Promise<void>;
}

/**
 * HTTP over undici's dispatcher, without the streams and objects of `fetch`, which cost more than the call itself.
 *
 * It reads the whole body before it answers, so that the caller's signal covers it too; follows no redirect, so that
 * a key never goes to another host; obeys `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`. Time limits are the caller's.
 * What it throws of its own is a ProviderError whose message follows the name of the service.
 */
export function createHttpClient(): HttpClient {
  const dispatchers = new Map<string, Dispatcher>();

  function dispatcherFor(origin: string): Dispatcher {
    const dispatcher = dispatchers.get(origin) ?? createDispatcher(getProxyUrl(new URL(origin)));
    dispatchers.set(origin, dispatcher);
    return dispatcher;
  }

  async function send(request: HttpRequest): Promise<HttpAnswer> {
    const answer = await sendOnce(dispatcherFor(request.origin), request);
    const { status, headers } = answer;
    if (status < 200 || status > 599) throw refuseStatus(status);
    const encoding = headers['content-encoding'];
    if (encoding === undefined) return answer;
    const decoded = decodeBody(answer.body, String(encoding), MAX_RESPONSE_BYTES);
    if (status < 300) return { ...answer, body: await decoded };
    // Of an error the status says enough: a proxy's page may not be what its header says.
    return { ...answer, body: await decoded.catch(() => answer.body) };
  }

  async function fetchOnce(input: string | URL | Request, init: RequestInit = {}): Promise<Response> {
    const { href, origin, pathname, search } = new URL(input instanceof Request ? input.url : input);
    const { status, headers, body } = await send({
      origin,
      path: `${pathname}${search}`,
      method: init.method ?? 'GET',
      headers: init.headers instanceof Headers ? init.headers : new Headers(init.headers),
      body: (init.body ?? undefined) as string | undefined,
      signal: init.signal ?? undefined,
    });
    if (status < 300) return lightResponse(href, status, headers, body);
    return new Response(BODILESS.has(status) ? null : body, { status, headers: assembleHeaders(headers) });
  }

  return {
    send,
    fetch: fetchOnce as typeof fetch,
    async close() {
      // Undici's own `close` waits for requests that were given up before they had a connection: up to ten seconds.
      await Promise.all([...dispatchers.values()].map((dispatcher) => dispatcher.destroy()));
    },
  };
}

/** `Response` takes none, and nobody knows what it would mean. */
function refuseStatus(status: number): ProviderError {
  const message = `answered with status ${status}, which HTTP does not have: it ends at 599, and below 200 nothing is final.`;
  return new ProviderError('invalid-response', message);
}

function assembleHeaders(received: HttpAnswer['headers']): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(received)) {
    for (const item of [value ?? []].flat()) headers.append(name, item);
  }
  return headers;
}

/** What our callers read of a success. A real `Response`, with its stream, costs a tenth of a call's processor time. */
function lightResponse(
  url: string,
  status: number,
  received: HttpAnswer['headers'],
  body: Uint8Array,
): Response {
  const response: Pick<Response, 'url' | 'status' | 'ok' | 'headers' | 'body' | 'bytes' | 'text' | 'json'> = {
    url,
    status,
    ok: true,
    headers: assembleHeaders(received),
    body: null,
    bytes: async () => body as Uint8Array<ArrayBuffer>,
    text: async () => UTF8.decode(body),
    json: async () => JSON.parse(UTF8.decode(body)),
  };
  return response as Response;
}

function createDispatcher(proxy: URL | undefined): Dispatcher {
  const limits = { headersTimeout: 0, bodyTimeout: 0, maxResponseSize: MAX_RESPONSE_BYTES };
  return proxy === undefined ? new Agent(limits) : new ProxyAgent({ uri: proxy.href, ...limits });
}
