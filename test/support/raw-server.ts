import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { TestContext } from 'node:test';
import { listenOnLoopback } from './loopback.ts';

export interface RawServer {
  readonly origin: string;
  /** To be used as `base-url`. */
  readonly url: string;
  readonly requests: IncomingMessage[];
}

/** A server on loopback that sends exactly what a function sends, for as long as the test lasts. */
export async function rawServer(
  test: TestContext,
  handle: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<RawServer> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    request.resume();
    request.once('end', () => handle(request, response));
  });
  const { origin, close } = await listenOnLoopback(server);
  test.after(close);
  return { origin, url: `${origin}/v1`, requests };
}
