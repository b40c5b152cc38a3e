import type { OpenAiAgentSettings } from '../domain/agent-settings.ts';
import type { CallRecord, Failure, Usage } from '../domain/call.ts';
import type { Case } from '../domain/case.ts';
import { earlyEndOf } from '../domain/early-end.ts';
import type { Price } from '../domain/price.ts';
import type { AgentRun, TrialOutcome } from '../domain/trial.ts';
import type { McpTool } from '../mcp/servers.ts';
import { priceCall } from '../model/price.ts';
import type { LoopClient, LoopRecord } from './loop-client.ts';
import { assembleAnswer, assembleModelRequest } from './model-exchange.ts';
import { createToolLog, type ToolLog } from './tool-log.ts';
import type { LoopEnd, runToolLoop } from './tool-loop.ts';
import { createTrialLimit, type TrialLimit } from './trial-limit.ts';

/** What all trials of an agent share. */
export interface ToolTrialOptions {
  readonly settings: OpenAiAgentSettings;
  readonly client: LoopClient;
  readonly tools: readonly McpTool[];
  /** Takes the secrets of the tools' servers out of a text. */
  readonly mask: (text: string) => string;
  readonly runLoop: typeof runToolLoop;
  /** Absent where it is not known. */
  readonly price?: Price | undefined;
  /** For a case that has no limit of its own. */
  readonly timeoutSeconds: number;
}

/** Puts one case to a model with tools. */
export async function runToolTrial(
  { settings, client, tools, mask, runLoop, price, ...options }: ToolTrialOptions,
  testCase: Case,
  signal: AbortSignal,
): Promise<AgentRun> {
  const startedAt = Date.now();
  const log = createToolLog(new Set(tools.map(({ name }) => name)), mask);
  const limit = createTrialLimit(signal, testCase.timeoutSeconds ?? options.timeoutSeconds);
  const { client: trialClient, record } = client.forTrial({
    request: assembleModelRequest(settings, testCase),
    limit,
    asked: (calls) => log.asked(calls),
  });
  try {
    const loop = runLoop({
      settings,
      client: trialClient,
      tools,
      log,
      prompt: testCase.prompt,
      signal: limit.signal,
    });
    const end = await unlessAborted(loop, limit.signal);
    const outcome: TrialOutcome = signal.aborted
      ? { status: 'errored', failure: earlyEndOf(signal) }
      : limit.expired
        ? { status: 'errored', failure: describeTimeout(limit, log) }
        : assessEnd(record, end, settings);
    return {
      outcome,
      toolCalls: log.list(),
      call: assembleCall(record, settings, price, startedAt, limit.elapsedMs()),
    };
  } finally {
    limit.clear();
  }
}

/** Waits for the loop, but not longer than the trial lasts: a tool that hangs is left to itself. */
async function unlessAborted(loop: Promise<LoopEnd>, signal: AbortSignal): Promise<LoopEnd | undefined> {
  const { promise: aborted, resolve } = Promise.withResolvers<undefined>();
  const onAbort = () => resolve(undefined);
  signal.addEventListener('abort', onAbort, { once: true });
  if (signal.aborted) onAbort();
  const end = await Promise.race([loop, aborted]);
  signal.removeEventListener('abort', onAbort);
  return end;
}

function assembleCall(
  record: LoopRecord,
  settings: OpenAiAgentSettings,
  price: Price | undefined,
  startedAt: number,
  latencyMs: number,
): CallRecord {
  const { lastReply, attempts, unbilled, replies, usages, hostedCalls } = record;
  // A sum that leaves some out is no sum: one reply that was not counted, or one tool with a fee of its own.
  const usage = usages.length === replies ? sumUsages(usages) : undefined;
  const hasFees = hostedCalls > 0 && settings.hostedTools.some(({ type }) => type !== 'mcp');
  return {
    model: settings.model,
    modelReported: lastReply?.modelReported,
    responseId: lastReply?.responseId,
    usage,
    costUsd: hasFees ? undefined : replies === 0 && unbilled ? 0 : priceCall(price, usage),
    latencyMs,
    attempts,
    startedAt,
  };
}

function sumUsages(usages: readonly Usage[]): Usage | undefined {
  if (usages.length === 0) return undefined;
  const sum = (count: (usage: Usage) => number) => usages.reduce((total, usage) => total + count(usage), 0);
  return {
    inputTokens: sum(({ inputTokens }) => inputTokens),
    cachedInputTokens: sum(({ cachedInputTokens }) => cachedInputTokens),
    outputTokens: sum(({ outputTokens }) => outputTokens),
  };
}

function describeTimeout({ seconds }: TrialLimit, log: ToolLog): Failure {
  const pending = log.pending();
  const where = pending.length === 0 ? '' : `; it was waiting for the tool ${pending.join(', ')}`;
  return {
    code: 'timeout',
    message: `no answer within ${seconds} s (input "timeout", or the case's own)${where}.`,
  };
}

/** What a trial that was not cut short came to. */
function assessEnd(
  { lastReply: reply, answered, failure }: LoopRecord,
  end: LoopEnd | undefined,
  { maxTurns }: OpenAiAgentSettings,
): TrialOutcome {
  if (failure !== undefined) return errored(failure.code, failure.message);
  if (reply !== undefined && answered) return assembleAnswer(reply);
  if (end?.kind === 'max-turns') {
    const message = `no answer after ${maxTurns} model calls (agent setting "max-turns"): the model kept using tools.`;
    return errored('max-turns', message);
  }
  const said = end?.kind === 'failed' ? end.message : 'no answer, and no reason why';
  return errored('agent-loop', `the agents SDK ended the trial: ${said}`);
}

function errored(code: string, message: string): TrialOutcome {
  return { status: 'errored', failure: { code, message } };
}
