import { createServer as createHttpServer, type ServerResponse } from 'node:http';
import { createServer, type Server, type Socket } from 'node:net';
import type { TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { FAULTS, type FaultName } from './faults.ts';
import { listenOnLoopback } from './loopback.ts';
import { type ModelAnswer, type ModelCall, readCall, renderAnswer } from './model-server.ts';
import { draw } from './seeded-draw.ts';

export interface FaultPlan {
  readonly seed: number;
  /** Share of the requests that meet any of these, one of them each. */
  readonly rate: number;
  readonly faults: readonly FaultName[];
  /** Share of the connections that are accepted and never read. */
  readonly deaf?: number;
  /** Share of the requests that begin 300 ms of nothing but 429. */
  readonly storms?: number;
  /** In place of the agent and the judge: what the service does instead, if anything. */
  readonly instead?: (call: ModelCall, number: number) => ModelAnswer | 'reset' | undefined;
}

export interface FaultyServer {
  /** To be used as `base-url`. */
  readonly url: string;
  requests: number;
  /** Of requests and connections. */
  injected: number;
  /** Good answers that were sent, by question; a question asked twice at a time may be answered twice. */
  readonly answered: Map<string, number>;
  /** Begins anew, with other faults. */
  plan(plan: FaultPlan): void;
}

const STORM_MS = 300;
const REQUESTS_PER_CONNECTION = 20;
export const NO_FAULTS: FaultPlan = { seed: 0, rate: 0, faults: [] };

/** What the judge gives a prompt, from 6 to 10. */
export function scoreOf(prompt: string): number {
  return 6 + Math.floor(draw(1, prompt) * 9) / 2;
}

/** An OpenAI-compatible service with an agent and a judge of which every answer is known, and with faults that are known too. */
export async function faultyServer(test: TestContext): Promise<FaultyServer> {
  let { seed, rate, faults, deaf, storms, instead }: FaultPlan = NO_FAULTS;
  let asked = new Map<string, number>();
  let connections = 0;
  let stormUntil = 0;
  const sockets = new Set<Socket>();

  const http = createHttpServer({ keepAlive: true }, async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const call = readCall(request.url ?? '', Buffer.concat(chunks).toString(), request.headers);
    server.requests += 1;
    const number = server.requests;
    const latencyMs = Math.floor(draw(seed, 'latency', number) * 3);
    if (latencyMs > 0) await sleep(latencyMs);
    answer(call, number, response);
  });
  http.maxRequestsPerSocket = REQUESTS_PER_CONNECTION;

  function answer(call: ModelCall, number: number, response: ServerResponse): void {
    const other = instead?.(call, number);
    if (other === 'reset') return void response.socket?.resetAndDestroy();
    if (other !== undefined && 'status' in other) {
      response.writeHead(other.status, { 'content-type': 'application/json', ...other.headers });
      return void response.end(JSON.stringify({ error: other.error ?? {} }));
    }
    const question = `${call.role} ${call.judged?.prompt ?? call.input}`;
    const time = (asked.get(question) ?? 0) + 1;
    asked.set(question, time);
    if (isStorm(question, time)) {
      server.injected += 1;
      return void response.writeHead(429, { 'content-type': 'application/json' }).end('{"error":"storm"}');
    }
    const fate = draw(seed, 'fate', question, time);
    const fault = fate < rate ? faults[Math.floor((fate / rate) * faults.length)] : undefined;
    const good = Buffer.from(renderAnswer(call, goodAnswer(call)));
    if (fault === undefined) {
      server.answered.set(question, (server.answered.get(question) ?? 0) + 1);
      return void response.writeHead(200, { 'content-type': 'application/json' }).end(good);
    }
    server.injected += 1;
    FAULTS[fault]({ response, good, chance: draw(seed, 'chance', question, time) });
  }

  function isStorm(question: string, time: number): boolean {
    const now = performance.now();
    if (now < stormUntil) return true;
    if (draw(seed, 'storm', question, time) >= (storms ?? 0)) return false;
    stormUntil = now + STORM_MS;
    return true;
  }

  const tcp = createServer((socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('error', () => {});
    socket.once('close', () => sockets.delete(socket));
    if (draw(seed, 'deaf', connections) < (deaf ?? 0)) server.injected += 1;
    else http.emit('connection', socket);
  });
  const { origin } = await listenOnLoopback(tcp as Server as typeof http);
  test.after(() => {
    tcp.close();
    for (const socket of sockets) socket.destroy();
  });

  const server: FaultyServer = {
    url: `${origin}/v1`,
    requests: 0,
    injected: 0,
    answered: new Map(),
    plan(next) {
      ({ seed, rate, faults, deaf, storms, instead } = next);
      asked = new Map();
      connections = 0;
      stormUntil = 0;
      server.requests = 0;
      server.injected = 0;
      server.answered.clear();
    },
  };
  return server;
}

function goodAnswer({ role, input, judged }: ModelCall) {
  if (role === 'agent') return { text: `Für „${input}“: 漢字 😀` };
  const score = scoreOf(judged?.prompt ?? '');
  return {
    text: JSON.stringify({
      criterion: 'quality',
      evidence: [{ quote: judged?.answer.slice(0, 9) ?? '', supports: 'met' }],
      failures: [],
      reasoning: `Dafür ${score} Punkte für „${judged?.prompt}“.`,
      injection_suspected: false,
      verdict: 'met',
      score,
    }),
  };
}
