import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseAgentAnswer } from '../../src/agent/agent-answer.ts';
import { createMask } from '../../src/report/mask-secrets.ts';

function parsed(value: unknown) {
  const result = parseAgentAnswer(value, createMask([]));
  if (result.status === 'invalid') throw new Error(result.problem);
  return JSON.parse(JSON.stringify(result.answer)) as Record<string, unknown>;
}

function problem(value: unknown): string {
  const result = parseAgentAnswer(value, createMask([]));
  assert.ok(result.status === 'invalid');
  return result.problem;
}

const answered = (output: string) => ({ status: 'answered', output, finishReason: 'stop' });

describe('the answer of an agent that speaks JSON', () => {
  it('is its output, as it is', () => {
    for (const output of ['It is 4.', '', ' \u0000\ud800\n ']) {
      const result = parseAgentAnswer({ output }, createMask([]));
      assert.ok(result.status === 'parsed');
      assert.deepEqual(result.answer.outcome, answered(output));
    }
  });

  it('has everything else that it tells', () => {
    const value = {
      output: 'x',
      toolCalls: [
        { name: 'search', arguments: { q: 'a' }, result: 'found', durationMs: 12.5 },
        { name: 'fetch', error: 'no such page' },
      ],
      usage: { inputTokens: 10, outputTokens: 2, cachedInputTokens: 4 },
      costUsd: 0.25,
      model: 'local-1',
    };
    assert.deepEqual(parsed(value), {
      outcome: answered('x'),
      toolCalls: [value.toolCalls[0], { name: 'fetch', arguments: {}, error: 'no such page' }],
      usage: value.usage,
      costUsd: 0.25,
      model: 'local-1',
    });
  });

  it('counts no cached tokens where none are told', () => {
    const { usage } = parsed({ output: 'x', usage: { inputTokens: 1, outputTokens: 2 } });
    assert.deepEqual(usage, { inputTokens: 1, outputTokens: 2, cachedInputTokens: 0 });
  });

  it('may count them as the APIs of OpenAI do', () => {
    const counted = { inputTokens: 10, outputTokens: 2, cachedInputTokens: 4 };
    const cached = { cached_tokens: 4 };
    const responses = { input_tokens: 10, output_tokens: 2, input_tokens_details: cached, total_tokens: 12 };
    const chat = { prompt_tokens: 10, completion_tokens: 2, prompt_tokens_details: cached };
    for (const usage of [responses, chat]) assert.deepEqual(parsed({ output: 'x', usage })['usage'], counted);
  });

  it('has the arguments of a tool as what they are as JSON, and the error as text', () => {
    const calls = ['{"a": 1}', 'no JSON', '', [1]].map((value) => ({ name: 'f', arguments: value }));
    const { toolCalls } = parsed({ output: 'x', toolCalls: [...calls, { name: 'f', error: { code: 1 } }] });
    assert.deepEqual(toolCalls, [
      ...[{ a: 1 }, 'no JSON', '', [1]].map((value) => ({ name: 'f', arguments: value })),
      { name: 'f', arguments: {}, error: '{"code":1}' },
    ]);
  });

  it('may have null for what is not there', () => {
    const call = { name: 'f', result: null, error: null, durationMs: null, arguments: null };
    const value = { output: 'x', error: null, toolCalls: [call], usage: null, costUsd: null, model: null };
    assert.deepEqual(parsed(value), { outcome: answered('x'), toolCalls: [{ name: 'f', arguments: {} }] });
  });

  it('has the result of a tool as text', () => {
    const calls = [{ rows: [1] }, 3, false, 'text', ''].map((result) => ({ name: 'f', result }));
    const { toolCalls } = parsed({ output: 'x', toolCalls: calls });
    assert.deepEqual(
      (toolCalls as { result: string }[]).map(({ result }) => result),
      ['{"rows":[1]}', '3', 'false', 'text', ''],
    );
  });

  it('is errored when it tells of an error, and what was used counts all the same', () => {
    const { outcome, usage } = parsed({
      error: 'no model',
      output: 'x',
      usage: { inputTokens: 1, outputTokens: 0 },
    });
    const failure = { code: 'agent-error', message: 'the agent says: no model' };
    assert.deepEqual(outcome, { status: 'errored', failure });
    assert.deepEqual(usage, { inputTokens: 1, outputTokens: 0, cachedInputTokens: 0 });
    assert.deepEqual(parsed({ error: '', output: 'x' }), { outcome: answered('x') });
  });

  const wrong: [unknown, string | RegExp][] = [
    ['text', 'it is not a JSON object.'],
    [null, 'it is not a JSON object.'],
    [[{ output: 'x' }], 'it is not a JSON object.'],
    [{}, 'it has no "output" (a text) and no "error".'],
    [{ output: null }, 'it has no "output" (a text) and no "error".'],
    [{ output: 4 }, 'answer.output: received 4; must be a text.'],
    [{ output: { text: 'x' } }, 'answer.output: received {"text":"x"}; must be a text.'],
    [{ output: 'x', toolcalls: [] }, 'answer: unknown key "toolcalls". Did you mean "toolCalls"?'],
    [{ output: 'x', toolCalls: {} }, 'answer.toolCalls: received {}; must be a list of tool calls.'],
    [{ output: 'x', toolCalls: [{}] }, 'answer.toolCalls[0].name: is missing.'],
    [{ output: 'x', toolCalls: [{ name: '' }] }, 'answer.toolCalls[0].name: received ""; must not be empty.'],
    [
      { output: 'x', toolCalls: [{ name: 'f', argument: {} }] },
      'answer.toolCalls[0]: unknown key "argument". Did you mean "arguments"?',
    ],
    [
      { output: 'x', toolCalls: [{ name: 'f', durationMs: -1 }] },
      /durationMs: received -1; must not be below 0/,
    ],
    [{ output: 'x', usage: { inputTokens: 1 } }, 'answer.usage.outputTokens: is missing.'],
    [
      { output: 'x', usage: { inputTokens: 1.5, outputTokens: 1 } },
      /inputTokens: received 1.5; must be a whole/,
    ],
    [
      { output: 'x', usage: { input_tokens: 1.5, output_tokens: 1 } },
      /usage.input_tokens: received 1.5; must be a whole/,
    ],
    [{ output: 'x', usage: { completion_tokens: 1 } }, 'answer.usage.prompt_tokens: is missing.'],
    [{ output: 'x', costUsd: '1' }, 'answer.costUsd: received "1"; must be a number.'],
    [{ output: 1, model: 2 }, /output: received 1.*model: received 2/],
  ];
  for (const [value, expected] of wrong) {
    it(`cannot be ${JSON.stringify(value)}`, () => {
      const said = problem(value);
      if (typeof expected === 'string') assert.equal(said, expected);
      else assert.match(said, expected);
    });
  }

  it('cannot be nested more deeply than can be written again', () => {
    const deep = JSON.parse(`${'['.repeat(200_000)}${']'.repeat(200_000)}`);
    assert.equal(
      problem({ output: 'x', toolCalls: [{ name: 'f', arguments: deep }] }),
      'it is nested too deeply.',
    );
    const text = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    assert.deepEqual(parsed({ output: 'x', toolCalls: [{ name: 'f', arguments: text }] })['toolCalls'], [
      { name: 'f', arguments: text },
    ]);
  });

  it('is one or the other, whatever JSON it is', () => {
    const likely = fc.record(
      {
        output: fc.jsonValue(),
        toolCalls: fc.array(fc.jsonValue()),
        usage: fc.jsonValue(),
        error: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), likely), (value) => {
        const result = parseAgentAnswer(value, createMask([]));
        if (result.status === 'invalid') assert.match(result.problem, /\.$/);
      }),
    );
  });
});
