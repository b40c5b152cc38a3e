import { setTimeout as sleep } from 'node:timers/promises';
import { getProxyUrl } from '@actions/http-client/lib/proxy';
import { StreamableHTTPClientTransport, type Transport } from '@modelcontextprotocol/client';
import { Agent, type Dispatcher, ProxyAgent, fetch as streamingFetch } from 'undici';

/** A server that does not answer is not waited for. */
const GOODBYE_MS = 500;

export interface HttpTransport {
  readonly transport: Transport;
  /** Tells the server that the session is over, and cuts every connection, streams that never end included. */
  end(): Promise<void>;
}

/**
 * A server behind a URL, by the protocol's "streamable HTTP". Its answers may be streams, so `model/http-fetch.ts`, which
 * reads bodies whole, does not fit; like that it follows no redirect, so that no header goes to another host, and obeys
 * the proxy variables. Time limits are the caller's.
 */
export function createHttpTransport(url: string, headers: Readonly<Record<string, string>>): HttpTransport {
  const target = new URL(url);
  const proxy = getProxyUrl(target);
  const limits = { headersTimeout: 0, bodyTimeout: 0 };
  const dispatcher: Dispatcher =
    proxy === undefined ? new Agent(limits) : new ProxyAgent({ uri: proxy.href, ...limits });
  const fetchOnce = (input: string | URL, init: object = {}) =>
    streamingFetch(input, { ...init, redirect: 'error', dispatcher });
  const transport = new StreamableHTTPClientTransport(target, {
    requestInit: { headers },
    // Node's own fetch is undici's; only the declared types of the two copies differ.
    fetch: fetchOnce as unknown as typeof fetch,
  });
  return {
    transport,
    async end() {
      const told = transport.terminateSession().catch(() => {});
      await Promise.race([told, sleep(GOODBYE_MS, undefined, { ref: false })]);
      await transport.close();
      await dispatcher.destroy();
    },
  };
}
