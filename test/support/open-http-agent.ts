import type { TestContext } from 'node:test';
import type { Agent } from '../../src/agent/agent.ts';
import { createHttpAgent, type HttpAgentOptions } from '../../src/agent/http-agent.ts';
import type { HttpAgentSettings } from '../../src/domain/agent-settings.ts';
import { createHttpClient } from '../../src/model/http-fetch.ts';
import { createRequestQueue, noWatch } from './request-queue.ts';

export function httpSettings(overrides: Partial<HttpAgentSettings> = {}): HttpAgentSettings {
  return { kind: 'http', url: 'http://127.0.0.1:1/ask', method: 'POST', headers: {}, ...overrides };
}

/** An agent behind HTTP as `run.ts` makes it, for as long as the test lasts. Its retries follow at once, as jitter may. */
export function openHttpAgent(
  test: TestContext,
  settings: Partial<HttpAgentSettings>,
  options: Partial<HttpAgentOptions> = {},
): Agent {
  const http = createHttpClient();
  test.after(() => http.close());
  return createHttpAgent(httpSettings(settings), {
    fetch: http.fetch,
    requests: createRequestQueue(4),
    watch: noWatch,
    timeoutSeconds: 10,
    secrets: {},
    random: () => 0,
    ...options,
  });
}
