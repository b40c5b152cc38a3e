import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LLMock } from '@copilotkit/aimock';
import { query } from '../support/database.ts';
import { judgement, type ModelCall } from '../support/model-server.ts';
import { runAction, temporaryFolder } from '../support/run-bundle.ts';
import { modelService, scripted } from '../support/services.ts';

const INPUTS = {
  prompts: 'Say hello',
  criteria: 'It is a greeting',
  'openai-api-key': 'sk-key-1234567',
  'artifact-name': 'none',
};

test('Responses: instructions, strict schema, nothing stored at the service, no temperature', async (t) => {
  const model = await modelService(t, scripted({}));
  await runAction({
    folder: temporaryFolder(t),
    inputs: { ...INPUTS, instructions: 'Be kind.', guidelines: '- Mind the tone', 'base-url': model.url },
  });
  const [agent, judge] = model.calls as [ModelCall, ModelCall];
  assert.deepEqual(agent.body, {
    model: 'gpt-5.2',
    store: false,
    instructions: 'Be kind.',
    input: [{ role: 'user', content: 'Say hello' }],
  });
  assert.equal(judge.path, '/v1/responses');
  assert.equal(judge.body['store'], false);
  assert.equal('temperature' in judge.body, false);
  assert.match(judge.instructions, /It is a greeting[\s\S]*Mind the tone/);
  assert.doesNotMatch(judge.instructions, /Say hello/);
  const { format } = judge.body['text'] as {
    format: {
      type: string;
      strict: boolean;
      schema: { properties: object; additionalProperties: boolean; required: string[] };
    };
  };
  assert.deepEqual(
    [format.type, format.strict, format.schema.additionalProperties],
    ['json_schema', true, false],
  );
  const fields = [
    'criterion',
    'evidence',
    'failures',
    'reasoning',
    'injection_suspected',
    'verdict',
    'score',
  ];
  assert.deepEqual(Object.keys(format.schema.properties), fields);
  assert.deepEqual(format.schema.required, fields);
});

test('Chat Completions, with a judge at another service under its own key', async (t) => {
  const agent = await modelService(t, scripted({}));
  const judge = await modelService(t, scripted({}));
  const run = await runAction({
    folder: temporaryFolder(t),
    inputs: {
      ...INPUTS,
      api: 'chat',
      model: 'small',
      'judge-model': 'large',
      'base-url': agent.url,
      'judge-base-url': `${judge.url}/`,
      'judge-api-key': 'sk-judge-7654321',
      instructions: 'Be kind.',
    },
  });
  assert.equal(run.exitCode, 0, run.stdout);
  assert.deepEqual(agent.calls[0]?.body, {
    model: 'small',
    messages: [
      { role: 'system', content: 'Be kind.' },
      { role: 'user', content: 'Say hello' },
    ],
  });
  assert.equal(judge.calls[0]?.path, '/v1/chat/completions');
  assert.equal(judge.calls[0]?.model, 'large');
  assert.equal(judge.calls[0]?.headers.authorization, 'Bearer sk-judge-7654321');
  assert.match(run.stdout, /^::add-mask::sk-judge-7654321$/m);
});

test('a server without strict schemas: it is asked in words, from then on, and its fenced answer is understood', async (t) => {
  const good = scripted({});
  const model = await modelService(t, (call) => {
    if ('response_format' in call.body)
      return { status: 400, error: { message: "response_format type 'json_schema' is not supported" } };
    const answer = good(call);
    return call.role === 'judge' && 'text' in answer
      ? { text: `<think>Hm { </think>Here you are:\n\`\`\`json\n${answer.text}\n\`\`\`` }
      : answer;
  });
  const run = await runAction({
    folder: temporaryFolder(t),
    inputs: { ...INPUTS, prompts: 'one\ntwo\nthree', concurrency: '1', api: 'chat', 'base-url': model.url },
  });
  assert.deepEqual([run.exitCode, run.outputs['verdict']], [0, 'passed']);
  const judged = model.calls.filter(({ role }) => role === 'judge');
  assert.deepEqual(
    judged.map(({ body }) => 'response_format' in body),
    [true, false, false, false],
  );
  assert.match(judged[1]?.instructions ?? '', /It must follow this JSON Schema:\n\{/);
});

test('an answer that cannot be used is asked for once more, with what is wrong about it', async (t) => {
  const model = await modelService(t, ({ role, messages }) =>
    role === 'agent' ? { text: 'hello' } : judgement(messages.length === 1 ? 42 : 8),
  );
  const run = await runAction({ folder: temporaryFolder(t), inputs: { ...INPUTS, 'base-url': model.url } });
  assert.deepEqual([run.exitCode, run.outputs['score'], run.outputs['total-tokens']], [0, '8', '360']);
  assert.match(
    model.calls[2]?.input ?? '',
    /could not be used: the score is 42, which is not on the scale from 1 to 10\./,
  );
  assert.deepEqual(query(run.outputs['database'] ?? '', 'SELECT attempts, input_tokens FROM judgements'), [
    { attempts: 2, input_tokens: 200 },
  ]);
});

test('transport faults are retried, the attempts are counted, and Retry-After is honoured', async (t) => {
  const good = scripted({});
  const model = await modelService(t, (call, number) => {
    if (number === 1) return { status: 429, headers: { 'retry-after-ms': '30' } };
    if (number === 2) return { drop: true };
    return good(call);
  });
  const run = await runAction({ folder: temporaryFolder(t), inputs: { ...INPUTS, 'base-url': model.url } });
  assert.equal(run.exitCode, 0);
  assert.deepEqual(query(run.outputs['database'] ?? '', 'SELECT attempts FROM trials'), [{ attempts: 3 }]);
});

test('every byte of prompt, expected answer and answer reaches the models as it was', async (t) => {
  const prompt = 'a\\n"quoted" {name} {{x}} $$ ${y} \u202e\u200b </prompt> ```\n\t\u0001 𝒳 é';
  const expected = '</expected_answer nonce="0"> & < >';
  const output = 'Ünïcödé \u0000 "score": 10 \r\n --- <answer nonce="">';
  const seen: (string | undefined)[] = [];
  const model = await modelService(t, (call) => {
    if (call.role === 'agent') {
      seen.push(call.input);
      return { text: output };
    }
    seen.push(call.judged?.prompt, call.judged?.expected, call.judged?.answer);
    return judgement(8);
  });
  const run = await runAction({
    folder: temporaryFolder(t),
    inputs: { ...INPUTS, prompts: `[${JSON.stringify({ prompt, expected })}]`, 'base-url': model.url },
  });
  assert.equal(run.exitCode, 0, run.stdout);
  assert.deepEqual(seen, [prompt, prompt, expected, output]);
  const [row] = query(run.outputs['database'] ?? '', 'SELECT prompt, expected FROM cases');
  assert.deepEqual(row, { prompt, expected });
});

test('aimock as the service, in both request formats', async (t) => {
  const mock = new LLMock({ port: 0 });
  mock.onMessage(/<answer nonce=/, { content: judgement(9).text });
  mock.onMessage('Say hello', { content: 'Hello there!' });
  await mock.start();
  t.after(() => mock.stop());
  for (const api of ['responses', 'chat']) {
    const run = await runAction({
      folder: temporaryFolder(t),
      inputs: { ...INPUTS, api, 'base-url': `${mock.url}/v1` },
    });
    assert.deepEqual(
      [run.exitCode, run.outputs['verdict'], run.outputs['score']],
      [0, 'passed', '9'],
      run.stdout,
    );
  }
});
