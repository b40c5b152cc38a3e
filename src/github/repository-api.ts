import { setTimeout as sleep } from 'node:timers/promises';
import { getOctokit } from '@actions/github';
import { ConfigurationError } from '../errors.ts';

/** Reads from GitHub's REST API. */
export interface RepositoryApi {
  /** `owner/name`. */
  readonly repository: string;
  /**
   * @param route as in `GET /repos/{owner}/{repo}/git/trees/{sha}`; owner and repo need not be given.
   * @throws what the last attempt failed with.
   */
  get(route: string, parameters: Readonly<Record<string, string | number>>): Promise<unknown>;
  /** The same, its body as bytes. */
  getBytes(route: string, parameters: Readonly<Record<string, string | number>>): Promise<Uint8Array>;
}

/** An answer that takes longer is not waited for; a file may be large. */
const TIMEOUT_MS = { json: 20_000, bytes: 120_000 };

/** Milliseconds before each further attempt. */
const PAUSES = [500, 2_000, 5_000];

/** Who asks for a longer pause than this is not waited for: a check that hangs helps nobody. */
const LONGEST_PAUSE_MS = 30_000;

/** Retries what may go away: lost connections, time-outs, 5xx, rate limits. */
export function createRepositoryApi(token: string, repository: string, pauses = PAUSES): RepositoryApi {
  const [owner = '', repo = ''] = repository.split('/');
  const octokit = getOctokit(token);

  async function request(route: string, parameters: object, bytes: boolean): Promise<unknown> {
    const limit = bytes ? TIMEOUT_MS.bytes : TIMEOUT_MS.json;
    for (let attempt = 0; ; attempt++) {
      try {
        const { data } = await octokit.request(route, {
          owner,
          repo,
          ...parameters,
          ...(bytes && { mediaType: { format: 'raw' } }),
          // As text it could not be told whether it is UTF-8.
          request: { signal: AbortSignal.timeout(limit), ...(bytes && { parseSuccessResponseBody: false }) },
        });
        return bytes ? Buffer.concat(await Array.fromAsync((data ?? []) as AsyncIterable<Uint8Array>)) : data;
      } catch (error) {
        const pause = pauseBefore(error, pauses[attempt]);
        if (pause === undefined) throw error;
        await sleep(pause);
      }
    }
  }

  return {
    repository,
    get: (route, parameters) => request(route, parameters, false),
    getBytes: async (route, parameters) => (await request(route, parameters, true)) as Uint8Array,
  };
}

/** Nothing where another attempt would be no better, or there is none left. */
function pauseBefore(error: unknown, pause: number | undefined): number | undefined {
  const { status = 0, response } = error as {
    status?: number;
    response?: { headers?: Readonly<Record<string, string | undefined>> };
  };
  if (pause === undefined) return undefined;
  if (response === undefined) return pause;
  const asked = Number(response.headers?.['retry-after']) * 1_000;
  const limited = response.headers?.['x-ratelimit-remaining'] === '0' || asked > 0;
  if (status < 500 && status !== 429 && !(status === 403 && limited)) return undefined;
  const wanted = asked > 0 ? asked : pause;
  return wanted > LONGEST_PAUSE_MS ? undefined : wanted;
}

/** What could not be read of the repository, as the user's problem: nothing was run, and nothing paid. */
export function repositoryProblem(what: string, reason: string): ConfigurationError {
  const message = `"base" reads the gate's files through GitHub's API, and ${what} could not be read. ${reason}`;
  return new ConfigurationError([{ where: 'trust', message }]);
}
