import { Agent, MaxTurnsExceededError, Runner, tool } from '@openai/agents-core';
import { OpenAIChatCompletionsModel, OpenAIResponsesModel } from '@openai/agents-openai';
import type OpenAI from 'openai';
import type { OpenAiAgentSettings } from '../domain/agent-settings.ts';
import { messageOf } from '../errors.ts';
import type { McpTool } from '../mcp/servers.ts';
import type { ToolLog } from './tool-log.ts';

type LooseParameters = {
  type: 'object';
  properties: Record<string, never>;
  required: string[];
  additionalProperties: true;
};

export interface LoopOptions {
  readonly settings: OpenAiAgentSettings;
  /** Of one trial, from `loop-client.ts`. */
  readonly client: OpenAI;
  readonly tools: readonly McpTool[];
  readonly log: ToolLog;
  readonly prompt: string;
  readonly signal: AbortSignal;
}

/** How the SDK's loop ended. What the model answered, or why it could not be asked, is in the client's record. */
export type LoopEnd =
  | { readonly kind: 'done' }
  | { readonly kind: 'max-turns' }
  | { readonly kind: 'failed'; readonly message: string };

/** Lets the agents SDK run the loop: model, tools, model, … until there is an answer, or no turn is left. Never throws. */
export async function runToolLoop(options: LoopOptions): Promise<LoopEnd> {
  const { settings, client, tools, log, prompt, signal } = options;
  const model =
    settings.api === 'responses'
      ? new OpenAIResponsesModel(client, settings.model)
      : new OpenAIChatCompletionsModel(client, settings.model);
  // Instructions, settings and schema are put into each request by the client: see loop-request.ts.
  const agent = new Agent({ name: 'agent', model, tools: tools.map((each) => functionTool(each, log)) });
  const runner = new Runner({
    tracingDisabled: true,
    modelProvider: { getModel: () => model },
    toolNotFoundBehavior: 'return_error_to_model',
  });
  try {
    await runner.run(agent, prompt, { maxTurns: settings.maxTurns, signal });
    return { kind: 'done' };
  } catch (error) {
    if (error instanceof MaxTurnsExceededError) return { kind: 'max-turns' };
    return { kind: 'failed', message: messageOf(error) };
  }
}

/** A tool whose failure the model is told of, and may answer to. */
function functionTool({ name, description, parameters, call }: McpTool, log: ToolLog) {
  return tool({
    name,
    description,
    // A server's schema is sent as it is; it need not fit the service's strict subset, nor the SDK's type.
    strict: false,
    parameters: { type: 'object', properties: {}, ...parameters } as unknown as LooseParameters,
    async execute(args, _context, details) {
      const start = performance.now();
      const outcome = await call(args, details?.signal ?? new AbortController().signal);
      log.done(details?.toolCall?.callId ?? '', outcome, performance.now() - start);
      return outcome.status === 'done' || outcome.text.startsWith('Error')
        ? outcome.text
        : `Error: ${outcome.text}`;
    },
  });
}
