import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setImmediate as tick } from 'node:timers/promises';
import type { Judgement } from '../../src/domain/judgement.ts';
import { judgeAnswer } from '../../src/execute/judge-answer.ts';
import type { JudgeRequest } from '../../src/judge/judge.ts';
import type { Panel } from '../../src/judge/panel.ts';
import { buildCase, buildCriterion, NUMERIC_SCORING } from '../support/builders.ts';
import { fakeJudge, judged, NOTHING_EARLIER, planTrial } from '../support/fakes.ts';

const criterion = buildCriterion();
const named = (name: string, score: number, asked: string[] = []) => ({
  judge: {
    ...fakeJudge(async () => {
      asked.push(name);
      await tick();
      return judged(score);
    }),
    name,
  },
  repeats: 1,
});

async function judge(panel: Panel, given: Partial<Parameters<typeof judgeAnswer>[0]> = {}, by = criterion) {
  const saved: Judgement[] = [];
  const answer = { planned: planTrial(), output: 'It is 4.', ...given };
  const ports = {
    panel,
    ...NOTHING_EARLIER,
    saveJudgement: (judgement: Judgement) => void saved.push(judgement),
  };
  const judgements = await judgeAnswer(answer, by, NUMERIC_SCORING, ports, new AbortController().signal);
  return { judgements, saved };
}

describe('judgeAnswer', () => {
  it('asks every juror at once, as often as each repeats, and keeps the panel’s order', async () => {
    const asked: string[] = [];
    const panel = { jurors: [{ ...named('a', 8, asked), repeats: 2 }, named('b', 9, asked)] };
    const { judgements, saved } = await judge(panel);
    assert.deepEqual(asked, ['a', 'a', 'b']);
    assert.deepEqual(
      judgements.map((judgement) => [judgement.judge, judgement.repeat, judgement.escalated]),
      [
        ['a', 1, undefined],
        ['a', 2, undefined],
        ['b', 1, undefined],
      ],
    );
    assert.equal(saved.length, 3);
    // Also of jurors that are the same model, as these are: none may be given the other's judgement later.
    assert.equal(new Set(judgements.map((judgement) => judgement.contentKey)).size, 3);
  });

  it('asks the escalation judge where they are split, and nowhere else', async () => {
    const asked: string[] = [];
    const escalateTo = named('chief', 5, asked);
    const agreed = await judge({ jurors: [named('a', 8), named('b', 9)], escalateTo });
    assert.deepEqual([asked, agreed.judgements.length], [[], 2]);
    const split = await judge({ jurors: [named('a', 8), named('b', 2)], escalateTo });
    assert.deepEqual(asked, ['chief']);
    assert.deepEqual(
      split.judgements.map((judgement) => [judgement.judge, judgement.escalated]),
      [
        ['a', undefined],
        ['b', undefined],
        ['chief', true],
      ],
    );
    assert.deepEqual(split.saved, split.judgements);
  });

  it('goes by the case’s own threshold when it asks whether they are split', async () => {
    const asked: string[] = [];
    const panel = { jurors: [named('a', 8), named('b', 9)], escalateTo: named('chief', 5, asked) };
    await judge(panel, { planned: planTrial(buildCase({ threshold: 8.5 })) });
    assert.deepEqual(asked, ['chief']);
  });

  it('shows the tool calls only to a criterion that asks for them', async () => {
    const seen: JudgeRequest[] = [];
    const spy = fakeJudge((request) => {
      seen.push(request);
      return judged(8);
    });
    const panel = { jurors: [{ judge: spy, repeats: 1 }] };
    const toolCalls = [{ name: 'search', arguments: { q: 'x' }, result: 'y' }];
    await judge(panel, { toolCalls });
    await judge(panel, { toolCalls }, buildCriterion({ toolCalls: true }));
    await judge(panel, {}, buildCriterion({ toolCalls: true }));
    assert.deepEqual(
      seen.map((request) => request.toolCalls),
      [undefined, toolCalls, []],
    );
  });

  it('hands on the conversation and the case’s own time limit', async () => {
    const seen: JudgeRequest[] = [];
    const spy = fakeJudge((request) => {
      seen.push(request);
      return judged(8);
    });
    const messages = [{ role: 'user' as const, content: 'Hello' }];
    const testCase = buildCase({ messages, timeoutSeconds: 3 });
    await judge({ jurors: [{ judge: spy, repeats: 1 }] }, { planned: planTrial(testCase) });
    assert.deepEqual([seen[0]?.messages, seen[0]?.timeoutSeconds], [messages, 3]);
  });

  it('returns what is stored: half a surrogate pair cannot be', async () => {
    const failed = {
      outcome: { status: 'errored' as const, failure: { code: 'refusal', message: '\ud800' } },
    };
    const spoken = judged(8);
    assert.ok(spoken.outcome.status === 'judged');
    const jurors = [
      { ...spoken, outcome: { ...spoken.outcome, reasoning: 'so \ud83d' } },
      { ...failed, rawAnswer: 'no \udc00' },
    ].map((assessment) => ({ judge: fakeJudge(() => assessment), repeats: 1 }));
    const { judgements } = await judge({ jurors });
    assert.deepEqual(
      judgements.map(({ outcome, rawAnswer }) => [
        outcome.status === 'judged' ? outcome.reasoning : outcome.failure.message,
        rawAnswer,
      ]),
      [
        ['so \ufffd', undefined],
        ['\ufffd', 'no \ufffd'],
      ],
    );
  });

  it('asks nobody about an answer that a guard fails, not even the escalation judge', async () => {
    const asked: string[] = [];
    const panel = {
      jurors: [named('a', 8, asked), named('b', 2, asked)],
      escalateTo: named('chief', 5, asked),
    };
    const findings = [{ name: 'empty', effect: 'fail', message: 'it is empty.' }] as const;
    const { judgements, saved } = await judge(panel, { findings });
    assert.deepEqual(asked, []);
    assert.deepEqual(
      judgements.map((judgement) => [judgement.judge, judgement.guards]),
      [['guard', findings]],
    );
    assert.deepEqual(saved, judgements);
  });

  it('tells what a guard flagged at every judgement of it', async () => {
    const findings = [{ name: 'short', effect: 'flag', message: 'it is short.' }] as const;
    const { judgements, saved } = await judge({ jurors: [named('a', 8), named('b', 9)] }, { findings });
    assert.deepEqual(
      judgements.map((judgement) => judgement.guards),
      [findings, findings],
    );
    assert.deepEqual(saved, judgements);
  });
});
