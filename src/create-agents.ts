import type { Agent } from './agent/agent.ts';
import { createOpenAiAgent } from './agent/openai-agent.ts';
import { recordedAgent } from './agent/recorded-agent.ts';
import type { Models } from './create-models.ts';
import type { Case } from './domain/case.ts';
import type { Config, Secrets } from './domain/config.ts';

/** The agents of a run: the configured one, and the recorded answers of cases that have one. */
export interface Agents {
  of(testCase: Case): Agent;
  close(): Promise<void>;
}

export function createAgents(config: Config, secrets: Secrets, models: Models): Agents {
  let configured: Agent | undefined;
  return {
    of({ output }) {
      if (output !== undefined) return recordedAgent;
      configured ??= createAgent(config, secrets, models);
      return configured;
    },
    async close() {
      await configured?.close?.();
    },
  };
}

function createAgent({ agent }: Config, { agentApiKey, named }: Secrets, models: Models): Agent {
  switch (agent.kind) {
    case 'openai': {
      const key = agent.apiKeyEnv === undefined ? agentApiKey : named[agent.apiKeyEnv];
      return createOpenAiAgent(models.open(agent, key, 'agent'), agent);
    }
    case 'recorded':
      return recordedAgent;
    case 'command':
    case 'http':
      throw new Error('not yet');
  }
}
