import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'undici';
import { rootMessage } from '../model/describe-error.ts';

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 1_000;
/** One look; a server that is still warming up may take the request and not answer it. */
const PROBE_MS = 5_000;

const NOT_ASKED = 'it was not asked';
const NO_ANSWER = 'it took the request and did not answer';
const NO_CONNECTION = 'no connection came about';

/**
 * Asks until the address answers, with anything below 500.
 * @returns why the last time was no answer, once `signal` has aborted; `undefined` when it answered.
 */
export async function waitForUrl(url: string, signal: AbortSignal): Promise<string | undefined> {
  let problem = NOT_ASKED;
  for (let pause = FIRST_PAUSE_MS; !signal.aborted; pause = Math.min(LONGEST_PAUSE_MS, pause * 1.5)) {
    const found = await probe(url, PROBE_MS, signal);
    if (found === undefined) return undefined;
    // A look that was cut off before there was a connection says nothing about the server.
    if (!signal.aborted || found !== NO_CONNECTION || problem === NOT_ASKED) problem = found;
    await sleep(pause, undefined, { signal }).catch(() => {});
  }
  return problem;
}

/** Asks once. @returns why that was no answer; `undefined` when it was one. */
export async function probe(url: string, limitMs: number, signal: AbortSignal): Promise<string | undefined> {
  const limit = AbortSignal.timeout(limitMs);
  const { origin, pathname, search } = new URL(url);
  // Not `fetch`: it refuses ports such as 6000 and 10080, and does not tell whether there was a connection.
  const client = new Client(origin);
  let connected = false;
  client.once('connect', () => {
    connected = true;
  });
  try {
    const { statusCode, body } = await client.request({
      path: pathname + search,
      method: 'GET',
      signal: AbortSignal.any([signal, limit]),
    });
    // An answer that never ends, such as a stream of events, is an answer too.
    body.on('error', () => {}).destroy();
    return statusCode < 500 ? undefined : `status ${statusCode}`;
  } catch (error) {
    if (!limit.aborted && !signal.aborted) return rootMessage(error);
    return connected ? NO_ANSWER : NO_CONNECTION;
  } finally {
    await client.destroy();
  }
}
