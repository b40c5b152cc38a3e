import type { CallRecord, Failure } from '../domain/call.ts';
import { contentKey } from '../domain/content-key.ts';
import { type Criterion, scoringOf } from '../domain/criterion.ts';
import type { JudgeSettings } from '../domain/judge-settings.ts';
import type { Assessment } from '../domain/judgement.ts';
import type { Message } from '../domain/message.ts';
import type { Scoring } from '../domain/scoring.ts';
import type { ProviderError } from '../errors.ts';
import type { Model, ModelReply, ModelRequest, ModelResult } from '../model/model.ts';
import { addCalls } from './add-calls.ts';
import { renderCaseMessage, renderParts } from './case-message.ts';
import type { Judge, JudgeRequest } from './judge.ts';
import { judgeAnswerSchema, type ParsedAnswer, parseJudgeAnswer } from './judge-answer.ts';
import { renderJudgeInstructions, renderRepairRequest, renderSchemaInstructions } from './judge-prompt.ts';
import { verifyEvidence } from './verify-quotes.ts';

export interface OpenAiJudgeOptions {
  readonly model: Model;
  readonly settings: JudgeSettings;
  /** The run's; a criterion may have its own. */
  readonly scoring: Scoring;
  readonly guidelines: readonly string[];
  readonly drawNonce: () => string;
}

/** What is the same for every answer judged by one criterion. */
interface Preparation {
  readonly scoring: Scoring;
  readonly schema: Readonly<Record<string, unknown>>;
  readonly instructions: string;
  readonly fingerprint: string;
}

/**
 * A judge that is a model. It asks for an answer held to a schema; a server that refuses schemas is asked in words from
 * then on. An answer that cannot be used is asked for once more with what is wrong about it, then the judgement is
 * errored.
 */
export function createOpenAiJudge({
  model,
  settings,
  scoring,
  guidelines,
  drawNonce,
}: OpenAiJudgeOptions): Judge {
  // Weakly, because a case may bring criteria of its own.
  const prepared = new WeakMap<Criterion, Preparation>();
  let knowsSchemas = true;

  function prepare(criterion: Criterion): Preparation {
    const known = prepared.get(criterion);
    if (known !== undefined) return known;
    const own = scoringOf(criterion, scoring);
    const instructions = renderJudgeInstructions(criterion, own, guidelines, settings.instructions);
    const { name: _name, repeats: _repeats, instructions: _instructions, ...model } = settings;
    const fingerprint = contentKey('openai', model, instructions);
    const made = { scoring: own, schema: judgeAnswerSchema(own), instructions, fingerprint };
    prepared.set(criterion, made);
    return made;
  }

  async function ask(
    { instructions, schema }: Preparation,
    messages: readonly Message[],
    limit: Pick<ModelRequest, 'timeoutSeconds'>,
    signal: AbortSignal,
  ): Promise<ModelResult> {
    let refused = 0;
    if (knowsSchemas) {
      const held = { instructions, messages, schema: { name: 'judgement', schema }, ...limit };
      const result = await model.call(held, signal);
      if (result.status === 'replied' || !refusesSchemas(result.error)) return result;
      knowsSchemas = false;
      refused = result.call.attempts;
    }
    const inWords = `${instructions}\n\n${renderSchemaInstructions(schema)}`;
    const result = await model.call({ instructions: inWords, messages, ...limit }, signal);
    return { ...result, call: { ...result.call, attempts: result.call.attempts + refused } };
  }

  return {
    name: settings.name,
    fingerprint: (criterion) => prepare(criterion).fingerprint,
    async assess(request, signal) {
      const preparation = prepare(request.criterion);
      const limit = request.timeoutSeconds === undefined ? {} : { timeoutSeconds: request.timeoutSeconds };
      const messages: Message[] = [{ role: 'user', content: renderCaseMessage(request, drawNonce) }];
      let call: CallRecord | undefined;
      for (let last = false; ; last = true) {
        const result = await ask(preparation, messages, limit, signal);
        call = addCalls(call, result.call);
        if (result.status === 'failed') return errored(result.error, call);
        const { reply } = result;
        const decline = findDecline(reply);
        if (decline !== undefined) return errored(decline, call, reply.text);
        const parsed = verify(parseJudgeAnswer(reply.text, preparation.scoring), request);
        // What was to come after an object may have been another: the judge may have begun by repeating the answer's.
        const cutOff = reply.finishReason === 'length' && !reply.text.trimEnd().endsWith('}');
        if (parsed.status === 'parsed' && !cutOff) return { outcome: parsed.outcome, call };
        const problem =
          reply.finishReason === 'length' || parsed.status === 'parsed'
            ? 'it was cut off at the token limit.'
            : parsed.problem;
        if (last) {
          const told =
            parsed.quote === undefined
              ? problem
              : `it quotes what is not in the answer: ${JSON.stringify(parsed.quote)}.`;
          const message = `the judge's answer could not be used, twice: ${told}`;
          return errored({ code: 'invalid-judgement', message }, call, reply.text);
        }
        messages.push(
          { role: 'assistant', content: reply.text === '' ? '(nothing)' : reply.text },
          { role: 'user', content: renderRepairRequest(problem, showQuote(parsed, drawNonce)) },
        );
      }
    },
  };
}

type Verified = ParsedAnswer & { readonly quote?: string };

/** A judgement rests on words of the answer; one that made them up, or decoded them, is no judgement of it. */
function verify(parsed: ParsedAnswer, { criterion, output, toolCalls = [] }: JudgeRequest): Verified {
  if (parsed.status === 'invalid' || parsed.outcome.status === 'errored') return parsed;
  const shown = criterion.toolCalls === true ? toolCalls : [];
  const tools = shown.flatMap(({ name, arguments: given, result = '', error = '' }) => [
    `${name} ${JSON.stringify(given) ?? ''}`,
    result,
    error,
  ]);
  const { evidence, invented } = verifyEvidence(parsed.outcome.evidence, [output, ...tools]);
  if (invented === undefined) return { status: 'parsed', outcome: { ...parsed.outcome, evidence } };
  const problem = 'a quote in "evidence" is not in the answer; copy the words of the answer exactly.';
  return { status: 'invalid', problem, quote: invented.slice(0, MOST_QUOTED) };
}

/** Characters of a quote that are told. */
const MOST_QUOTED = 300;

function showQuote({ quote }: Pick<Verified, 'quote'>, drawNonce: () => string): string | undefined {
  return quote === undefined ? undefined : renderParts([['quote', quote]], drawNonce);
}

function errored({ code, message }: Failure, call: CallRecord, rawAnswer?: string): Assessment {
  return { outcome: { status: 'errored', failure: { code, message } }, call, rawAnswer };
}

function findDecline({ refusal, finishReason }: ModelReply): Failure | undefined {
  if (refusal !== undefined) return { code: 'refusal', message: `the judge refused: ${refusal}` };
  if (finishReason === 'content_filter') {
    return { code: 'content-filter', message: "the service's content filter stopped the judge's answer." };
  }
  return undefined;
}

function refusesSchemas({ code, message }: ProviderError): boolean {
  return (
    code === 'bad-request' &&
    /response_format|json_schema|text\.format|structured output|schema|\bstrict\b/i.test(message)
  );
}
