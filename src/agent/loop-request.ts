import type { ChatCompletionCreateParamsNonStreaming } from 'openai/resources/chat/completions';
import type { ResponseCreateParamsNonStreaming } from 'openai/resources/responses/responses';
import type { OpenAiAgentSettings } from '../domain/agent-settings.ts';
import { assembleChatRequest } from '../model/chat-api.ts';
import type { ModelRequest } from '../model/model.ts';
import { assembleResponsesRequest } from '../model/responses-api.ts';

type ResponsesBody = ResponseCreateParamsNonStreaming;
type ChatBody = ChatCompletionCreateParamsNonStreaming;

/**
 * A request of the loop to the Responses API. All that an agent without tools sends is assembled where it is for that
 * one, so that tools change nothing but the tools; of the SDK's own request only the turns after the prompt and the
 * functions are taken.
 * @param made by the SDK; its first item is the prompt.
 */
export function assembleLoopResponsesRequest(
  settings: OpenAiAgentSettings,
  request: ModelRequest,
  made: ResponsesBody,
): ResponsesBody {
  const { input = [], ...plain } = assembleResponsesRequest(settings, request);
  const turns = Array.isArray(made.input) ? made.input.slice(1) : [];
  // As the user wrote them: the service knows its tools better than any version of the SDK.
  const hosted = settings.hostedTools as unknown as NonNullable<ResponsesBody['tools']>;
  const tools = [...(made.tools ?? []), ...hosted];
  return {
    ...plain,
    input: [...(Array.isArray(input) ? input : []), ...turns.filter(canBeSentBack)],
    ...(tools.length === 0 ? {} : { tools }),
    ...(reasons(settings) ? { include: ['reasoning.encrypted_content'] } : {}),
  };
}

/** The same for Chat Completions. */
export function assembleLoopChatRequest(
  settings: OpenAiAgentSettings,
  request: ModelRequest,
  made: ChatBody,
): ChatBody {
  const plain = assembleChatRequest(settings, request);
  return {
    ...plain,
    messages: [...plain.messages, ...made.messages.slice(1)],
    ...(made.tools === undefined || made.tools.length === 0 ? {} : { tools: made.tools }),
  };
}

/** Nothing is stored at the service, so it knows no thought of a turn before unless we bring it the sealed text. */
function canBeSentBack(item: Exclude<NonNullable<ResponsesBody['input']>, string>[number]): boolean {
  return item.type !== 'reasoning' || typeof item.encrypted_content === 'string';
}

/** Models that do not reason refuse to be asked for it. */
function reasons({ model, reasoningEffort }: OpenAiAgentSettings): boolean {
  if (reasoningEffort !== undefined) return reasoningEffort !== 'none';
  return /^(o\d|gpt-[5-9])/.test(model) && !model.includes('chat');
}
