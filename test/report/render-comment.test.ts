import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseMarker } from '../../src/report/comment-marker.ts';
import { byteLength } from '../../src/report/fit-to-budget.ts';
import { renderComment } from '../../src/report/render-comment.ts';
import {
  buildConfig,
  buildCriterion,
  buildPolicy,
  buildReport,
  buildResult,
  buildResults,
} from '../support/builders.ts';
import { findActive, findOpen, readTables } from './github-markdown.ts';
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

test('a failed comment shows the worst cases, what was not judged and what to do at once, in this order', () => {
  const gate = buildPolicy({ maxErrors: 1 });
  const config = buildConfig({ gate, origin: { inputs: [] } });
  const report = buildReport(buildResults([7, 6, undefined], gate), config);
  const comment = renderComment(report);
  const places = ['### ❌', '**3 cases**', '`case-2` scored 6', '`case-3`\n', '**Next**', '<details>'].map(
    (text) => comment.indexOf(text),
  );
  assert.ok(!places.includes(-1), comment);
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  );
});

test('the comment of a gate that passed is three lines, and the rest collapsed', () => {
  const provenance = {
    repository: 'o/r',
    runUrl: 'https://github.com/o/r/actions/runs/1',
    commit: 'abcdef1',
  };
  const tags = ['slow'];
  const table = [
    buildReport(buildResults([9, 8]), undefined, { provenance }),
    buildReport(
      [9, 5].map((score, position) => buildResult(score, undefined, { position, tags })),
      undefined,
      {
        provenance,
      },
    ),
  ];
  for (const report of table) {
    assert.equal(report.verdict.state, 'passed');
    const comment = renderComment(report);
    const shown = comment.replace(/<!--.*-->/g, '').replace(/<details>[\s\S]*?\n<\/details>/g, '');
    assert.equal(shown.split('\n').filter((line) => line !== '').length, 3, shown);
  }
});

test('a gate that passed with failed cases has them and their reasons collapsed', () => {
  const comment = renderComment(buildReport(buildResults([9, 9, 5])));
  const [, collapsed = ''] =
    /<details><summary>1 case that did not pass<\/summary>([\s\S]*?)<\/details>/.exec(comment) ?? [];
  assert.ok(
    collapsed.includes(
      '`case-3` scored 5, needed 7\\\n  Prompt: What is 2 + 2?\\\n  **quality**: Worth 5 points.',
    ),
    comment,
  );
});

test('all cases, cost, tokens, models, timing and settings are collapsed', () => {
  const report = buildReport(buildResults([9, 1]));
  const comment = renderComment(report);
  const [cases, scores, counts, settings] = readTables(comment);
  assert.equal(cases?.length, 3);
  assert.deepEqual(scores?.[1]?.slice(0, 4), ['5', '7', '1', '9']);
  assert.deepEqual(counts?.[1], ['50%', '2', '1', '1', '0']);
  const values = new Map(settings?.map(([name, value]) => [name, value]));
  assert.equal(values.get('Agent'), 'gpt-5.2');
  assert.equal(values.get('Judge'), 'gpt-5.2');
  assert.equal(values.get('Tokens'), '440');
  assert.equal(values.get('Time'), '4.0 s, from 2026-08-01 12:00:00 UTC');
  assert.equal(values.get('Agent latency'), 'median 50 ms, 95% within 50 ms, at most 50 ms');
  assert.equal(values.get('Gate'), 'threshold 7 on 1 to 10, at most 0 errored');
  assert.equal(values.get('Run'), '1 trial a case, 20 requests at once, timeout 120 s');
  assert.ok(comment.indexOf('<details>') < comment.indexOf('| Average |'));
  assert.match(comment, /<details><summary>Cost, [\s\S]*agent 2 calls, 200 tokens in[\s\S]*<\/details>/);
});

test('the page with everything is linked where there is one, and nothing else is', () => {
  const comment = renderComment(buildReport(), undefined, { htmlReport: 'https://github.com/o/r/x?a=1&b=2' });
  assert.match(comment, /<sub>\[full report\]\(https:\/\/github\.com\/o\/r\/x\?a=1&amp;b=2\) · /);
  for (const htmlReport of [undefined, 'javascript:alert(1)', 'nothing']) {
    assert.doesNotMatch(renderComment(buildReport(), undefined, { htmlReport }), /full report/);
  }
});

test('whatever others wrote, nothing of it acts, and every table keeps its rows and cells', () => {
  fc.assert(
    fc.property(hostileReport, (report) => {
      const comment = renderComment(report);
      assert.deepEqual(findActive(comment, OWN_MARKUP), [], comment);
      const tables = readTables(comment);
      const numeric = report.config.gate.scoring.kind === 'numeric';
      const { criteria, checks } = report.summary;
      const byJury = criteria.some(({ casesSplit }) => casesSplit !== undefined);
      const expected = [
        ...(criteria.length > 1 || byJury || criteria[0]?.required
          ? [{ rows: criteria.length + 1, cells: byJury ? 6 : 5 }]
          : []),
        ...(checks.length > 0 ? [{ rows: checks.length + 1, cells: 3 }] : []),
        ...(report.shown.first.length > 0
          ? [{ rows: report.shown.first.length + 1, cells: numeric ? 5 : 4 }]
          : []),
        ...(numeric ? [{ rows: 2, cells: 5 }] : []),
        { rows: 2, cells: 5 },
      ];
      const settings = tables.pop();
      assert.ok(settings?.every((row) => row.length === 2) && settings.length >= 7, comment);
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

test('whatever others wrote and however little room there is, it stays within it, and everything is closed', () => {
  fc.assert(
    fc.property(hostileReport, fc.integer({ min: 300, max: 20_000 }), (report, budget) => {
      const comment = renderComment(report, budget);
      assert.ok(byteLength(comment) <= budget);
      assert.deepEqual(findActive(comment, OWN_MARKUP), [], comment);
      assert.equal(findOpen(comment), undefined, comment);
    }),
    { numRuns: 60 },
  );
});

test('the text of every case is in its row, whatever it is', () => {
  const prompt = 'a | b \\| c `d` \\';
  const comment = renderComment(buildReport([buildResult(9, buildPolicy(), { id: 'x|y', prompt })]));
  const row = readTables(comment)[0]?.[1];
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
    assert.match(comment, /\| (?:✅|❌) criterion 49 \|[^\n]*\n\nand 1,950 more criteria\n/);
    assert.equal(comment.match(/<details>/g)?.length, comment.match(/<\/details>/g)?.length);
    assert.match(comment, /<\/sub>$/);
  }
});
