import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseMarker } from '../../src/report/comment-marker.ts';
import { describeNotes } from '../../src/report/describe-case.ts';
import { byteLength } from '../../src/report/fit-to-budget.ts';
import { renderComment } from '../../src/report/render-comment.ts';
import {
  buildBinaryPolicy,
  buildConfig,
  buildCriterion,
  buildPolicy,
  buildReport,
  buildResult,
  buildResults,
} from '../support/builders.ts';
import { findActive, readTables } from './github-markdown.ts';
import { hostileReport, OWN_MARKUP } from './hostile-report.ts';
import { ALL_FRAGMENTS } from './hostile-text.ts';

test('the marker is the first line, and carries the run', () => {
  const provenance = { commit: '0123abc', workflowRunId: '12', workflowRunAttempt: 2 };
  const comment = renderComment(buildReport(undefined, buildConfig({ commentKey: 'suite' }), { provenance }));
  assert.ok(comment.startsWith('<!-- agent-judge:suite -->\n'));
  assert.deepEqual(parseMarker(comment, 'suite'), {
    key: 'suite',
    commit: '0123abc',
    workflowRunId: '12',
    attempt: 2,
  });
});

test('the headline says the verdict, the suite, and the figure the gate turned on', () => {
  const numeric = buildConfig({ name: 'support bot' });
  const binary = buildConfig({ gate: buildBinaryPolicy() });
  const required = buildPolicy({ criteria: [buildCriterion({ required: true, threshold: 10.5 })] });
  const table: [string, string][] = [
    [
      renderComment(buildReport(buildResults([9, 8]), numeric)),
      '### ✅ support bot passed: score 8.5 of 10, needed 7',
    ],
    [
      renderComment(buildReport(buildResults([6.998]), numeric)),
      '### ❌ support bot failed: score 6.998 of 10, needed 7',
    ],
    [
      renderComment(buildReport(buildResults([undefined]), numeric)),
      '### ⚠️ support bot errored: errored cases 1, needed at most 0',
    ],
    [
      renderComment(buildReport(buildResults([10], required), buildConfig({ gate: required }))),
      '### ❌ agent-judge failed: required criterion "quality" 10, needed at least 10.5',
    ],
    [
      renderComment(buildReport(buildResults([1, 0], binary.gate), binary)),
      '### ❌ agent-judge failed: pass rate 50%, needed at least 100%',
    ],
  ];
  for (const [comment, headline] of table) assert.equal(comment.split('\n')[3], headline);
});

test('the message of the verdict follows the headline', () => {
  const report = buildReport(buildResults([5]));
  assert.equal(renderComment(report).split('\n')[5], `> ${report.verdict.message}`);
});

test('a failed comment shows the five worst cases at once, and how many more there are', () => {
  const report = buildReport(buildResults([9, 6, 5, undefined, 4, 3, 2, 1]));
  const shown = renderComment(report)
    .split('\n')
    .filter((line) => line.startsWith('- '));
  assert.deepEqual(shown, [
    '- ❌ `case-8` scored 1, needed 7',
    '- ❌ `case-7` scored 2, needed 7',
    '- ❌ `case-6` scored 3, needed 7',
    '- ❌ `case-5` scored 4, needed 7',
    '- ❌ `case-3` scored 5, needed 7',
    '- and 2 more cases that did not pass',
  ]);
  assert.ok(renderComment(report).includes('\n  Worth 1 points.\n'));
});

test('a passed comment lists no case, and has its figures collapsed', () => {
  const comment = renderComment(buildReport(buildResults([9, 8])));
  assert.doesNotMatch(comment, /^- /m);
  assert.ok(comment.indexOf('<details>') < comment.indexOf('| Average |'));
});

test('the figures of a failed run stand before the collapsed cases', () => {
  const comment = renderComment(buildReport(buildResults([9, 1])));
  assert.ok(comment.indexOf('| Average |') < comment.indexOf('<details>'));
  const [figures, cases] = readTables(comment);
  assert.deepEqual(figures?.[1]?.slice(0, 4), ['5', '7', '1', '9']);
  assert.equal(cases?.length, 3);
});

test('whatever others wrote, nothing of it acts, and every table keeps its rows and cells', () => {
  fc.assert(
    fc.property(hostileReport, (report) => {
      const comment = renderComment(report);
      assert.deepEqual(findActive(comment, OWN_MARKUP), [], comment);
      const tables = readTables(comment);
      const numeric = report.config.gate.scoring.kind === 'numeric';
      const { criteria, checks } = report.summary;
      const noted = report.shown.first.some((result) => describeNotes(result, numeric).length > 0);
      const byJury = criteria.some(({ casesSplit }) => casesSplit !== undefined);
      const expected = [
        { rows: 2, cells: numeric ? 10 : 5 },
        ...(criteria.length > 1 || byJury || criteria[0]?.required
          ? [{ rows: criteria.length + 1, cells: byJury ? 6 : 5 }]
          : []),
        ...(checks.length > 0 ? [{ rows: checks.length + 1, cells: 3 }] : []),
        ...(report.shown.first.length > 0
          ? [{ rows: report.shown.first.length + 1, cells: (numeric ? 5 : 4) + Number(noted) }]
          : []),
      ];
      assert.equal(tables.length, expected.length, comment);
      for (const [index, { rows, cells }] of expected.entries()) {
        assert.deepEqual(
          tables[index]?.map((row) => row.length),
          Array(rows).fill(cells),
          comment,
        );
      }
    }),
    { numRuns: 40 },
  );
});

test('the text of every case is in its row, whatever it is', () => {
  const prompt = 'a | b \\| c `d` \\';
  const comment = renderComment(buildReport([buildResult(9, buildPolicy(), { id: 'x|y', prompt })]));
  const row = readTables(comment).at(-1)?.[1];
  assert.deepEqual(row, ['✅', 'x|y', '9', prompt.replace('\\|', '\\ |'), 'Worth 9 points.']);
});

test('ten thousand cases of long hostile text stay within the comment’s budget, marker first', () => {
  const long = ALL_FRAGMENTS.repeat(5);
  const policy = buildPolicy();
  const one = buildResult(1, policy);
  const results = Array.from({ length: 10_000 }, (_, position) => ({
    ...one,
    case: { ...one.case, position, id: `${position} ${long}`, prompt: long },
    reason: long,
  }));
  const comment = renderComment(buildReport(results));
  assert.ok(byteLength(comment) <= 60_000, `${byteLength(comment)} bytes`);
  assert.ok(byteLength(comment) > 10_000, 'there was room for more');
  assert.notEqual(parseMarker(comment, 'agent-judge'), undefined);
  assert.deepEqual(findActive(comment, OWN_MARKUP), []);
});

test('of thousands of criteria the first are shown, the others counted, and everything is closed', () => {
  const criteria = Array.from({ length: 2_000 }, (_, index) =>
    buildCriterion({ name: `criterion ${index}` }),
  );
  const gate = buildPolicy({ criteria });
  for (const score of [9, 1]) {
    const comment = renderComment(buildReport(buildResults([score], gate), buildConfig({ gate })));
    assert.ok(byteLength(comment) <= 60_000);
    assert.notEqual(parseMarker(comment, 'agent-judge'), undefined);
    assert.match(comment, /\| criterion 49 \|[^\n]*\n\nand 1,950 more criteria\n/);
    assert.equal(comment.match(/<details>/g)?.length, comment.match(/<\/details>/g)?.length);
    assert.match(comment, /<\/sub>$/);
  }
});
