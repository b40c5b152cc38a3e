import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createOpenAiAgent } from '../../src/agent/openai-agent.ts';
import { buildAgentSettings, buildCase } from '../support/builders.ts';
import { fakeModel, providerError } from '../support/fakes.ts';
import { openModel } from '../support/open-model.ts';
import { modelService } from '../support/services.ts';

const settings = buildAgentSettings();
const signal = new AbortController().signal;

const HOSTILE = '  \t"quotes" \\ $$ ${x} {name} </answer>\r\n\u0000\u2028 \ud83d\ude00 \ud800 ￾\u202e end\n ';

describe('an agent that is a model', () => {
  it('sends the conversation before the prompt, the schema of the answer and the case’s own time limit', async () => {
    const model = fakeModel(() => ({ text: '{}' }));
    const outputSchema = { type: 'object' };
    const messages = [
      { role: 'developer', content: 'a' },
      { role: 'assistant', content: 'b' },
    ] as const;
    const testCase = buildCase({ messages, prompt: 'c', timeoutSeconds: 3 });
    await createOpenAiAgent(model, { ...settings, outputSchema }).run(testCase, signal);
    assert.deepEqual(model.requests, [
      {
        instructions: undefined,
        messages: [...messages, { role: 'user', content: 'c' }],
        schema: { name: 'answer', schema: outputSchema },
        timeoutSeconds: 3,
      },
    ]);
  });

  it('sends instructions and prompt and nothing else', async () => {
    const model = fakeModel(() => ({ text: 'It is 4.', finishReason: 'stop' }));
    const agent = createOpenAiAgent(model, { ...settings, instructions: 'Be brief.' });
    const testCase = buildCase({ expected: '4', tags: ['maths'], prompt: 'What is 2 + 2?' });
    const { outcome, call } = await agent.run(testCase, signal);
    assert.deepEqual(model.requests, [
      { instructions: 'Be brief.', messages: [{ role: 'user', content: 'What is 2 + 2?' }] },
    ]);
    assert.deepEqual(outcome, { status: 'answered', output: 'It is 4.', finishReason: 'stop' });
    assert.equal(call?.attempts, 1);
    assert.equal(agent.kind, 'openai');
  });

  for (const api of ['responses', 'chat'] as const) {
    it(`sends the prompt byte for byte over the ${api} API, and keeps the answer as it came`, async (test) => {
      const server = await modelService(test, ({ input }) => ({ text: input }));
      const agent = createOpenAiAgent(openModel(test, server.url, { api }), settings);
      const { outcome } = await agent.run(buildCase({ prompt: HOSTILE }), signal);
      assert.equal(server.calls[0]?.input, HOSTILE);
      assert.deepEqual(outcome, { status: 'answered', output: HOSTILE, finishReason: 'stop' });
    });
  }

  it('sends any text as it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (prompt) => {
        const model = fakeModel(() => ({ text: prompt }));
        const { outcome } = await createOpenAiAgent(model, settings).run(buildCase({ prompt }), signal);
        assert.equal(model.requests[0]?.messages[0]?.content, prompt);
        assert.ok(outcome.status === 'answered' && outcome.output === prompt);
      }),
    );
  });

  it('has answered when it says nothing', async () => {
    const model = fakeModel(() => ({ text: '', finishReason: 'content_filter' }));
    const { outcome } = await createOpenAiAgent(model, settings).run(buildCase(), signal);
    assert.deepEqual(outcome, { status: 'answered', output: '', finishReason: 'content_filter' });
  });

  it('has answered when it refuses: whether that is right is for the judge to say', async () => {
    const model = fakeModel(() => ({ refusal: 'I cannot help with that.' }));
    const { outcome } = await createOpenAiAgent(model, settings).run(buildCase(), signal);
    assert.deepEqual(outcome, {
      status: 'answered',
      output: 'I cannot help with that.',
      finishReason: 'stop',
    });
  });

  it('has answered when it was cut off, and that is told', async () => {
    const model = fakeModel(() => ({ text: 'Once upon', finishReason: 'length' }));
    const { outcome } = await createOpenAiAgent(model, settings).run(buildCase(), signal);
    assert.deepEqual(outcome, { status: 'answered', output: 'Once upon', finishReason: 'length' });
  });

  it('is errored when the service fails, with what the call was', async () => {
    const model = fakeModel(() => providerError('rate-limit', 'slow down', 429));
    const { outcome, call } = await createOpenAiAgent(model, settings).run(buildCase(), signal);
    assert.deepEqual(outcome, {
      status: 'errored',
      failure: { code: 'rate-limit', message: 'slow down' },
    });
    assert.equal(call?.model, 'gpt-5.2');
  });

  it('has a fingerprint of its settings', () => {
    const model = fakeModel(() => ({ text: '' }));
    const of = (more: object) => createOpenAiAgent(model, { ...settings, ...more }).fingerprint;
    assert.equal(of({}), of({}));
    const different = [
      of({}),
      of({ model: 'gpt-5' }),
      of({ instructions: 'x' }),
      of({ baseUrl: 'http://x' }),
    ];
    assert.equal(new Set(different).size, 4);
  });
});
