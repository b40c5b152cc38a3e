import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { listenOnLoopback } from './loopback.ts';

/** A call as a model service sees it, whichever of the two request formats it came in. */
export interface ModelCall {
  readonly path: string;
  readonly api: 'responses' | 'chat';
  readonly body: Record<string, unknown>;
  readonly headers: IncomingHttpHeaders;
  readonly model: string;
  /** What the model is told before the conversation. */
  readonly instructions: string;
  readonly messages: readonly { role: string; content: string }[];
  /** The last user message. */
  readonly input: string;
  /** A judge's calls have a case between nonce tags, an agent's do not. */
  readonly role: 'agent' | 'judge';
  /** Only of a judge's call: the parts of the case, decoded. */
  readonly judged?: { prompt: string; expected?: string; answer: string } | undefined;
}

export interface FunctionCall {
  readonly name: string;
  /** JSON, unless a string is given: that is sent as it is. */
  readonly arguments: unknown;
}

export type ModelAnswer =
  | { text: string; model?: string; finishReason?: string }
  | { refusal: string }
  /** The model asks for tools. */
  | { calls: readonly FunctionCall[] }
  /** Items of a Responses API answer, as they are. */
  | { output: readonly unknown[] }
  | { status: number; error?: Record<string, unknown>; headers?: Record<string, string> }
  | { raw: string; contentType?: string }
  /** The connection is cut. */
  | { drop: true };

export interface ModelServer {
  /** To be used as `base-url`. */
  readonly url: string;
  readonly calls: ModelCall[];
  readonly mostInFlight: number;
  close(): Promise<void>;
}

/** An OpenAI-compatible service on loopback whose answers a function makes. */
export async function startModelServer(
  answer: (call: ModelCall, number: number) => ModelAnswer | Promise<ModelAnswer>,
  { latencyMs = 0 } = {},
): Promise<ModelServer> {
  const calls: ModelCall[] = [];
  let inFlight = 0;
  let mostInFlight = 0;
  const server = createServer(async (request, response) => {
    inFlight += 1;
    mostInFlight = Math.max(mostInFlight, inFlight);
    response.once('close', () => {
      inFlight -= 1;
    });
    let text = '';
    for await (const chunk of request) text += chunk;
    const call = readCall(request.url ?? '', text, request.headers);
    calls.push(call);
    if (latencyMs > 0) await sleep(latencyMs);
    send(response, call, await answer(call, calls.length));
  });
  const { origin, close } = await listenOnLoopback(server);
  return {
    url: `${origin}/v1`,
    calls,
    get mostInFlight() {
      return mostInFlight;
    },
    close,
  };
}

/** A judge's answer that follows the schema. */
export function judgement(score: number | null, overrides: Record<string, unknown> = {}): { text: string } {
  return {
    text: JSON.stringify({
      criterion: 'quality',
      evidence: [],
      failures: [],
      reasoning: `It deserves ${score}.`,
      injection_suspected: false,
      verdict: 'met',
      score,
      ...overrides,
    }),
  };
}

/** A binary judge's answer that follows the schema. */
export function binaryJudgement(met: boolean): { text: string } {
  const { score: _, ...answer } = JSON.parse(judgement(0, { verdict: met ? 'met' : 'not_met' }).text);
  return { text: JSON.stringify(answer) };
}

/** Understands a request, whichever of the two formats it came in. */
export function readCall(path: string, text: string, headers: IncomingHttpHeaders): ModelCall {
  const body = JSON.parse(text) as Record<string, unknown>;
  const api = path.endsWith('/chat/completions') ? 'chat' : 'responses';
  const all = (api === 'chat' ? body['messages'] : body['input']) as { role: string; content: string }[];
  const messages = all.filter(({ role }) => role !== 'system');
  const instructions =
    api === 'chat'
      ? all.find(({ role }) => role === 'system')?.content
      : (body['instructions'] as string | undefined);
  const judged = decodeCase(messages[0]?.content ?? '');
  return {
    path,
    api,
    body,
    headers,
    model: String(body['model']),
    instructions: instructions ?? '',
    messages,
    input: messages.findLast(({ role }) => role === 'user')?.content ?? '',
    role: judged === undefined ? 'agent' : 'judge',
    judged,
  };
}

function decodeCase(message: string): ModelCall['judged'] {
  const part = (name: string): string | undefined => {
    const json = new RegExp(`<${name} nonce="([0-9a-f]{32})">\\n(.*)\\n</${name} nonce="\\1">`, 's').exec(
      message,
    )?.[2];
    return json === undefined ? undefined : JSON.parse(json);
  };
  const prompt = part('prompt');
  const answer = part('answer');
  const expected = part('expected_answer');
  if (prompt === undefined || answer === undefined) return undefined;
  return { prompt, answer, ...(expected === undefined ? {} : { expected }) };
}

function send(response: ServerResponse, { api, model }: ModelCall, answer: ModelAnswer): void {
  if ('drop' in answer) {
    response.destroy();
  } else if ('status' in answer) {
    response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
    response.end(JSON.stringify({ error: answer.error ?? { message: `status ${answer.status}` } }));
  } else if ('raw' in answer) {
    response.writeHead(200, { 'content-type': answer.contentType ?? 'application/json' });
    response.end(answer.raw);
  } else {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(renderAnswer({ api, model }, answer));
  }
}

/** The body of an answer in the format of its request. */
export function renderAnswer({ api, model }: Pick<ModelCall, 'api' | 'model'>, answer: Spoken): string {
  return JSON.stringify(api === 'chat' ? chatBody(model, answer) : responsesBody(model, answer));
}

type Spoken = Extract<
  ModelAnswer,
  { text: string } | { refusal: string } | { calls: unknown } | { output: unknown }
>;

let callNumber = 0;

function written({ name, arguments: args }: FunctionCall) {
  callNumber += 1;
  const id = `call_${callNumber}`;
  return { id, name, arguments: typeof args === 'string' ? args : JSON.stringify(args) };
}

function responsesOutput(answer: Spoken): readonly unknown[] {
  if ('output' in answer) return answer.output;
  if ('calls' in answer) {
    return answer.calls.map((call) => {
      const { id, ...rest } = written(call);
      return { type: 'function_call', id: `fc_${id}`, call_id: id, status: 'completed', ...rest };
    });
  }
  const content =
    'text' in answer
      ? { type: 'output_text', text: answer.text, annotations: [] }
      : { type: 'refusal', refusal: answer.refusal };
  return [{ type: 'message', role: 'assistant', content: [content] }];
}

function responsesBody(model: string, answer: Spoken): unknown {
  const cut = 'text' in answer && answer.finishReason === 'length';
  return {
    id: 'resp_1',
    object: 'response',
    model: ('model' in answer && answer.model) || `${model}-2026-01-01`,
    status: cut ? 'incomplete' : 'completed',
    ...(cut ? { incomplete_details: { reason: 'max_output_tokens' } } : {}),
    output: responsesOutput(answer),
    usage: {
      input_tokens: 100,
      output_tokens: 20,
      total_tokens: 120,
      input_tokens_details: { cached_tokens: 40 },
    },
  };
}

function chatBody(model: string, answer: Spoken): unknown {
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    model: `${model}-2026-01-01`,
    choices: [
      {
        index: 0,
        finish_reason:
          'calls' in answer ? 'tool_calls' : ('finishReason' in answer && answer.finishReason) || 'stop',
        message: {
          role: 'assistant',
          content: 'text' in answer ? answer.text : null,
          refusal: 'refusal' in answer ? answer.refusal : null,
          ...('calls' in answer ? { tool_calls: answer.calls.map(chatCall) } : {}),
        },
      },
    ],
    usage: { prompt_tokens: 100, completion_tokens: 20, prompt_tokens_details: { cached_tokens: 40 } },
  };
}

function chatCall(call: FunctionCall): unknown {
  const { id, ...rest } = written(call);
  return { id, type: 'function', function: rest };
}
