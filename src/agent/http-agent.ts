import { describeAgent, type HttpAgentSettings } from '../domain/agent-settings.ts';
import { contentKey } from '../domain/content-key.ts';
import type { AgentRun } from '../domain/trial.ts';
import { ProviderError } from '../errors.ts';
import { makeAttempts } from '../model/attempts.ts';
import { rootMessage } from '../model/describe-error.ts';
import { codeOfStatus } from '../model/http-status.ts';
import type { RequestQueue } from '../model/request-queue.ts';
import { parseRetryAfter } from '../model/retry-after.ts';
import type { ServiceWatch } from '../model/service-watch.ts';
import { createMask, SHORTEST_SECRET } from '../report/mask-secrets.ts';
import type { Agent } from './agent.ts';
import { assembleHttpRequest, type HttpRequest, readVariable } from './assemble-http-request.ts';
import { fetchSameHost } from './fetch-same-host.ts';
import { maskRun } from './mask-run.ts';
import { type HttpAnswer, parseHttpAnswer, quoteBeginning } from './parse-http-answer.ts';

export interface HttpAgentOptions {
  /** Must follow no redirect and give the bytes of a body. */
  readonly fetch: typeof fetch;
  /** Shared with the models of a run: it bounds the requests in flight. */
  readonly requests: RequestQueue;
  readonly watch: ServiceWatch;
  /** For one run with all its attempts, where the case has no limit of its own. */
  readonly timeoutSeconds: number;
  /** Values of the environment variables that the headers name, by name. */
  readonly secrets: Readonly<Record<string, string>>;
  readonly random?: (() => number) | undefined;
}

/** Agents leave the queue after judges, so that cases get done. */
const PRIORITY = 0;

/** An agent behind HTTP: a request for each case, made from templates, and the answer found in its JSON. */
export function createHttpAgent(settings: HttpAgentSettings, options: HttpAgentOptions): Agent {
  const { requests, watch, secrets, random } = options;
  const sent = readNamedIn(settings.headers, secrets);
  const mask = createMask(sent);
  const maskAnswer = createMask(sent, SHORTEST_SECRET);
  const place = describeAgent(settings);

  async function attempt(request: HttpRequest, signal: AbortSignal): Promise<HttpAnswer> {
    const response = await fetchSameHost(options.fetch, request, signal);
    if (response.ok) return parseHttpAnswer(await response.bytes(), settings, mask);
    const { status, headers } = response;
    const said = quoteBeginning(await response.text(), mask);
    throw new ProviderError(codeOfStatus(status), `answered ${status}${said === '' ? '.' : `: ${said}`}`, {
      status,
      retryAfterMs: parseRetryAfter(Object.fromEntries(headers), Date.now()),
    });
  }

  return {
    kind: 'http',
    fingerprint: contentKey('http', settings),
    async run(testCase, signal) {
      const assembled = assembleHttpRequest(settings, testCase, secrets);
      if (assembled.status === 'problem') return errored('configuration', assembled.message);
      const attempted = await makeAttempts(
        (limit) => attempt(assembled.request, limit),
        {
          requests,
          watch,
          priority: PRIORITY,
          timeoutSeconds: testCase.timeoutSeconds ?? options.timeoutSeconds,
          describe: (thrown) => describeFailure(thrown, place, mask),
          random,
        },
        signal,
      );
      if (attempted.status === 'failed') {
        const { code, message } = attempted.error;
        return { ...errored(code, message), call: attempted.effort };
      }
      const { output, toolCalls, usage } = attempted.value;
      const run: AgentRun = {
        outcome: { status: 'answered', output, finishReason: 'stop' },
        call: { usage, ...attempted.effort },
        toolCalls,
      };
      return maskRun(run, maskAnswer);
    },
  };
}

function readNamedIn(
  headers: HttpAgentSettings['headers'],
  secrets: Readonly<Record<string, string>>,
): string[] {
  return Object.values(headers).flatMap((value) =>
    typeof value === 'string' ? [] : (readVariable(value.env, secrets) ?? []),
  );
}

function errored(code: string, message: string) {
  return { outcome: { status: 'errored', failure: { code, message } } } as const;
}

/** What an attempt threw, with the place where it happened and without any secret. */
function describeFailure(thrown: unknown, place: string, mask: (text: string) => string): ProviderError {
  if (thrown instanceof ProviderError) {
    const { code, message, status, retryAfterMs } = thrown;
    return new ProviderError(code, mask(`${place} ${message}`), { status, retryAfterMs, cause: thrown });
  }
  const reason = mask(rootMessage(thrown));
  switch ((thrown as { code?: unknown } | null)?.code) {
    case 'UND_ERR_RES_EXCEEDED_MAX_SIZE':
      return new ProviderError('invalid-response', `${place} answered with too much: ${reason}.`);
    case 'ERR_INVALID_URL':
    case 'UND_ERR_INVALID_ARG':
    case 'UND_ERR_NOT_SUPPORTED':
      return new ProviderError('bad-request', `${place} could not be sent: ${reason}.`);
    default:
      return new ProviderError('connection', `no connection to ${place}: ${reason}.`, { cause: thrown });
  }
}
