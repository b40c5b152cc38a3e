import type { TestContext } from 'node:test';
import type { Agent } from '../../src/agent/agent.ts';
import { createHttpAgent, type HttpAgentOptions } from '../../src/agent/http-agent.ts';
import type { HttpAgentSettings } from '../../src/domain/agent-settings.ts';
import type { Failure } from '../../src/domain/call.ts';
import type { Case } from '../../src/domain/case.ts';
import type { AgentRun } from '../../src/domain/trial.ts';
import { createHttpClient } from '../../src/model/http-fetch.ts';
import { createRequestQueue } from '../../src/model/request-queue.ts';
import { buildCase } from './builders.ts';

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
    timeoutSeconds: 10,
    secrets: {},
    random: () => 0,
    ...options,
  });
}

export function askAgent(
  agent: Agent,
  testCase: Partial<Case> = {},
  signal = new AbortController().signal,
): Promise<AgentRun> {
  return agent.run(buildCase(testCase), signal);
}

export function outputOf({ outcome }: AgentRun): string {
  if (outcome.status === 'errored') throw new Error(`expected an answer, not: ${outcome.failure.message}`);
  return outcome.output;
}

export function failureOf({ outcome }: AgentRun): Failure {
  if (outcome.status === 'answered') throw new Error(`expected a failure, not the answer ${outcome.output}`);
  return outcome.failure;
}
