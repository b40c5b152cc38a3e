import { createServer } from 'node:http';
import { connect } from 'node:net';
import type { TestContext } from 'node:test';
import { listenOnLoopback } from './loopback.ts';

export interface ProxyServer {
  readonly url: string;
  /** `host:port` and the credentials of every tunnel asked for. */
  readonly tunnels: { readonly target: string; readonly authorization: string | undefined }[];
}

/** An HTTP proxy on loopback that leads every tunnel to one port of this machine, for as long as the test lasts. */
export async function proxyServer(test: TestContext, port: number): Promise<ProxyServer> {
  const tunnels: ProxyServer['tunnels'] = [];
  const server = createServer((_, response) => response.writeHead(405).end());
  server.on('connect', (request, socket) => {
    tunnels.push({ target: request.url ?? '', authorization: request.headers['proxy-authorization'] });
    const upstream = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      socket.pipe(upstream).pipe(socket);
    });
    upstream.on('error', () => socket.destroy());
    socket.on('error', () => upstream.destroy());
    test.after(() => upstream.destroy());
  });
  const { origin, close } = await listenOnLoopback(server);
  test.after(close);
  return { url: origin, tunnels };
}
