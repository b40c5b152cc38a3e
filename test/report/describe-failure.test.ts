import assert from 'node:assert/strict';
import { test } from 'node:test';
import { summarizeCase } from '../../src/gate/summarize-case.ts';
import { describeFailure } from '../../src/report/describe-failure.ts';
import {
  buildCase,
  buildCriterion,
  buildCriterionResult,
  buildJudgement,
  buildPolicy,
  buildResult,
  buildTrial,
  judgedOutcome,
} from '../support/builders.ts';

test('the judge that decided speaks, and it is said that others were of another mind', () => {
  const quotes = ['from elsewhere', 'one', 'two', 'three', 'four'];
  const evidence = quotes.map((quote) => ({ quote, supports: 'violated' }) as const);
  const answer = { status: 'answered', output: 'one two three four', finishReason: 'stop' } as const;
  const outcome = { ...judgedOutcome(3, 'It is wrong.'), evidence } as ReturnType<typeof judgedOutcome>;
  const judgements = [
    buildJudgement({ judge: 'mild', outcome: judgedOutcome(9, 'It is fine.') }),
    buildJudgement({ judge: 'strict', outcome: judgedOutcome(4, 'It is poor.') }),
    buildJudgement({ judge: 'chief', outcome, escalated: true }),
  ];
  const result = summarizeCase(buildCase(), [buildTrial({ judgements, outcome: answer })], buildPolicy());
  const [criterion] = describeFailure(result).split('\n\n');
  assert.equal(
    criterion,
    [
      'quality: scored 3, needed 7 (judges split)',
      '  It is wrong.',
      '  against: “one”',
      '  against: “two”',
      '  against: “three”',
    ].join('\n'),
  );
});

test('of very many criteria the first are described', () => {
  const criteria = Array.from({ length: 30 }, (_, index) =>
    buildCriterionResult({ name: `c${index}`, score: 2 }),
  );
  const text = describeFailure({ ...buildResult(2), criteria });
  assert.equal(text.match(/^c\d+: scored 2, needed 7$/gm)?.length, 20);
});

test('it has no more than the beginning of any text', () => {
  const long = 'x'.repeat(100_000);
  const policy = buildPolicy({ criteria: [buildCriterion({ name: 'c' })] });
  const judgements = [buildJudgement({ criterion: 'c', outcome: judgedOutcome(2, long) })];
  const outcome = { status: 'answered', output: long, finishReason: 'stop' } as const;
  const trial = buildTrial({ judgements, outcome });
  const result = summarizeCase(buildCase({ prompt: long, expected: long }), [trial], policy);
  assert.ok(describeFailure(result).length < 2_700);
});
