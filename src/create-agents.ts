import type { Agent } from './agent/agent.ts';
import { bookToldCost } from './agent/book-told-cost.ts';
import { createCommandAgent } from './agent/command-agent.ts';
import { createHttpAgent } from './agent/http-agent.ts';
import { maskAgent } from './agent/mask-agent.ts';
import { createOpenAiAgent } from './agent/openai-agent.ts';
import { recordedAgent } from './agent/recorded-agent.ts';
import { createToolsAgent } from './agent/tools-agent.ts';
import { createKeyMask } from './config/mask-secrets.ts';
import type { Models } from './create-models.ts';
import { hasTools } from './domain/agent-tools.ts';
import type { Case } from './domain/case.ts';
import type { Config, Secrets } from './domain/config.ts';
import type { Budget } from './model/budget.ts';
import { assembleEnvironment } from './process/environment.ts';

/** The agents of a run: the configured one, and the recorded answers of cases that have one. */
export interface Agents {
  of(testCase: Case): Agent;
  close(): Promise<void>;
}

export function createAgents(config: Config, secrets: Secrets, models: Models, budget?: Budget): Agents {
  let configured: Agent | undefined;
  return {
    of({ output }) {
      if (output !== undefined) return recordedAgent;
      configured ??= maskAgent(createAgent(config, secrets, models, budget), createKeyMask(config, secrets));
      return configured;
    },
    async close() {
      const agent = configured;
      configured = undefined;
      await agent?.close?.();
    },
  };
}

function createAgent(
  { agent, timeoutSeconds, prices }: Config,
  { agentApiKey, named }: Secrets,
  { open, connect, termsOf, http }: Models,
  budget: Budget | undefined,
): Agent {
  const withToldCost = (own: Agent) => bookToldCost(own, prices, budget?.book);
  switch (agent.kind) {
    case 'openai': {
      const apiKey = agent.apiKeyEnv === undefined ? agentApiKey : named[agent.apiKeyEnv];
      if (!hasTools(agent)) return createOpenAiAgent(open(agent, apiKey, 'agent'), agent);
      return createToolsAgent(agent, {
        apiKey: apiKey ?? '',
        http,
        ...connect(agent, apiKey),
        random: Math.random,
        timeoutSeconds,
        ...termsOf(agent),
        environment: (names) => assembleEnvironment(process.env, names),
        secrets: named,
      });
    }
    case 'command':
      // A key that came as an input is no variable yet; only an agent that names it gets it.
      return withToldCost(
        createCommandAgent(agent, {
          timeoutSeconds,
          environment: { OPENAI_API_KEY: agentApiKey, ...process.env },
        }),
      );
    case 'http':
      return withToldCost(
        createHttpAgent(agent, {
          fetch: http.fetch,
          ...connect(agent.url),
          timeoutSeconds,
          secrets: named,
        }),
      );
    case 'recorded':
      return recordedAgent;
  }
}
