import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CANCELLED } from '../../src/domain/early-end.ts';
import { renderHeadline, renderOutcome } from '../../src/report/render-headline.ts';
import {
  buildBinaryPolicy,
  buildConfig,
  buildCriterion,
  buildPolicy,
  buildReport,
  buildResults,
} from '../support/builders.ts';
import { buildUnfinished, OUT_OF_TIME } from '../support/early-end.ts';

const numeric = buildConfig({ name: 'support bot' });

test('the headline says suite, verdict, score against threshold and pass rate', () => {
  const binary = buildConfig({ gate: buildBinaryPolicy() });
  const rate = buildPolicy({ minPassRate: 80 });
  const required = buildPolicy({ criteria: [buildCriterion({ required: true, threshold: 10.5 })] });
  const none = { ...buildReport([], numeric) };
  const table: [string, string][] = [
    [
      renderHeadline(buildReport(buildResults([9, 8]), numeric)),
      '### ✅ support bot passed: score 8.5 of 10, needed 7 · pass rate 100%',
    ],
    [
      renderHeadline(buildReport(buildResults([6.998]), numeric)),
      '### ❌ support bot failed: score 6.998 of 10, needed 7 · pass rate 0%',
    ],
    [
      renderHeadline(buildReport(buildResults([9, 9, 6], rate), buildConfig({ gate: rate }))),
      '### ❌ agent-judge failed: score 8 of 10, needed 7 · pass rate 66.7%, needed 80%',
    ],
    [
      renderHeadline(buildReport(buildResults([undefined, 8]), numeric)),
      '### ⚠️ support bot errored: 1 of 2 cases, at most 0 allowed · score 8 of 10, needed 7 · pass rate 50%',
    ],
    [
      renderHeadline(buildReport(buildResults([undefined]), numeric)),
      '### ⚠️ support bot errored: 1 of 1 case, at most 0 allowed · pass rate 0%',
    ],
    [
      renderHeadline(buildReport(buildResults([10], required), buildConfig({ gate: required }))),
      '### ❌ agent-judge failed: required criterion "quality" 10, needed 10.5 · score 10 of 10, needed 7 · pass rate 0%',
    ],
    [
      renderHeadline(buildReport(buildResults([1, 0], binary.gate), binary)),
      '### ❌ agent-judge failed: pass rate 50%, needed 100%',
    ],
    [
      renderHeadline(buildReport(buildResults([1], binary.gate), binary)),
      '### ✅ agent-judge passed: pass rate 100%, needed 100%',
    ],
    [renderHeadline(none), '### ⚠️ support bot errored: cases 0, needed 1'],
  ];
  for (const [headline, expected] of table) assert.equal(headline, expected);
});

test('the headline is linked to the run', () => {
  const provenance = { runUrl: 'https://github.com/o/r/actions/runs/1' };
  assert.match(
    renderHeadline(buildReport(buildResults([9]), numeric, { provenance })),
    /^### ✅ \[support bot passed\]\(https:\/\/github\.com\/o\/r\/actions\/runs\/1\): score 9 of 10/,
  );
});

test('a long name leaves room for the figures', () => {
  const headline = renderHeadline(buildReport(buildResults([9]), buildConfig({ name: 'x '.repeat(100) })));
  assert.ok(headline.length < 200);
  assert.match(headline, /x… passed: score 9 of 10/);
});

test('a second line counts the cases by what became of them', () => {
  const table: [(number | undefined)[], string][] = [
    [[9], '**1 case**: all passed.'],
    [[9, 9, 5], '**3 cases**: 2 passed, 1 failed.'],
    [[9, 5, undefined], '**3 cases**: 1 passed, 1 failed, 1 errored.'],
    [[undefined], '**1 case**: 1 errored. Also missed: scored cases 0, needed 1.'],
    [[], ''],
  ];
  for (const [scores, expected] of table) {
    assert.equal(renderOutcome(buildReport(buildResults(scores), numeric)), expected);
  }
});

test('what else was missed is told, but for what every headline has', () => {
  const gate = buildPolicy({
    minPassRate: 90,
    criteria: ['a', 'b', 'c', 'd', 'e'].map((name) => buildCriterion({ name, required: true })),
  });
  const outcome = renderOutcome(buildReport(buildResults([5], gate), buildConfig({ gate })));
  assert.equal(
    outcome,
    '**1 case**: 1 failed. Also missed: required criterion "a" 5, needed 7; ' +
      'required criterion "b" 5, needed 7; required criterion "c" 5, needed 7; and 2 more.',
  );
});

test('that a failed gate does not fail the check is told', () => {
  const config = buildConfig({ failBelowThreshold: false });
  const told = / The check does not fail: `fail-below-threshold` is `false`\.$/;
  assert.match(renderOutcome(buildReport(buildResults([5]), config)), told);
  for (const scores of [[9], [undefined]]) {
    assert.doesNotMatch(renderOutcome(buildReport(buildResults(scores), config)), told);
  }
});

test('a run that did not come to its end says how far it came, and why once', () => {
  const report = buildReport(buildUnfinished([9, 3, undefined], 997), buildConfig(), {
    earlyEnd: OUT_OF_TIME,
  });
  assert.equal(
    renderHeadline(report),
    '### ⚠️ agent-judge errored: ended early after 3 of 1,000 cases · score so far 6 of 10, needed 7',
  );
  const why = `${OUT_OF_TIME.message.charAt(0).toUpperCase()}${OUT_OF_TIME.message.slice(1)}`;
  assert.equal(
    renderOutcome(report),
    `**1,000 cases**: 1 passed, 1 failed, 1 errored, 997 not run.\n\n> ${why}`,
  );
});

test('a run that was cancelled or killed says so in its headline, and how many cases were not run in the next line', () => {
  const verdict = { state: 'errored', message: 'cancelled after 2 of 5 cases.', requirements: [] } as const;
  const report = buildReport(buildUnfinished([9, 3], 3), buildConfig(), { earlyEnd: CANCELLED, verdict });
  assert.equal(
    renderHeadline(report),
    '### ⚠️ agent-judge errored: cancelled after 2 of 5 cases · score so far 6 of 10, needed 7',
  );
  assert.equal(renderOutcome(report), '**5 cases**: 1 passed, 1 failed, 3 not run.');
});
