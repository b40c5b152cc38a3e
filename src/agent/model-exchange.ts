import type { OpenAiAgentSettings } from '../domain/agent-settings.ts';
import type { Case } from '../domain/case.ts';
import type { TrialOutcome } from '../domain/trial.ts';
import type { ModelReply, ModelRequest } from '../model/model.ts';

/** How a case is put to an agent that is a model, with tools or without. The prompt reaches it byte for byte. */
export function assembleModelRequest(
  { instructions, outputSchema }: OpenAiAgentSettings,
  { prompt, messages = [], timeoutSeconds }: Case,
): ModelRequest {
  return {
    instructions,
    messages: [...messages, { role: 'user', content: prompt }],
    ...(outputSchema !== undefined && { schema: { name: 'answer', schema: outputSchema } }),
    ...(timeoutSeconds !== undefined && { timeoutSeconds }),
  };
}

/** What a model's last reply is as an answer. One that declines has answered: whether that is right is the judge's to say. */
export function assembleAnswer({ text, refusal, finishReason }: ModelReply): TrialOutcome {
  return { status: 'answered', output: text === '' ? (refusal ?? '') : text, finishReason };
}
