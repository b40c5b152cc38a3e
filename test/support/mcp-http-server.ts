import { randomUUID } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { createToolServer } from './mcp-tools.ts';

export interface McpHttpServer {
  readonly url: string;
  readonly headers: IncomingHttpHeaders[];
  /** Messages it was sent. */
  readonly posts: number;
  /** Connections that are open. */
  readonly open: number;
  readonly sessions: number;
  /** Forgets all sessions, as a server that was started anew. */
  forget(): void;
  /** Answers the next request with this status and what it was authorized with. */
  failNext(status: number): void;
  /** Answers nobody any more. */
  close(): void;
}

/** An MCP server over streamable HTTP on loopback, for as long as the test lasts. */
export async function mcpHttpServer(test: TestContext): Promise<McpHttpServer> {
  const sessions = new Map<string, StreamableHTTPServerTransport>();
  const headers: IncomingHttpHeaders[] = [];
  let failure: number | undefined;
  let posts = 0;
  const sockets = new Set<unknown>();
  const server = createServer(async (request, response) => {
    headers.push(request.headers);
    if (request.method === 'POST') posts += 1;
    if (failure !== undefined) {
      response.writeHead(failure).end(`out of order ${request.headers.authorization}`);
      failure = undefined;
      return;
    }
    const id = request.headers['mcp-session-id'] as string | undefined;
    if (id !== undefined && !sessions.has(id)) {
      response.writeHead(404).end();
      return;
    }
    const transport =
      sessions.get(id ?? '') ??
      new StreamableHTTPServerTransport({
        sessionIdGenerator: randomUUID,
        onsessioninitialized: (made) => void sessions.set(made, transport),
        onsessionclosed: (ended) => void sessions.delete(ended),
      });
    if (id === undefined) await createToolServer().connect(transport as Transport);
    await transport.handleRequest(request, response);
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  test.after(close);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/mcp`,
    headers,
    get open() {
      return sockets.size;
    },
    get posts() {
      return posts;
    },
    get sessions() {
      return sessions.size;
    },
    forget: () => sessions.clear(),
    failNext(status) {
      failure = status;
    },
    close,
  };
}
