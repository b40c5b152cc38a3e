import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseResult } from '../../src/domain/result.ts';
import { assembleFigures } from '../../src/gate/assemble-figures.ts';
import { NOT_RUN } from '../../src/gate/not-run.ts';
import { describeNotes } from '../../src/report/describe-case.ts';
import { MOST_SHOWN, selectDoubtful, selectWorst } from '../../src/report/select-shown.ts';
import {
  buildCriterionResult,
  buildJudgement,
  buildResult,
  buildResults,
  buildTrial,
  judgedOutcome,
  showCases,
} from '../support/builders.ts';

const positionsOf = (cases: readonly Pick<CaseResult, 'case'>[]) =>
  cases.map((result) => result.case.position);

function notRun(position: number): CaseResult {
  const outcome = { status: 'errored', failure: { code: NOT_RUN, message: 'not run: cancelled.' } } as const;
  const result = buildResult(undefined, undefined, { position });
  return { ...result, trials: [buildTrial({ outcome, judgements: [] })] };
}

test('the worst cases are the failed ones, lowest first, then the errored, in the dataset’s order, without those not run', () => {
  const results = [notRun(6), ...buildResults([undefined, 5, 9, 3, 5, undefined])];
  assert.deepEqual(positionsOf(selectWorst(results.toReversed().map(assembleFigures))), [3, 1, 4, 0, 5]);
});

test('a case is doubtful that passed although its trials or its judges disagree', () => {
  const split = buildCriterionResult({ split: true });
  const results = buildResults([9, 9, 2, 9]).map((result, at) => ({
    ...result,
    unstable: at === 1 || at === 2,
    criteria: at === 3 ? [split] : result.criteria,
  }));
  assert.deepEqual(positionsOf(selectDoubtful(results.map(assembleFigures))), [1, 3]);
});

test('the first cases are shown without their answers, the worst with them', () => {
  const { first, worst } = showCases(buildResults([9, 2]));
  assert.deepEqual(positionsOf(first), [0, 1]);
  for (const { trials } of first) {
    assert.deepEqual(
      trials.map(({ outcome, judgements }) => [
        outcome.status === 'answered' && outcome.output,
        judgements.length,
      ]),
      [['', 0]],
    );
  }
  assert.deepEqual(positionsOf(worst), [1]);
  const [trial] = worst[0]?.trials ?? [];
  assert.equal(trial?.outcome.status === 'answered' && trial.outcome.output, 'It is 4.');
  assert.equal(trial?.judgements.length, 1);
});

test('what guards flagged and judges suspect is noted of the first cases, too', () => {
  const guards = [{ name: 'refusal', effect: 'flag', message: 'the answer refuses.' }] as const;
  const suspect = { ...judgedOutcome(9), injectionSuspected: true };
  const judgements = [buildJudgement({ guards, outcome: suspect }), buildJudgement()];
  const [result] = buildResults([9]).map((one) => ({ ...one, trials: [buildTrial({ judgements })] }));
  assert.ok(result);
  const [shown, ...more] = showCases([result]).first;
  assert.ok(shown);
  assert.deepEqual(describeNotes(shown, true), ['flagged: refusal', 'injection suspected']);
  assert.deepEqual(describeNotes(shown, true), describeNotes(result, true));
  assert.equal(shown.trials[0]?.judgements.length, 1);
  assert.deepEqual(more, []);
});

test('cases that were not run are not among the first', () => {
  assert.deepEqual(positionsOf(showCases([notRun(1), ...buildResults([9, 2])]).first), [0, 1]);
});

test('texts are held no longer than they are shown, and not more of them than there is room for', () => {
  const long = '😀'.repeat(1_000_000);
  const results = buildResults(Array.from({ length: 300 }, () => 2)).map((result) => ({
    ...result,
    case: { ...result.case, prompt: long, expected: long },
    trials: [buildTrial({ outcome: { status: 'answered', output: long, finishReason: 'stop' } })],
  }));
  const { first, worst } = showCases(results);
  assert.equal(first.length, 300);
  assert.ok(first.every((result) => result.case.prompt.length < 2_000));
  assert.ok(worst.length > 0 && worst.length < 300, `${worst.length} are shown`);
  let length = 0;
  for (const result of worst) {
    const [trial] = result.trials;
    assert.ok(trial?.outcome.status === 'answered');
    const texts = [result.case.prompt, result.case.expected ?? '', trial.outcome.output];
    for (const text of texts) {
      // Still longer than what renderers cut to, in code points, so that they say that there is more.
      assert.ok([...text].length > MOST_SHOWN.textLength && text.length < 3 * MOST_SHOWN.textLength);
      length += text.length;
    }
  }
  assert.ok(length <= MOST_SHOWN.allTexts, `${length} characters`);
});

test('one case is shown however long its texts are', () => {
  const [result] = buildResults([2]);
  assert.ok(result !== undefined);
  const messages = [{ role: 'user', content: 'x'.repeat(10_000_000) }] as const;
  const { worst } = showCases([{ ...result, case: { ...result.case, messages } }]);
  assert.equal(worst.length, 1);
  assert.ok((worst[0]?.case.messages?.[0]?.content.length ?? 0) < 3 * MOST_SHOWN.textLength);
});

test('of a large run so many are shown as the largest report has', () => {
  const results = Array.from({ length: 2_500 }, (_, position) =>
    buildResult(position % 7, undefined, { position }),
  );
  const { first, worst } = showCases(results);
  assert.deepEqual([first.length, worst.length], [MOST_SHOWN.first, MOST_SHOWN.worst]);
});

test('errored cases and their reasons are shown however many failed', () => {
  const long = { prompt: 'x'.repeat(100_000), expected: 'y'.repeat(100_000) };
  const failed = Array.from({ length: 250 }, (_, position) =>
    buildResult(2, undefined, { ...long, position }),
  );
  const errored = Array.from({ length: 300 }, (_, index) =>
    buildResult(undefined, undefined, { position: 250 + index }),
  );
  const { worst } = showCases([...failed, ...errored]);
  const shown = worst.filter(({ status }) => status === 'errored');
  assert.ok(worst.length - shown.length < 250, 'the failed ones fill their room');
  assert.equal(shown.length, MOST_SHOWN.errored);
});
