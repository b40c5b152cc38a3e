import { type Dispatcher, util } from 'undici';
import type { ReceivedHeaders } from './received-headers.ts';

export interface HttpRequest {
  /** Scheme, host and port. */
  readonly origin: string;
  /** With its query. */
  readonly path: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>> | Headers;
  readonly body?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: ReceivedHeaders;
  /** All of it. */
  readonly body: Uint8Array;
}

/**
 * One request and its whole answer, straight from undici's parser.
 * @throws the signal's reason once it aborts; undici's error where there is no answer.
 */
export function sendOnce(dispatcher: Dispatcher, request: HttpRequest): Promise<HttpAnswer> {
  const { origin, path, method, headers, body, signal } = request;
  return new Promise((resolve, reject) => {
    let hangUp: ((reason?: Error) => void) | undefined;
    let status = 0;
    let received: ReceivedHeaders = {};
    const chunks: Buffer[] = [];

    function abort(): void {
      reject(signal?.reason);
      hangUp?.(signal?.reason);
    }
    function done(): void {
      signal?.removeEventListener('abort', abort);
    }
    if (signal?.aborted) {
      abort();
      return;
    }
    signal?.addEventListener('abort', abort);
    dispatcher.dispatch(
      { origin, path, method: method as Dispatcher.HttpMethod, headers, body: body ?? null },
      {
        onConnect(abortRequest) {
          // It may have waited for a connection until after the abort.
          if (signal?.aborted) abortRequest(signal.reason);
          else hangUp = abortRequest;
        },
        onHeaders(statusCode, rawHeaders) {
          if (statusCode < 200) return true;
          status = statusCode;
          received = util.parseHeaders(rawHeaders as Buffer[]);
          return true;
        },
        onData(chunk) {
          chunks.push(chunk);
          return true;
        },
        onComplete() {
          done();
          resolve({ status, headers: received, body: join(chunks) });
        },
        onError(error) {
          done();
          reject(error);
        },
      },
    );
  });
}

function join(chunks: readonly Buffer[]): Uint8Array {
  const [only] = chunks;
  return chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks);
}
