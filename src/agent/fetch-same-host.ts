import { ProviderError } from '../errors.ts';
import type { HttpRequest } from './assemble-http-request.ts';

const MOST_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** Headers that speak of a body; they go when it goes. */
const ABOUT_THE_BODY = ['content-type', 'content-encoding', 'content-language', 'content-location'];

/**
 * Fetches, and follows redirects as the Fetch standard does, but never to another scheme, host or port: what is sent,
 * its secrets above all, is meant for the one that was named.
 * @throws ProviderError `invalid-response` for a redirect that is not followed; what `fetch` throws.
 */
export async function fetchSameHost(
  fetchOnce: typeof fetch,
  first: HttpRequest,
  signal: AbortSignal,
): Promise<Response> {
  let request = first;
  for (let redirects = 0; ; redirects++) {
    const { method, url, headers, body } = request;
    const response = await fetchOnce(url, { method, headers, body: body ?? null, signal });
    const location = REDIRECTS.has(response.status) ? response.headers.get('location') : null;
    if (location === null) return response;
    if (redirects >= MOST_REDIRECTS) {
      throw refusal(`redirects more than ${MOST_REDIRECTS} times, the last time with ${response.status}.`);
    }
    request = redirected(request, response.status, location);
  }
}

function redirected(request: HttpRequest, status: number, location: string): HttpRequest {
  const { origin } = new URL(request.url);
  const target = URL.parse(location, request.url);
  if (target === null) throw refusal(`answered ${status}, a redirect to something that is no URL.`);
  if (target.origin !== origin) {
    const there = target.origin === 'null' ? target.protocol : target.origin;
    throw refusal(
      `answered ${status}, a redirect from ${origin} to ${there}. It was not followed: what is sent, with its secrets, ` +
        `goes to no other host, scheme or port. If that is where the agent is, make it the agent's "url".`,
    );
  }
  const toGet =
    status === 303
      ? request.method !== 'GET'
      : request.method === 'POST' && (status === 301 || status === 302);
  if (!toGet) return { ...request, url: target.href };
  const headers = new Headers(request.headers);
  for (const name of ABOUT_THE_BODY) headers.delete(name);
  return { method: 'GET', url: target.href, headers };
}

function refusal(message: string): ProviderError {
  return new ProviderError('invalid-response', message);
}
