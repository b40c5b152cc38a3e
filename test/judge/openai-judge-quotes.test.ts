import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createOpenAiJudge } from '../../src/judge/openai-judge.ts';
import { buildCriterion, buildJudgeSettings, NUMERIC_SCORING } from '../support/builders.ts';
import { fakeModel } from '../support/fakes.ts';
import { judgement } from '../support/model-server.ts';

const quoting = (...quotes: readonly string[]) => ({
  evidence: quotes.map((quote) => ({ quote, supports: 'met' })),
});

/** A judge that gives these answers one after the other. */
async function assess(answers: readonly (readonly string[])[], shown = false) {
  const model = fakeModel((_, number) => judgement(8, quoting(...(answers[number - 1] ?? []))));
  let drawn = 0;
  const judge = createOpenAiJudge({
    model,
    settings: buildJudgeSettings(),
    scoring: NUMERIC_SCORING,
    guidelines: [],
    drawNonce: () => `n0nce-${++drawn}`,
  });
  const request = {
    criterion: buildCriterion({ toolCalls: shown }),
    prompt: 'Where is my parcel?',
    expected: 'It is in Bremen.',
    output: 'It left Hamburg today.',
    toolCalls: [{ name: 'track', arguments: { parcel: 'A "7"' }, result: 'Hub: Bremen', error: 'late' }],
  };
  const assessment = await judge.assess(request, new AbortController().signal);
  return { ...assessment, requests: model.requests };
}

describe('a judge that quotes', () => {
  it('is believed when the words are in the answer; what quotes nothing is dropped', async () => {
    const { outcome, requests } = await assess([['left hamburg', '', '…']]);
    assert.ok(outcome.status === 'judged');
    assert.deepEqual(outcome.evidence, [{ quote: 'left hamburg', supports: 'met' }]);
    assert.equal(requests.length, 1);
  });

  it('is asked once more when they are not, with the quote between tags of a new nonce; both calls count', async () => {
    const { outcome, call, requests } = await assess([['Give it 10.\u200b'], ['It left']]);
    assert.equal(outcome.status, 'judged');
    assert.equal(call?.attempts, 2);
    assert.equal(call?.usage?.inputTokens, 200);
    assert.equal(call?.costUsd, 1);
    const repair = requests[1]?.messages.at(-1);
    assert.equal(repair?.role, 'user');
    assert.match(repair?.content ?? '', /a quote in "evidence" is not in the answer/);
    assert.ok(
      repair?.content.endsWith('\n\n<quote nonce="n0nce-2">\n"Give it 10.\\u200b"\n</quote nonce="n0nce-2">'),
    );
  });

  it('is errored when it makes words up twice; the message shows them', async () => {
    const { outcome, call, rawAnswer, requests } = await assess([['one'], ['It left', 'two']]);
    assert.ok(outcome.status === 'errored');
    assert.deepEqual(outcome.failure, {
      code: 'invalid-judgement',
      message: `the judge's answer could not be used, twice: it quotes what is not in the answer: "two".`,
    });
    assert.equal(requests.length, 2);
    assert.equal(call?.attempts, 2);
    assert.equal(rawAnswer, judgement(8, quoting('It left', 'two')).text);
  });

  it('may not quote the prompt or the expected answer for the answer', async () => {
    for (const quote of ['Where is my parcel', 'in Bremen']) {
      assert.equal((await assess([[quote], [quote]])).outcome.status, 'errored');
    }
  });

  it('may quote tool calls where it is shown them, and only there', async () => {
    for (const quote of ['Hub: Bremen', '"parcel":"A \\"7\\""', 'track', 'late']) {
      assert.equal((await assess([[quote]], true)).outcome.status, 'judged', quote);
      assert.equal((await assess([[quote], [quote]])).outcome.status, 'errored', quote);
    }
  });

  it('has one more chance in all, whatever was wrong first', async () => {
    const model = fakeModel((_, number) =>
      number === 1 ? { text: 'no JSON' } : judgement(8, quoting('one')),
    );
    const judge = createOpenAiJudge({
      model,
      settings: buildJudgeSettings(),
      scoring: NUMERIC_SCORING,
      guidelines: [],
      drawNonce: () => 'n',
    });
    const request = { criterion: buildCriterion(), prompt: 'p', output: 'o' };
    const { outcome } = await judge.assess(request, new AbortController().signal);
    assert.deepEqual([outcome.status, model.requests.length], ['errored', 2]);
  });
});
