import type { OpenAiAgentSettings } from '../domain/agent-settings.ts';
import { contentKey } from '../domain/content-key.ts';
import type { Model } from '../model/model.ts';
import type { Agent } from './agent.ts';
import { assembleAnswer, assembleModelRequest } from './model-exchange.ts';

/** An agent that is a model with instructions. */
export function createOpenAiAgent(model: Model, settings: OpenAiAgentSettings): Agent {
  return {
    kind: 'openai',
    fingerprint: contentKey('openai', settings),
    async run(testCase, signal) {
      const { call, ...result } = await model.call(assembleModelRequest(settings, testCase), signal);
      if (result.status === 'failed') {
        const { code, message } = result.error;
        return { outcome: { status: 'errored', failure: { code, message } }, call };
      }
      return { outcome: assembleAnswer(result.reply), call };
    },
  };
}
