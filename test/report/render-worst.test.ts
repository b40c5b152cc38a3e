import assert from 'node:assert/strict';
import { test } from 'node:test';
import { summarizeCase } from '../../src/gate/summarize-case.ts';
import { renderErrored, renderWorst } from '../../src/report/render-worst.ts';
import {
  buildBinaryPolicy,
  buildCase,
  buildConfig,
  buildCriterion,
  buildJudgement,
  buildPolicy,
  buildReport,
  buildResult,
  buildResults,
  buildTrial,
  erroredOutcome,
  judgedOutcome,
} from '../support/builders.ts';
import { parseMarkdown } from './github-markdown.ts';

const LENGTHS = { prompt: 120, reason: 500, quote: 300, whole: 0 };

test('of the failed cases the five worst are shown, and the heading has their number', () => {
  const worst = renderWorst(buildReport(buildResults([9, 6, 5, undefined, 4, 3, 2, 1])), LENGTHS) ?? '';
  assert.deepEqual(
    worst.split('\n').filter((line) => /^(?:- |####)/.test(line)),
    [
      '#### The worst 5 of 6 failed cases',
      '- ❌ `case-8` scored 1, needed 7\\',
      '- ❌ `case-7` scored 2, needed 7\\',
      '- ❌ `case-6` scored 3, needed 7\\',
      '- ❌ `case-5` scored 4, needed 7\\',
      '- ❌ `case-3` scored 5, needed 7\\',
    ],
  );
  assert.match(renderWorst(buildReport(buildResults([5])), LENGTHS) ?? '', /^#### 1 failed case\n/);
  assert.equal(renderWorst(buildReport(buildResults([9, undefined])), LENGTHS), undefined);
});

test('a case has its criterion, the judge’s reason, and the words of the answer it rests on', () => {
  const quotes = ['within 30 days', '**Free** postage', 'a third'];
  const evidence = quotes.map((quote) => ({ quote, supports: 'violated' as const }));
  const judgement = buildJudgement({
    outcome: { ...judgedOutcome(2, 'The policy says 14.'), evidence } as never,
  });
  const outcome = { status: 'answered', output: quotes.join(' and '), finishReason: 'stop' } as const;
  const result = summarizeCase(
    buildCase(),
    [buildTrial({ outcome, judgements: [judgement] })],
    buildPolicy(),
  );
  assert.equal(
    renderWorst(buildReport([result]), LENGTHS),
    '#### 1 failed case\n\n- ❌ `case-1` scored 2, needed 7\\\n  Prompt: What is 2 + 2?\\\n  **quality**: The policy says 14.\n' +
      '  > “within 30 days”\\\n  > “`**Free**` postage”',
  );
  assert.doesNotMatch(
    renderWorst(buildReport([result]), { prompt: 0, reason: 5, quote: 0, whole: 0 }) ?? '',
    /“|policy says/,
  );
});

test('the whole case is collapsed within its item of the list where it is asked for', () => {
  const results = buildResults([3, 2]);
  const worst = renderWorst(buildReport(results), { ...LENGTHS, whole: 100 }) ?? '';
  const [list, ...others] = parseMarkdown(worst).children.slice(1);
  assert.ok(list?.type === 'list' && list.children.length === 2 && others.length === 0, worst);
  assert.deepEqual(worst.match(/^ *<.*/gm), [
    '  <details><summary>The whole case</summary>',
    '  </details>',
    '  <details><summary>The whole case</summary>',
    '  </details>',
  ]);
  assert.match(
    worst,
    /\n {2}\*\*Judged\*\*\n\n {2}- \*\*quality\*\*: 2, needed 7\. Worth 2 points\.\n\n {2}<\/details>\n\n- ❌/,
  );
});

test('of a case that checks failed each of them has a line', () => {
  const checks = Array.from({ length: 7 }, (_, index) => ({
    name: `c${index}`,
    required: false,
    passed: index === 1,
    message: 'has <b>',
  }));
  const result = { ...buildResult(3), reason: 'check c0: has <b> check c2: has <b>', checks };
  const lines = (renderWorst(buildReport([result]), LENGTHS) ?? '').split('\\\n  ');
  assert.deepEqual(lines.slice(2), [
    ...['c0', 'c2', 'c3', 'c4', 'c5'].map((name) => `**check ${name}**: has \`<b>\``),
    'and 1 more check that failed',
  ]);
});

test('the id leads to the line of the dataset where that is known', () => {
  const provenance = {
    repository: 'o/r',
    runUrl: 'https://github.com/o/r/actions/runs/1',
    commit: 'abcdef1',
  };
  const source = { file: 'evals/c.jsonl', line: 3 };
  const worst = renderWorst(
    buildReport([buildResult(5, buildPolicy(), { source })], undefined, { provenance }),
    LENGTHS,
  );
  assert.match(
    worst ?? '',
    /- ❌ \[`case-1`\]\(https:\/\/github\.com\/o\/r\/blob\/abcdef1\/evals\/c\.jsonl#L3\) scored/,
  );
});

test('of several criteria the one that decided is named with its score, the others in the title', () => {
  const line = (overrides: Parameters<typeof buildCriterion>[0]) => {
    const gate = buildPolicy({
      criteria: [buildCriterion({ name: 'a', ...overrides }), buildCriterion({ name: 'b' })],
    });
    const report = buildReport([buildResult(5, gate)], buildConfig({ gate }));
    return (renderWorst(report, LENGTHS) ?? '').split('\n').slice(2).join('\n');
  };
  assert.equal(
    line({}),
    '- ❌ `case-1` scored 5, needed 7\\\n  Prompt: What is 2 + 2?\\\n  **a** 5, needed 7: Worth 5 points.',
  );
  assert.equal(
    line({ required: true }),
    '- ❌ `case-1` scored 5, needed 7\\\n  Prompt: What is 2 + 2?\\\n  **a** 5, needed 7: Worth 5 points.',
  );
  const gate = buildBinaryPolicy({
    criteria: [buildCriterion({ name: 'a' }), buildCriterion({ name: 'b' })],
  });
  assert.match(
    renderWorst(buildReport([buildResult(0, gate)], buildConfig({ gate })), LENGTHS) ?? '',
    /- ❌ `case-1` not met; b not met\\\n {2}Prompt: .*\\\n {2}\*\*a\*\* not met: Worth 0 points\.$/,
  );
});

test('of a case without a reason there is only what was asked', () => {
  assert.match(
    renderWorst(buildReport([{ ...buildResult(3), reason: '', criteria: [] }]), LENGTHS) ?? '',
    /\n- ❌ `case-1` scored 3, needed 7\\\n {2}Prompt: What is 2 \+ 2\?$/,
  );
});

test('errored cases with the same reason stand together', () => {
  const gate = buildPolicy();
  const fail = (position: number, message: string) =>
    summarizeCase(
      buildCase({ position }),
      [buildTrial({ outcome: erroredOutcome(message), judgements: [] })],
      gate,
    );
  const results = [...Array(7).keys()].map((position) => fail(position, 'answered 503.'));
  assert.equal(
    renderErrored(buildReport([...results, fail(7, 'answered 401: <key>')]), 100),
    '#### 8 errored cases\n\n' +
      '- ⚠️ agent: answered 503.\\\n  `case-1`, `case-2`, `case-3`, `case-4`, `case-5` and 2 more\n' +
      '- ⚠️ agent: answered 401: `<key>`\\\n  `case-8`',
  );
  assert.equal(renderErrored(buildReport(buildResults([9, 3])), 100), undefined);
});

test('of many reasons the first are shown, and the other errored cases counted', () => {
  const results = buildResults(Array(8).fill(undefined)).map((result, index) => ({
    ...result,
    reason: `r${index}`,
  }));
  const items = (renderErrored(buildReport(results), 100) ?? '').match(/^- .*/gm) ?? [];
  assert.equal(items.length, 6);
  assert.equal(items.at(-1), '- ⚠️ 3 more cases');
});
