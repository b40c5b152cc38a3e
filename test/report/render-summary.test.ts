import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Code } from 'mdast';
import { visit } from 'unist-util-visit';
import { showHidden } from '../../src/report/escape-text.ts';
import { byteLength } from '../../src/report/fit-to-budget.ts';
import { renderSummary } from '../../src/report/render-summary.ts';
import {
  buildBinaryPolicy,
  buildConfig,
  buildCriterion,
  buildJudgement,
  buildPolicy,
  buildReport,
  buildResult,
  buildResults,
  buildTrial,
  judgedOutcome,
} from '../support/builders.ts';
import { findActive, findOpen, parseMarkdown, readTables } from './github-markdown.ts';
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
  assert.match(
    summary,
    /\n- ❌ `case-1` scored 3, needed 7\\\n(?: {2}.*\n)+\n {2}<details><summary>The whole case<\/summary>\n/,
  );
  assert.deepEqual(readFences(summary), ['What is 1 + 1?', '2', 'It is 4.']);
  assert.ok(summary.includes('  **Judged**\n\n  - **quality**: 3, needed 7. Worth 3 points.\n'));
});

test('a judgement has the words of the answer it rests on, and no others', () => {
  const evidence = [
    { quote: 'It is', supports: 'met' as const },
    { quote: 'It is 5', supports: 'violated' as const },
    { quote: '*4*', supports: 'violated' as const },
  ];
  const judgements = [buildJudgement({ outcome: { ...judgedOutcome(3), evidence } as never })];
  const summary = renderSummary(buildReport([{ ...buildResult(3), trials: [buildTrial({ judgements })] }]));
  assert.ok(
    summary.includes(
      '- **quality**: 3, needed 7. Worth 3 points.\n    > for: “It is”\\\n    > against: “`*4*`”\n',
    ),
    summary,
  );
});

test('several trials are told apart', () => {
  const judgements = [buildJudgement({ outcome: judgedOutcome(2, 'Too short.') })];
  const trials = [buildTrial({ judgements }), buildTrial({ number: 2, judgements })];
  const summary = renderSummary(buildReport([{ ...buildResult(2), trials }]));
  assert.ok(summary.includes('**Answer (trial 1)**') && summary.includes('**Answer (trial 2)**'));
  assert.ok(summary.includes('  **Judged (trial 2)**\n\n  - **quality**: 2, needed 7. Too short.\n'));
});

test('an errored case says why there is no answer', () => {
  const summary = renderSummary(buildReport(buildResults([undefined])));
  assert.ok(
    summary.includes('<summary>⚠️ <code>case-1</code> errored · agent: the service did not answer.</summary>'),
  );
  assert.ok(summary.includes('**No answer**: the service did not answer.'));
});

test('binary judgements read as met and not met', () => {
  const gate = buildBinaryPolicy();
  const summary = renderSummary(buildReport(buildResults([0], gate), buildConfig({ gate })));
  assert.ok(summary.includes('- **quality**: not met. Worth 0 points.'));
  assert.ok(summary.includes('- ❌ `case-1` not met\\\n'));
});

test('a case that did not pass is shown once: the five worst with their reasons at once, the others collapsed', () => {
  const summary = renderSummary(buildReport(buildResults([undefined, 9, 6, 2, 3, 1, 5, 4])));
  const leading = [...summary.matchAll(/^- ❌ `(case-\d)`/gm)].map(([, id]) => id);
  assert.deepEqual(leading, ['case-6', 'case-4', 'case-5', 'case-8', 'case-7']);
  const collapsed = [...summary.matchAll(/<summary>(.*) <code>(case-\d)<\/code> (.*)<\/summary>/g)];
  assert.deepEqual(
    collapsed.map(([, ...title]) => title.join(' ')),
    [
      '❌ case-3 scored 6, needed 7 · Worth 6 points.',
      '⚠️ case-1 errored · agent: the service did not answer.',
    ],
  );
  assert.equal(summary.match(/<summary>The whole case</g)?.length, 5);
  assert.match(summary, /\n#### 2 other cases that did not pass\n/);
});

test('of a gate that passed all but the decision is collapsed', () => {
  const tags = ['slow'];
  const gate = buildPolicy({ criteria: [buildCriterion({ name: 'a' }), buildCriterion({ name: 'b' })] });
  const table: [readonly number[], string][] = [
    [[9, 8], 'Criteria and tags'],
    [[9, 9, 5], '1 case that did not pass'],
  ];
  for (const [scores, title] of table) {
    const results = scores.map((score, position) => buildResult(score, gate, { position, tags }));
    const summary = renderSummary(buildReport(results, buildConfig({ gate })));
    const shown: string[] = [];
    let depth = 0;
    for (const line of summary.split('\n')) {
      if (line.startsWith('<details>')) depth += 1;
      if (depth === 0 && line !== '') shown.push(line);
      if (line.startsWith('</details>')) depth -= 1;
    }
    assert.equal(shown.length, 3, shown.join('\n'));
    assert.ok(summary.includes(`<details><summary>${title}</summary>`), summary);
  }
});

test('a passed run lists its cases and none as not passed', () => {
  const summary = renderSummary(buildReport(buildResults([9, 8])));
  assert.doesNotMatch(summary, /did not pass/);
  const cases = readTables(summary).find(([titles]) => titles?.[1] === 'Case');
  assert.equal(cases?.length, 3);
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

test('whatever others wrote and however little room there is, it stays within it, and everything is closed', () => {
  fc.assert(
    fc.property(hostileReport, fc.integer({ min: 300, max: 30_000 }), (report, budget) => {
      const summary = renderSummary(report, budget);
      assert.ok(byteLength(summary) <= budget);
      assert.deepEqual(findActive(summary, OWN_MARKUP), [], summary);
      assert.equal(findOpen(summary), undefined, summary);
      for (const rows of readTables(summary)) {
        assert.equal(new Set(rows.map((row) => row.length)).size, 1, summary);
      }
    }),
    { numRuns: 60 },
  );
});

test('the summary has charts and tags; those of a gate that passed are collapsed', () => {
  const tagged = (scores: readonly number[]) =>
    renderSummary(
      buildReport(
        scores.map((score, position) => buildResult(score, buildPolicy(), { position, tags: ['slow'] })),
      ),
    );
  for (const [summary, collapsed] of [
    [tagged([9, 8]), true],
    [tagged([9, 2]), false],
  ] as const) {
    assert.equal(summary.match(/```mermaid/g)?.length, 3);
    assert.equal(summary.includes('<details><summary>Latency: agent'), !collapsed);
    assert.ok(summary.includes('| Tag | Average | Pass rate |'));
    assert.equal(summary.includes('<details><summary>Scores and latency</summary>\n\n```mermaid'), collapsed);
  }
});

test('a case leads to the line of the dataset it stands in, at the commit', () => {
  const source = { file: 'evals/cases.jsonl', line: 12 };
  const result = buildResult(3, buildPolicy(), { source });
  assert.match(renderSummary(buildReport([result])), /\n {2}\*\*From\*\* `evals\/cases\.jsonl:12`\n/);
  const runUrl = 'https://github.com/o/r/actions/runs/1';
  const provenance = { repository: 'o/r', runUrl, commit: 'abcdef1' };
  assert.ok(
    renderSummary(buildReport([result], undefined, { provenance })).includes(
      '\n  **From** [`evals/cases.jsonl:12`](https://github.com/o/r/blob/abcdef1/evals/cases.jsonl#L12)\n',
    ),
  );
});

test('prompts and answers are shown character by character', () => {
  fc.assert(
    fc.property(hostileText, hostileText, (prompt, output) => {
      const judgements = [buildJudgement({ outcome: judgedOutcome(1) })];
      const trial = buildTrial({ outcome: { status: 'answered', output, finishReason: 'stop' }, judgements });
      const result = { ...buildResult(1, buildPolicy(), { prompt }), trials: [trial] };
      const withoutBreaks = (shown: string) => shown.replaceAll('\n', '');
      assert.deepEqual(
        readFences(renderSummary(buildReport([result]))).map(withoutBreaks),
        [prompt, output].map(showHidden).map(withoutBreaks),
      );
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
    assert.equal(summary.replace(/\n */g, '').includes(output), whole, `${count} cases`);
    assert.equal(summary.split('<code>').length - 1, count - 5);
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
  assert.match(summary, /#### The worst \d+ of 9,995 other cases that did not pass/);
  assert.match(summary, /<\/sub>\n$/);
});
