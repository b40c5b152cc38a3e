import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assembleResponsesRequest, parseResponsesReply } from '../../src/model/responses-api.ts';

const message = (...content: readonly unknown[]) => ({ type: 'message', role: 'assistant', content });
const text = (value: string) => ({ type: 'output_text', text: value, annotations: [] });

describe('assembleResponsesRequest', () => {
  it('sets temperature, reasoning effort and token limit where they are set', () => {
    const settings = {
      model: 'm',
      api: 'responses',
      temperature: 0,
      reasoningEffort: 'low',
      maxOutputTokens: 9,
    } as const;
    const { input: _, store: __, ...request } = assembleResponsesRequest(settings, { messages: [] });
    assert.deepEqual(request, {
      model: 'm',
      temperature: 0,
      reasoning: { effort: 'low' },
      max_output_tokens: 9,
    });
  });

  it('asks for nothing but the model, the conversation and that nothing is stored', () => {
    assert.deepEqual(
      assembleResponsesRequest(
        { model: 'gpt-5.2', api: 'responses' },
        { messages: [{ role: 'user', content: 'Hi' }] },
      ),
      {
        model: 'gpt-5.2',
        store: false,
        input: [{ role: 'user', content: 'Hi' }],
      },
    );
  });

  it('gives instructions apart from the conversation', () => {
    const messages = [
      { role: 'user', content: 'a' },
      { role: 'assistant', content: 'b' },
      { role: 'user', content: 'c' },
    ] as const;
    const request = assembleResponsesRequest(
      { model: 'm', api: 'responses' },
      { instructions: 'Be brief.', messages },
    );
    assert.equal(request.instructions, 'Be brief.');
    assert.deepEqual(request.input, messages);
  });

  it('holds the answer strictly to a schema when one is given', () => {
    const schema = { type: 'object', properties: {}, additionalProperties: false };
    const request = assembleResponsesRequest(
      { model: 'm', api: 'responses' },
      { messages: [], schema: { name: 'judgement', schema } },
    );
    assert.deepEqual(request.text, {
      format: { type: 'json_schema', strict: true, name: 'judgement', schema },
    });
  });

  it('never sets what reasoning models refuse', () => {
    const schema = { name: 'judgement', schema: {} };
    const request = assembleResponsesRequest(
      { model: 'm', api: 'responses' },
      { instructions: 'x', messages: [], schema },
    );
    assert.deepEqual(Object.keys(request).sort(), ['input', 'instructions', 'model', 'store', 'text']);
  });
});

describe('parseResponsesReply', () => {
  it('reads text, names, and tokens', () => {
    const reply = parseResponsesReply({
      id: 'resp_7',
      model: 'gpt-5.2-2025-12-11',
      status: 'completed',
      error: null,
      incomplete_details: null,
      output: [message(text('Hello'))],
      usage: { input_tokens: 9, output_tokens: 4, input_tokens_details: { cached_tokens: 3 } },
    });
    assert.deepEqual(reply, {
      text: 'Hello',
      refusal: undefined,
      finishReason: 'stop',
      modelReported: 'gpt-5.2-2025-12-11',
      responseId: 'resp_7',
      usage: { inputTokens: 9, cachedInputTokens: 3, outputTokens: 4 },
    });
  });

  it('joins all text of all messages and leaves reasoning and tool calls out', () => {
    const reply = parseResponsesReply({
      output: [
        { type: 'reasoning', summary: [], content: [{ type: 'reasoning_text', text: 'secret thoughts' }] },
        message(text('one '), text('two')),
        { type: 'function_call', name: 'f', arguments: '{}' },
        message(text(' three')),
      ],
    });
    assert.equal(reply.text, 'one two three');
    assert.equal(reply.usage, undefined);
    assert.equal(reply.finishReason, 'stop');
  });

  it('tells a refusal from an answer', () => {
    const reply = parseResponsesReply({
      output: [message({ type: 'refusal', refusal: 'I cannot help with that.' })],
    });
    assert.equal(reply.refusal, 'I cannot help with that.');
    assert.equal(reply.text, '');
  });

  it('reads an answer without any text as empty', () => {
    assert.equal(parseResponsesReply({ status: 'completed', output: [] }).text, '');
    assert.equal(parseResponsesReply({ output: [{ type: 'message', content: null }] }).text, '');
  });

  const incomplete: readonly (readonly [unknown, string])[] = [
    [{ reason: 'max_output_tokens' }, 'length'],
    [{ reason: 'content_filter' }, 'content_filter'],
    [{}, 'incomplete'],
    [null, 'incomplete'],
  ];
  for (const [details, finishReason] of incomplete) {
    it(`reads an answer that is incomplete for ${JSON.stringify(details)} as "${finishReason}"`, () => {
      const body = {
        status: 'incomplete',
        incomplete_details: details,
        output: [message(text('Once upon'))],
      };
      const reply = parseResponsesReply(body);
      assert.equal(reply.finishReason, finishReason);
      assert.equal(reply.text, 'Once upon');
    });
  }

  it("takes a failed response for the service's failure, in the service's words", () => {
    const body = { status: 'failed', error: { code: 'server_error', message: 'out of memory' }, output: [] };
    assert.throws(() => parseResponsesReply(body), { code: 'server-error', message: /out of memory/ });
    assert.throws(() => parseResponsesReply({ status: 'failed', error: null, output: [] }), {
      code: 'server-error',
      message: /failed/,
    });
  });

  it('reads an answer whose token counts are of no use as one without usage', () => {
    for (const usage of [
      {},
      { total_tokens: 5 },
      { input_tokens: 1.5, output_tokens: 2 },
      { input_tokens: -1, output_tokens: 2 },
    ]) {
      const reply = parseResponsesReply({ output: [message(text('Hello'))], usage });
      assert.equal(reply.text, 'Hello');
      assert.equal(reply.usage, undefined, JSON.stringify(usage));
    }
  });

  for (const junk of [
    undefined,
    null,
    '',
    '<html></html>',
    42,
    [],
    {},
    { output: 'text' },
    { choices: [] },
  ]) {
    it(`refuses ${JSON.stringify(junk)} as an answer`, () => {
      assert.throws(() => parseResponsesReply(junk), { name: 'ProviderError', code: 'invalid-response' });
    });
  }
});
