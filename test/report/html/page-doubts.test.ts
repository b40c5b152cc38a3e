import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPage } from '../../support/opened-page.ts';
import { buildRun, withDoubts } from './page-cases.ts';

test('what makes one doubt the figures stands under the verdict', async (t) => {
  const { report, results } = buildRun(2);
  const doubtful = withDoubts(report);
  const opened = await openPage(t, doubtful, results);
  if (opened === undefined) return;
  const { page, trouble } = opened;
  const asked = doubtful.summary.judges[0]?.judgements;
  assert.deepEqual(await page.locator('.doubts li > :last-child').allTextContents(), [
    'This pull request changes "evals/<gate>.yml"; the gate ran with those of the base commit "ccccccc".',
    `"first" gave no judgement 3 of ${asked} times; what else was judged decided. First: answered 401: bad <key>`,
    '12 cases with prompts that have little in common got the same answer: a, b, and 10 more.',
  ]);
  assert.match(
    await page.locator('.figures').innerText(),
    /Cost[\s\S]*; \$0\.8400 of \$5\.00 \(max-cost\) booked/,
  );
  const judges = page.locator('table', { hasText: 'Missing' });
  assert.match(await judges.innerText(), /first\s*answered 401: bad <key>\s+\d+\s+3$/);
  assert.deepEqual(trouble, []);
});

test('of a single judge that gave all, and of a run without doubts, nothing is said', async (t) => {
  const { report, results } = buildRun(2);
  const judges = report.summary.judges.slice(0, 1);
  const opened = await openPage(t, { ...report, summary: { ...report.summary, judges } }, results);
  if (opened === undefined) return;
  assert.equal(await opened.page.locator('.doubts').count(), 0);
  assert.equal((await opened.page.locator('caption').allTextContents()).includes('Judges'), false);
  assert.doesNotMatch(await opened.page.locator('.figures').innerText(), /booked/);
});

test('a criterion that just missed what it needed does not read as if it had reached it', async (t) => {
  const { report, results } = buildRun(2);
  const [first] = report.summary.criteria;
  assert.ok(first);
  const criteria = [
    { ...first, name: 'close', score: 6.998, threshold: 7, met: false },
    { ...first, name: 'share', binary: true, score: 89.996, threshold: 90, met: false },
  ];
  const opened = await openPage(t, { ...report, summary: { ...report.summary, criteria } }, results);
  if (opened === undefined) return;
  const rows = opened.page.locator('table', { hasText: 'Needed' }).locator('tbody tr');
  const cells = await rows.evaluateAll((all) =>
    all.map((row) => [...row.querySelectorAll('td')].slice(0, 2).map((cell) => cell.textContent)),
  );
  assert.deepEqual(cells, [
    ['6.998', '7'],
    ['89.996%', '90%'],
  ]);
});
