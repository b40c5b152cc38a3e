import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Code } from 'mdast';
import { visit } from 'unist-util-visit';
import { oneLine, showHidden, truncate } from '../../src/report/escape-text.ts';
import { byteLength } from '../../src/report/fit-to-budget.ts';
import { renderSummary } from '../../src/report/render-summary.ts';
import {
  buildBinaryPolicy,
  buildConfig,
  buildJudgement,
  buildPolicy,
  buildReport,
  buildResult,
  buildResults,
  buildTrial,
  judgedOutcome,
} from '../support/builders.ts';
import { findActive, parseMarkdown, readTables } from './github-markdown.ts';
import { hostileReport, OWN_MARKUP } from './hostile-report.ts';
import { ALL_FRAGMENTS, hostileText } from './hostile-text.ts';

function readFences(markdown: string): string[] {
  const fences: string[] = [];
  visit(parseMarkdown(markdown), 'code', ({ value }: Code) => {
    fences.push(value);
  });
  return fences;
}

test('a case that did not pass is shown whole: prompt, expected answer, answer and judgement', () => {
  const result = buildResult(3, buildPolicy(), { prompt: 'What is 1 + 1?', expected: '2' });
  const summary = renderSummary(buildReport([result]));
  assert.ok(summary.includes('<details><summary>❌ <code>case-1</code> scored 3, needed 7</summary>'));
  assert.deepEqual(readFences(summary), ['What is 1 + 1?', '2', 'It is 4.']);
  assert.ok(summary.includes('**Judgement**, quality: 3. Worth 3 points.'));
});

test('several trials are told apart', () => {
  const judgements = [buildJudgement({ outcome: judgedOutcome(2, 'Too short.') })];
  const trials = [buildTrial({ judgements }), buildTrial({ number: 2, judgements })];
  const summary = renderSummary(buildReport([{ ...buildResult(2), trials }]));
  assert.ok(summary.includes('**Answer (trial 1)**') && summary.includes('**Answer (trial 2)**'));
  assert.ok(summary.includes('**Judgement (trial 2)**, quality: 2. Too short.'));
});

test('an errored case says why there is no answer', () => {
  const summary = renderSummary(buildReport(buildResults([undefined])));
  assert.ok(summary.includes('<summary>⚠️ <code>case-1</code> errored</summary>'));
  assert.ok(summary.includes('**No answer**: the service did not answer.'));
});

test('binary judgements read as met and not met', () => {
  const gate = buildBinaryPolicy();
  const summary = renderSummary(buildReport(buildResults([0], gate), buildConfig({ gate })));
  assert.ok(summary.includes('**Judgement**, quality: not met. Worth 0 points.'));
  assert.ok(summary.includes('<code>case-1</code> not met</summary>'));
});

test('the cases that did not pass come worst first, the errored ones last', () => {
  const summary = renderSummary(buildReport(buildResults([undefined, 9, 6, 2])));
  const ids = [...summary.matchAll(/<code>(case-\d)<\/code>/g)].map(([, id]) => id);
  assert.deepEqual(ids, ['case-4', 'case-3', 'case-1']);
});

test('a passed run lists its cases and none as not passed', () => {
  const summary = renderSummary(buildReport(buildResults([9, 8])));
  assert.doesNotMatch(summary, /did not pass/);
  assert.equal(readTables(summary).at(-1)?.length, 3);
});

test('whatever others wrote, nothing of it acts, every part is closed, and the footer is reached', () => {
  fc.assert(
    fc.property(hostileReport, (report) => {
      const summary = renderSummary(report);
      assert.deepEqual(findActive(summary, OWN_MARKUP), [], summary);
      const html = parseMarkdown(summary).children.flatMap((node) =>
        node.type === 'html' ? [node.value] : [],
      );
      const opened = html.filter((value) => value.startsWith('<details>')).length;
      assert.equal(html.filter((value) => value === '</details>').length, opened, summary);
      const last = parseMarkdown(summary).children.at(-1);
      assert.ok(last?.type === 'paragraph', summary);
      const [first] = last.children;
      assert.ok(first?.type === 'html' && first.value === '<sub>', summary);
    }),
    { numRuns: 40 },
  );
});

test('prompts and answers are shown character by character', () => {
  fc.assert(
    fc.property(hostileText, hostileText, (prompt, output) => {
      const judgements = [buildJudgement({ outcome: judgedOutcome(1) })];
      const trial = buildTrial({ outcome: { status: 'answered', output, finishReason: 'stop' }, judgements });
      const result = { ...buildResult(1, buildPolicy(), { prompt }), trials: [trial] };
      assert.deepEqual(readFences(renderSummary(buildReport([result]))), [
        showHidden(prompt),
        showHidden(output),
      ]);
    }),
  );
});

test('a title shows the id character by character', () => {
  fc.assert(
    fc.property(hostileText, (id) => {
      const summary = renderSummary(buildReport([buildResult(1, buildPolicy(), { id })]));
      const title = /<code>(.*)<\/code>/.exec(summary)?.[1] ?? '';
      const shown = title.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
      assert.equal(shown, truncate(oneLine(id), 80));
    }),
  );
});

test('a summary just too long gives way to one with less of each text', () => {
  const output = 'x'.repeat(20_000);
  const trial = buildTrial({ outcome: { status: 'answered', output, finishReason: 'stop' } });
  for (const [count, whole] of [
    [48, true],
    [51, false],
  ] as const) {
    const results = buildResults(Array(count).fill(1)).map((result) => ({ ...result, trials: [trial] }));
    const summary = renderSummary(buildReport(results));
    assert.ok(byteLength(summary) <= 1_000_000, `${byteLength(summary)} bytes`);
    assert.equal(summary.includes(output), whole, `${count} cases`);
    assert.equal(summary.split('<code>').length - 1, count);
  }
});

test('ten thousand cases of long hostile text stay within the summary’s budget', () => {
  const long = ALL_FRAGMENTS;
  const one = buildResult(1, buildPolicy(), { prompt: long });
  const results = Array.from({ length: 10_000 }, (_, position) => ({
    ...one,
    case: { ...one.case, position, id: `${position} ${long}` },
    reason: long,
  }));
  const summary = renderSummary(buildReport(results));
  assert.ok(byteLength(summary) <= 1_000_000, `${byteLength(summary)} bytes`);
  assert.ok(byteLength(summary) > 200_000, 'there was room for more');
  assert.match(summary, /#### The worst \d+ of 10000 cases that did not pass/);
  assert.match(summary, /<\/sub>\n$/);
});
