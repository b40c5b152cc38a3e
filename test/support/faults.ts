import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

/** A request that has been read, and the good answer to it. */
export interface Exchange {
  readonly response: ServerResponse;
  readonly good: Buffer;
  /** Uniform in [0, 1), and always the same for this request. */
  readonly chance: number;
}

/** What may become of an answer. */
export type Fault = (exchange: Exchange) => void;

const JSON_TYPE = { 'content-type': 'application/json' };

function cut(bytes: Buffer, share = 0.6): Buffer {
  return bytes.subarray(0, Math.floor(bytes.length * share));
}

function sendGood({ response, good }: Exchange): void {
  response.writeHead(200, JSON_TYPE).end(good);
}

/** Sends raw bytes in place of an answer, and closes. */
function sendRaw({ response }: Exchange, bytes: string | Buffer): void {
  response.socket?.end(bytes);
}

function status(code: number, headers: Record<string, string> = {}): Fault {
  return ({ response }) => {
    response.writeHead(code, { ...JSON_TYPE, ...headers }).end(`{"error":{"message":"fault ${code}"}}`);
  };
}

function oneOf(...faults: readonly Fault[]): Fault {
  return (exchange) => faults[Math.floor(exchange.chance * faults.length)]?.(exchange);
}

export const FAULTS = {
  reset: ({ response }) => response.socket?.resetAndDestroy(),
  hangup: ({ response }) => response.socket?.end(),
  'short body': (exchange) => {
    const head = `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${exchange.good.length}\r\n\r\n`;
    sendRaw(exchange, Buffer.concat([Buffer.from(head), cut(exchange.good)]));
  },
  'endless chunks': (exchange) => {
    const chunk = cut(exchange.good);
    const head = `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n${chunk.length.toString(16)}\r\n`;
    sendRaw(exchange, Buffer.concat([Buffer.from(head), chunk, Buffer.from('\r\n')]));
  },
  /** Silence, until the other side hangs up. */
  stall: oneOf(
    () => {},
    ({ response }) => response.writeHead(200, JSON_TYPE).flushHeaders(),
    ({ response, good }) => {
      response.writeHead(200, { ...JSON_TYPE, 'content-length': good.length });
      response.write(cut(good));
    },
  ),
  'web page': ({ response }) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<html><h1>502 Bad gateway</h1></html>');
  },
  'truncated JSON': ({ response, good }) => response.writeHead(200, JSON_TYPE).end(cut(good)),
  'invalid UTF-8': ({ response, good }) => {
    // The answers have an umlaut; its second byte becomes one that cannot follow its first.
    const bytes = Buffer.from(good);
    bytes[bytes.indexOf('ü') + 1] = 0xc3;
    response.writeHead(200, JSON_TYPE).end(bytes);
  },
  'empty body': oneOf(
    ({ response }) => response.writeHead(200, JSON_TYPE).end(),
    ({ response }) => response.writeHead(204).end(),
    ({ response }) => response.writeHead(200, JSON_TYPE).end('null'),
  ),
  'bad gzip': ({ response, good }) => {
    response.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' }).end(cut(gzipSync(good)));
  },
  'no HTTP': (exchange) => sendRaw(exchange, 'It is not HTTP that is spoken here.\r\n\r\n'),
  'header flood': ({ response, good }) => {
    for (let n = 0; n < 200; n++) response.setHeader(`x-flood-${n}`, 'x'.repeat(200));
    response.writeHead(200, JSON_TYPE).end(good);
  },
  '408': status(408),
  '409': status(409),
  '429': oneOf(
    status(429),
    status(429, { 'retry-after-ms': '20' }),
    status(429, { 'retry-after': '0.03' }),
    status(429, { 'retry-after': '0' }),
  ),
  '500': status(500),
  '502': status(502),
  '503': oneOf(status(503), status(503, { 'retry-after-ms': '20' }), status(503, { 'retry-after': '0' })),
  '504': status(504),
  /** Good, but then the connection is closed: perhaps just when the next request is written to it. */
  'closed when idle': (exchange) => {
    const { response, chance } = exchange;
    const { socket } = response;
    response.once('finish', () => setTimeout(() => socket?.end(), chance * 2));
    sendGood(exchange);
  },
  'slow bytes': async ({ response, good }) => {
    response.writeHead(200, { ...JSON_TYPE, 'content-length': good.length });
    response.write(good.subarray(0, -30));
    for (let at = good.length - 30; at < good.length; at++) {
      await sleep(2);
      response.write(good.subarray(at, at + 1));
    }
    response.end();
  },
  'another content type': oneOf(
    ({ response, good }) => response.writeHead(200, { 'content-type': 'text/plain' }).end(good),
    ({ response, good }) => response.writeHead(200).end(good),
    ({ response, good }) => response.writeHead(201, { 'content-type': 'text/html' }).end(good),
  ),
  gzip: ({ response, good }) =>
    response.writeHead(200, { ...JSON_TYPE, 'content-encoding': 'gzip' }).end(gzipSync(good)),
} as const satisfies Record<string, Fault>;

export type FaultName = keyof typeof FAULTS;
export const FAULT_NAMES = Object.keys(FAULTS) as FaultName[];
