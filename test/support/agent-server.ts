import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { TestContext } from 'node:test';
import { listenOnLoopback } from './loopback.ts';

export interface AgentCall {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface AgentAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** A text or bytes as they are, anything else as JSON. */
  readonly body?: unknown;
}

export interface AgentServer {
  readonly origin: string;
  readonly calls: AgentCall[];
  /** TCP connections made so far. */
  readonly connections: () => number;
  close(): Promise<void>;
}

/** An agent behind HTTP on loopback. A function that answers nothing has sent what it wanted by itself, or keeps silent. */
export async function agentServer(
  test: TestContext,
  answer: (call: AgentCall, number: number, response: ServerResponse) => AgentAnswer | undefined,
): Promise<AgentServer> {
  const calls: AgentCall[] = [];
  let connections = 0;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { method = '', url: path = '', headers } = request;
    const call = { method, path, headers, body: Buffer.concat(chunks).toString() };
    calls.push(call);
    const { status = 200, headers: own, body } = answer(call, calls.length, response) ?? {};
    if (response.headersSent || (body === undefined && status === 200)) return;
    const raw = typeof body === 'string' || body instanceof Uint8Array || body === undefined;
    const type = raw ? 'text/plain; charset=utf-8' : 'application/json';
    response.writeHead(status, { 'content-type': type, ...own }).end(raw ? body : JSON.stringify(body));
  });
  server.on('connection', () => {
    connections += 1;
  });
  const { origin, close } = await listenOnLoopback(server);
  test.after(close);
  return { origin, calls, connections: () => connections, close };
}
