import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderComment } from '../../src/report/render-comment.ts';
import { renderSummary } from '../../src/report/render-summary.ts';
import { renderTerminal } from '../../src/report/render-terminal.ts';
import { plain } from '../../src/report/terminal/paint.ts';
import { buildConfig, buildReport, buildResults } from '../support/builders.ts';
import { buildUnfinished, OUT_OF_TIME } from '../support/early-end.ts';

const report = buildReport(buildUnfinished([9, 3, undefined], 997), buildConfig(), { earlyEnd: OUT_OF_TIME });

test('the terminal says in one line how many cases were not run, and lists the others', () => {
  const text = renderTerminal(report, { paint: plain, width: 100 });
  assert.match(text, /^ {2}not run {4}997 cases$/m);
  const listed = [...text.matchAll(/^ {2}[✓✗!] (case-\S+)/gm)].map(([, id]) => id);
  assert.deepEqual(listed, ['case-2', 'case-3', 'case-1']);
});

test('the comment says in one line how many cases were not run, and shows what failed by itself', () => {
  const comment = renderComment(report);
  const items = comment.match(/^- .*/gm);
  assert.equal(items?.length, 2);
  assert.match(items[0] ?? '', /`case-2` scored 3/);
  assert.match(comment, /\n#### 1 errored case\n\n- ⚠️ agent: the service did not answer\.\\\n {2}`case-3`\n/);
  assert.deepEqual(comment.match(/.*not run.*/gm), [
    '**1,000 cases**: 1 passed, 1 failed, 1 errored, 997 not run.',
  ]);
});

test('of a single case that was run the table says so', () => {
  const one = buildReport(buildUnfinished([9], 3), buildConfig(), { earlyEnd: OUT_OF_TIME });
  assert.match(renderComment(one), /<summary>The one case that was run</);
  assert.match(renderComment(buildReport(buildResults([9]))), /<summary>The one case</);
});

test('the summary shows those whole that failed by themselves, and has those that were run in its table', () => {
  const summary = renderSummary(report);
  assert.deepEqual(
    [...summary.matchAll(/<summary>.*<code>(.*?)<\/code>/g)].map(([, id]) => id),
    ['case-3'],
  );
  assert.match(
    summary,
    /^### ⚠️ agent-judge errored: ended early after 3 of 1,000 cases · score so far 6 of 10, needed 7$/m,
  );
  assert.match(summary, /<summary>All 3 cases that were run</);
  assert.doesNotMatch(summary, /\| `case-4` \|/);
});

test('a run that was not ended early says nothing of it', () => {
  const finished = buildReport();
  for (const text of [renderTerminal(finished, { paint: plain, width: 100 }), renderComment(finished)]) {
    assert.doesNotMatch(text, /not run/);
  }
});
