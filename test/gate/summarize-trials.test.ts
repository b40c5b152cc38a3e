import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Check, CheckOutcome } from '../../src/domain/check.ts';
import type { JudgedTrial } from '../../src/domain/result.ts';
import { summarizeCase } from '../../src/gate/summarize-case.ts';
import {
  buildCase,
  buildCriterion,
  buildJudgement,
  buildPolicy,
  buildTrial,
  judgedOutcome,
  summarizeResults,
} from '../support/builders.ts';

const check: Check = {
  name: 'polite',
  required: false,
  weight: 0,
  test: { kind: 'contains', value: ['please'] },
};

function trialOf(score: number, checks?: readonly CheckOutcome[]): JudgedTrial {
  const judgements = [buildJudgement({ outcome: judgedOutcome(score) })];
  return buildTrial({ judgements, ...(checks === undefined ? {} : { checks }) });
}

const polite = (passed: boolean, message = '') => [{ name: 'polite', passed, message }];

test('a case tells the spread of its trials, and whether they disagree on passing', () => {
  const table: [number[], { min: number; max: number } | undefined, boolean][] = [
    [[8], undefined, false],
    [[8, 10, 7], { min: 7, max: 10 }, false],
    [[8, 10, 6.9], { min: 6.9, max: 10 }, true],
    [[1, 2], { min: 1, max: 2 }, false],
  ];
  for (const [scores, spread, unstable] of table) {
    const result = summarizeCase(
      buildCase(),
      scores.map((score) => trialOf(score)),
      buildPolicy(),
    );
    assert.deepEqual([result.spread, result.unstable], [spread, unstable], String(scores));
  }
  const results = [
    [9, 1],
    [9, 9],
  ].map((scores, position) =>
    summarizeCase(
      buildCase({ position }),
      scores.map((score) => trialOf(score)),
      buildPolicy(),
    ),
  );
  assert.equal(summarizeResults(results, buildPolicy()).unstable, 1);
});

test('trials that fail each for a reason of their own do not hide each other', () => {
  const other: Check = { ...check, name: 'short' };
  const seen = (isPolite: boolean, isShort: boolean) => [
    { name: 'polite', passed: isPolite, message: 'is rude.' },
    { name: 'short', passed: isShort, message: 'is long.' },
  ];
  const table: [[boolean, boolean][], string][] = [
    [
      [
        [true, false],
        [false, true],
        [true, true],
      ],
      'failed',
    ],
    [
      [
        [true, false],
        [true, true],
        [true, true],
      ],
      'passed',
    ],
    [
      [
        [true, false],
        [false, true],
        [true, true],
        [true, true],
      ],
      'passed',
    ],
  ];
  for (const [trials, status] of table) {
    const result = summarizeCase(
      buildCase({ checks: [check, other] }),
      trials.map(([isPolite, isShort]) => trialOf(9, seen(isPolite, isShort))),
      buildPolicy(),
    );
    assert.equal(result.status, status, JSON.stringify(trials));
    assert.equal(result.unstable, true);
    if (status === 'failed') {
      assert.equal(
        result.reason,
        '2 of its 3 trials failed. trial 1: check short: is long; trial 2: check polite: is rude.',
      );
    }
  }
});

test('criteria and checks that fail a trial each are told of, also where there is no judge', () => {
  const judged = (a: number, b: number, number: number) =>
    buildTrial({
      number,
      judgements: [
        buildJudgement({ criterion: 'a', outcome: judgedOutcome(a) }),
        buildJudgement({ criterion: 'b', outcome: judgedOutcome(b) }),
      ],
    });
  const criteria = ['a', 'b'].map((name) => buildCriterion({ name, required: true }));
  const byCriteria = summarizeCase(
    buildCase(),
    [judged(6, 10, 1), judged(10, 6, 2), judged(9, 9, 3)],
    buildPolicy({ criteria }),
  );
  assert.equal(byCriteria.reason, '2 of its 3 trials failed. trial 1: a not met; trial 2: b not met.');

  const weighing = { ...check, weight: 1 };
  const found = (passed: boolean, isShort: boolean) => [
    { name: 'polite', passed, message: 'is rude.' },
    { name: 'short', passed: isShort, message: 'is long.' },
  ];
  const byChecks = summarizeCase(
    buildCase({ checks: [weighing, { ...weighing, name: 'short' }] }),
    [found(true, false), found(false, true), found(true, true)].map((checks) =>
      buildTrial({ checks, judgements: [] }),
    ),
    buildPolicy({ criteria: [] }),
  );
  assert.deepEqual([byChecks.status, byChecks.score], ['failed', 5.5]);
  assert.equal(
    byChecks.reason,
    '2 of its 3 trials failed. trial 1: check short: is long; trial 2: check polite: is rude.',
  );
});

test('a check that fails in half of the trials or more fails the case, with what it found', () => {
  const testCase = buildCase({ checks: [check] });
  const table: [boolean[], 'passed' | 'failed'][] = [
    [[true], 'passed'],
    [[false], 'failed'],
    [[true, false], 'failed'],
    [[true, false, true], 'passed'],
  ];
  for (const [passes, status] of table) {
    const trials = passes.map((passed) => trialOf(9, polite(passed, passed ? 'has it.' : 'lacks "please".')));
    const result = summarizeCase(testCase, trials, buildPolicy());
    assert.equal(result.status, status, String(passes));
    if (status === 'failed') assert.equal(result.reason, 'check polite: lacks "please".');
  }
});

test('a case whose required check failed has no criterion, and the run’s figures count the check', () => {
  const testCase = buildCase({ checks: [{ ...check, required: true }] });
  const trial = buildTrial({ judgements: [], checks: polite(false, 'lacks it.') });
  const result = summarizeCase(testCase, [trial], buildPolicy());
  assert.deepEqual([result.status, result.score, result.criteria], ['failed', 1, []]);
  const other = summarizeCase(testCase, [trialOf(9, polite(true))], buildPolicy());
  assert.deepEqual(summarizeResults([result, other], buildPolicy()).checks, [
    { name: 'polite', required: true, cases: 2, casesPassed: 1 },
  ]);
});

test('a case’s own criteria are judged beside the run’s, and summed up over the cases that have them', () => {
  const own = buildCriterion({ name: 'exact', scoring: 'binary', required: true });
  const judged = (criterion: string, score: number) =>
    buildJudgement({ criterion, outcome: judgedOutcome(score) });
  const policy = buildPolicy();
  const results = [
    summarizeCase(
      buildCase({ criteria: [own] }),
      [buildTrial({ judgements: [judged('quality', 8), judged('exact', 0)] })],
      policy,
    ),
    summarizeCase(buildCase({ position: 1 }), [trialOf(8)], policy),
  ];
  assert.deepEqual(
    results.map(({ status, score }) => [status, score]),
    [
      ['failed', 4.5],
      ['passed', 8],
    ],
  );
  assert.deepEqual(
    summarizeResults(results, policy).criteria.map(({ name, binary, score, threshold, met, casesJudged }) => [
      name,
      binary,
      score,
      threshold,
      met,
      casesJudged,
    ]),
    [
      ['quality', false, 8, 7, true, 2],
      ['exact', true, 0, 100, false, 1],
    ],
  );
});

test('what several judges said is told with the case, with how far they are apart', () => {
  const trial = buildTrial({
    judgements: [
      buildJudgement({ judge: 'a', outcome: judgedOutcome(9) }),
      buildJudgement({ judge: 'b', outcome: judgedOutcome(4) }),
      buildJudgement({ judge: 'c', outcome: judgedOutcome(8) }),
    ],
  });
  const [criterion] = summarizeCase(buildCase(), [trial], buildPolicy()).criteria;
  assert.equal(criterion?.score, 8);
  assert.equal(criterion?.disagreement, 5);
  assert.equal(criterion?.split, true);
  assert.deepEqual(
    criterion?.judges.map(({ judge, score }) => [judge, score]),
    [
      ['a', 9],
      ['b', 4],
      ['c', 8],
    ],
  );
  const [alone] = summarizeCase(buildCase(), [trialOf(9)], buildPolicy()).criteria;
  assert.deepEqual([alone?.judges, alone?.disagreement, alone?.split], [[], undefined, false]);
});

test('several checks that fail are told apart, whether or not they end with a full stop', () => {
  const names = ['polite', 'short', 'plain'];
  const messages = ['is rude.', 'is long', 'has jargon.'];
  const checks = names.map((name, index) => ({ name, passed: false, message: messages[index] ?? '' }));
  const result = summarizeCase(
    buildCase({ checks: names.map((name) => ({ ...check, name })) }),
    [buildTrial({ checks })],
    buildPolicy(),
  );
  assert.equal(result.reason, 'check polite: is rude; check short: is long; check plain: has jargon.');
});
