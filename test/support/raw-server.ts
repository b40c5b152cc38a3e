import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';

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
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  test.after(
    () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  );
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { origin, url: `${origin}/v1`, requests };
}
