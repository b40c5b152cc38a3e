import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildReport, buildResult } from '../../support/builders.ts';
import { openPage } from '../../support/opened-page.ts';

const CASES = 10_000;

test('10,000 cases: a second from opening the file to a page that answers', async (t) => {
  const words = 'The model learns from many examples what people never wrote down as rules. ';
  const results = Array.from({ length: CASES }, (_, position) =>
    buildResult(1 + (position % 10), undefined, {
      position,
      id: `case-${position}`,
      prompt: `${words.repeat(3)}Question ${position}?`,
      expected: words.repeat(5),
      tags: [`tag-${position % 7}`],
    }),
  );
  const opened = await openPage(t, buildReport(results), results);
  if (opened === undefined) return;
  const { page, trouble } = opened;
  // A machine that does other things, too, may take longer once.
  let interactive = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3 && interactive >= 1_000; round++) {
    await page.reload();
    await page.locator('html[data-ready]').waitFor();
    const took = await page.evaluate(() => {
      const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      return entry?.domContentLoadedEventEnd ?? 0;
    });
    assert.ok(took > 0);
    interactive = Math.min(interactive, took);
  }
  assert.ok(interactive < 1_000, `interactive after ${interactive} ms`);
  const answered = await page.evaluate(async () => {
    const button = [...document.querySelectorAll('.statuses button')].find((one) =>
      one.textContent?.startsWith('Failed'),
    );
    const begin = performance.now();
    (button as HTMLElement).click();
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    return performance.now() - begin;
  });
  assert.ok(answered < 500, `a filter took ${answered} ms`);
  assert.match(await page.locator('.found').innerText(), /^6,000 of 10,000 cases/);

  await page.getByRole('searchbox').fill('question 9876?');
  await page.waitForFunction(
    () => !document.querySelector('.found')?.textContent?.includes('searching'),
    undefined,
    {
      timeout: 20_000,
    },
  );
  assert.deepEqual(await page.locator('.cases .name a').allTextContents(), []);
  await page.getByRole('button', { name: 'All 10,000' }).click();
  assert.deepEqual(await page.locator('.cases .name a').allTextContents(), ['case-9876']);
  await page.locator('.cases a').click();
  await page.getByText('Question 9876?').waitFor();
  assert.deepEqual(trouble, []);
  t.diagnostic(`interactive after ${Math.round(interactive)} ms, a filter ${Math.round(answered)} ms`);
});
