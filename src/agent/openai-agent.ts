import type { OpenAiAgentSettings } from '../domain/agent-settings.ts';
import { contentKey } from '../domain/content-key.ts';
import type { Model } from '../model/model.ts';
import type { Agent } from './agent.ts';

/** An agent that is a model with instructions. The case's prompt reaches it byte for byte. */
export function createOpenAiAgent(model: Model, settings: OpenAiAgentSettings): Agent {
  return {
    kind: 'openai',
    fingerprint: contentKey('openai', settings),
    async run({ prompt, messages = [], timeoutSeconds }, signal) {
      const result = await model.call(
        {
          instructions: settings.instructions,
          messages: [...messages, { role: 'user', content: prompt }],
          ...(settings.outputSchema === undefined
            ? {}
            : { schema: { name: 'answer', schema: settings.outputSchema } }),
          ...(timeoutSeconds === undefined ? {} : { timeoutSeconds }),
        },
        signal,
      );
      const { call } = result;
      if (result.status === 'failed') {
        const { code, message } = result.error;
        return { outcome: { status: 'errored', failure: { code, message } }, call };
      }
      // An agent that declines has answered: whether that is right is the judge's to say.
      const { text, refusal, finishReason } = result.reply;
      return {
        outcome: { status: 'answered', output: text === '' ? (refusal ?? '') : text, finishReason },
        call,
      };
    },
  };
}
