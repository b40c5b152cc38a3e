import { setTimeout as sleep } from 'node:timers/promises';
import { request } from 'undici';
import { rootMessage } from '../model/describe-error.ts';

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 1_000;
/** One look; a server that is still warming up may take the request and not answer it. */
const PROBE_MS = 5_000;

/**
 * Asks until the address answers, with anything below 500.
 * @returns why the last time was no answer, once `signal` has aborted; `undefined` when it answered.
 */
export async function waitForUrl(url: string, signal: AbortSignal): Promise<string | undefined> {
  let problem = 'it was not asked';
  for (let pause = FIRST_PAUSE_MS; !signal.aborted; pause = Math.min(LONGEST_PAUSE_MS, pause * 1.5)) {
    const found = await probe(url, PROBE_MS, signal);
    if (found === undefined) return undefined;
    // An abort says nothing about the server.
    if (!signal.aborted || problem === 'it was not asked') problem = found;
    await sleep(pause, undefined, { signal }).catch(() => {});
  }
  return problem;
}

/** Asks once. @returns why that was no answer; `undefined` when it was one. */
export async function probe(url: string, limitMs: number, signal: AbortSignal): Promise<string | undefined> {
  const limit = AbortSignal.timeout(limitMs);
  try {
    // Not `fetch`: it refuses ports such as 6000 and 10080.
    const { statusCode, body } = await request(url, {
      signal: AbortSignal.any([signal, limit]),
      reset: true,
    });
    // An answer that never ends, such as a stream of events, is an answer too.
    body.on('error', () => {}).destroy();
    return statusCode < 500 ? undefined : `status ${statusCode}`;
  } catch (error) {
    return limit.aborted || signal.aborted ? 'it took the request and did not answer' : rootMessage(error);
  }
}
