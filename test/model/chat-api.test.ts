import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assembleChatRequest, parseChatReply } from '../../src/model/chat-api.ts';

const choice = (content: string | null, finish_reason: string | null = 'stop') => ({
  index: 0,
  finish_reason,
  message: { role: 'assistant', content },
});

describe('assembleChatRequest', () => {
  it('asks for nothing but the model and the conversation', () => {
    assert.deepEqual(
      assembleChatRequest({ model: 'm', api: 'chat' }, { messages: [{ role: 'user', content: 'Hi' }] }),
      {
        model: 'm',
        messages: [{ role: 'user', content: 'Hi' }],
      },
    );
  });

  it('puts instructions first, in the role every server knows', () => {
    const messages = [
      { role: 'user', content: 'a' },
      { role: 'assistant', content: 'b' },
      { role: 'user', content: 'c' },
    ] as const;
    const request = assembleChatRequest({ model: 'm', api: 'chat' }, { instructions: 'Be brief.', messages });
    assert.deepEqual(request.messages, [{ role: 'system', content: 'Be brief.' }, ...messages]);
  });

  it('speaks as the developer in that role, too', () => {
    const messages = [
      { role: 'developer', content: 'a' },
      { role: 'user', content: 'b' },
    ] as const;
    assert.deepEqual(assembleChatRequest({ model: 'm', api: 'chat' }, { messages }).messages, [
      { role: 'system', content: 'a' },
      { role: 'user', content: 'b' },
    ]);
  });

  it('sets temperature, reasoning effort and token limit where they are set', () => {
    const settings = {
      model: 'm',
      api: 'chat',
      temperature: 0,
      reasoningEffort: 'low',
      maxOutputTokens: 9,
    } as const;
    const { messages: _, ...request } = assembleChatRequest(settings, { messages: [] });
    assert.deepEqual(request, {
      model: 'm',
      temperature: 0,
      reasoning_effort: 'low',
      max_completion_tokens: 9,
    });
  });

  it('holds the answer strictly to a schema when one is given, and sets nothing else', () => {
    const schema = { type: 'object', properties: {}, additionalProperties: false };
    const request = assembleChatRequest(
      { model: 'm', api: 'chat' },
      { messages: [], schema: { name: 'judgement', schema } },
    );
    assert.deepEqual(request.response_format, {
      type: 'json_schema',
      json_schema: { strict: true, name: 'judgement', schema },
    });
    assert.deepEqual(Object.keys(request).sort(), ['messages', 'model', 'response_format']);
  });
});

describe('parseChatReply', () => {
  it('reads text, names, and tokens', () => {
    const reply = parseChatReply({
      id: 'chatcmpl-7',
      model: 'gpt-5.2-2025-12-11',
      choices: [choice('Hello')],
      usage: { prompt_tokens: 9, completion_tokens: 4, prompt_tokens_details: { cached_tokens: 3 } },
    });
    assert.deepEqual(reply, {
      text: 'Hello',
      refusal: undefined,
      finishReason: 'stop',
      modelReported: 'gpt-5.2-2025-12-11',
      responseId: 'chatcmpl-7',
      usage: { inputTokens: 9, cachedInputTokens: 3, outputTokens: 4 },
    });
  });

  it('reads the least a server can send', () => {
    const reply = parseChatReply({ choices: [{ message: { content: 'Hello' } }] });
    assert.equal(reply.text, 'Hello');
    assert.equal(reply.finishReason, 'stop');
    assert.equal(reply.usage, undefined);
    assert.equal(reply.modelReported, undefined);
  });

  it('counts tokens of a server that knows no cache as not cached', () => {
    const usage = { prompt_tokens: 9, completion_tokens: 4, prompt_tokens_details: null };
    const reply = parseChatReply({ choices: [choice('x')], usage });
    assert.deepEqual(reply.usage, { inputTokens: 9, cachedInputTokens: 0, outputTokens: 4 });
  });

  it('tells a refusal from an answer', () => {
    const refusal = 'I cannot help with that.';
    const reply = parseChatReply({
      choices: [{ finish_reason: 'stop', message: { content: null, refusal } }],
    });
    assert.equal(reply.refusal, refusal);
    assert.equal(reply.text, '');
  });

  for (const finishReason of ['length', 'content_filter', 'tool_calls']) {
    it(`hands on that the answer ended by "${finishReason}"`, () => {
      const reply = parseChatReply({ choices: [choice('Once', finishReason)] });
      assert.equal(reply.finishReason, finishReason);
      assert.equal(reply.text, 'Once');
    });
  }

  it('reads an answer whose token counts are of no use as one without usage', () => {
    for (const usage of [
      {},
      { total_tokens: 5 },
      { prompt_tokens: 1.5, completion_tokens: 2 },
      { prompt_tokens: -1, completion_tokens: 2 },
    ]) {
      const reply = parseChatReply({ choices: [choice('Hello')], usage });
      assert.equal(reply.text, 'Hello');
      assert.equal(reply.usage, undefined, JSON.stringify(usage));
    }
  });

  for (const junk of [
    undefined,
    null,
    '',
    '<html></html>',
    [],
    {},
    { choices: [] },
    { choices: [{}] },
    { output: [] },
  ]) {
    it(`refuses ${JSON.stringify(junk)} as an answer`, () => {
      assert.throws(() => parseChatReply(junk), { name: 'ProviderError', code: 'invalid-response' });
    });
  }
});
