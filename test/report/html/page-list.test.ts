import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { buildReport } from '../../support/builders.ts';
import { openPage } from '../../support/opened-page.ts';
import { buildRun } from './page-cases.ts';

const ids = (page: Page) => page.locator('.cases .name a').allTextContents();
const urlOf = (page: Page) => page.evaluate(() => location.href);
const found = (page: Page) => page.locator('.found').innerText();

test('the list: verdict, figures, filters, search, sort', async (t) => {
  const { report, results } = buildRun();
  const opened = await openPage(t, report, results);
  if (opened === undefined) return;
  const { page, trouble, address } = opened;

  await t.test('says the verdict, and what it rests on', async () => {
    assert.equal(await page.title(), 'Page test: errored');
    assert.equal(await page.locator('h1').innerText(), 'Page test');
    assert.match(
      await page.locator('.masthead').innerText(),
      /errored[\s\S]*o\/r[\s\S]*#7[\s\S]*bbbbbbbbbbbb/i,
    );
    assert.match(
      await page.locator('.figures').innerText(),
      /Passed\s+250\s+98\.8%\s+Failed\s+2\s+of 253 cases\s+Errored\s+1/,
    );
    assert.equal(await page.locator('.requirements li').count(), report.verdict.requirements.length);
    const charts = await page
      .locator('.chart svg')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
    assert.equal(charts.length, 3);
    assert.match(charts[0] ?? '', /^Scores\. 2 to below 3: 1 case; /);
    assert.equal(await page.locator('.threshold').count(), 1);
    assert.deepEqual(await page.locator('caption').allTextContents(), [
      'Criteria',
      'Checks',
      'Judges',
      'Tags',
    ]);
  });

  await t.test('has the worst cases first, and draws more of them as one scrolls', async () => {
    assert.deepEqual((await ids(page)).slice(0, 3), ['worst', 'full', 'broken']);
    assert.equal((await ids(page)).length, 100);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.locator('.cases li:nth-child(200)').waitFor({ state: 'attached' });
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.locator('.cases li:nth-child(253)').waitFor({ state: 'attached' });
    assert.equal(await page.locator('.more').count(), 0);
  });

  await t.test('filters by status, tag and criterion', async () => {
    await page.getByRole('button', { name: 'Failed 2' }).click();
    assert.deepEqual(await ids(page), ['worst', 'full']);
    assert.equal(await urlOf(page), `${address}#status=failed`);
    await page.getByLabel('Tag').selectOption('billing');
    assert.deepEqual(await ids(page), ['worst']);
    assert.match(await found(page), /^1 of 253 cases/);
    await page.getByRole('button', { name: 'show all' }).click();
    assert.match(await found(page), /^253 cases$/);
    await page.getByLabel('Criterion that was not met').selectOption('accuracy');
    assert.deepEqual(await ids(page), ['worst']);
    await page.getByRole('button', { name: 'show all' }).click();
    await page.getByRole('button', { name: 'even', exact: true }).click();
    assert.match(await found(page), /^125 of 253 cases/);
    await page.getByRole('button', { name: 'even', exact: true }).click();
    await page.getByRole('button', { name: '1 errored, show them' }).click();
    assert.deepEqual(await ids(page), ['broken']);
    await page.getByRole('button', { name: 'All 253' }).click();
  });

  await t.test('searches prompts, answers and reasons, beyond what the list shows', async () => {
    const search = page.getByRole('searchbox');
    for (const [text, expected] of [
      ['ASSIGNING blame', ['full']],
      ['second says 8', ['full']],
      ['number 250?', ['other-250']],
      ['never answered', ['broken']],
      ['nothing has these words', []],
    ] as const) {
      await search.fill(text);
      await page.waitForFunction(() => !document.querySelector('.found')?.textContent?.includes('searching'));
      assert.deepEqual(await ids(page), expected, text);
      const none = page.getByText('No case is like that.');
      assert.equal(await none.isVisible(), expected.length === 0, text);
    }
    await page.keyboard.press('Escape');
    assert.match(await found(page), /^253 cases$/);
  });

  await t.test('sorts', async () => {
    const sort = page.getByLabel('Order');
    await sort.selectOption('Dataset order');
    assert.deepEqual((await ids(page)).slice(0, 3), ['full', 'broken', 'worst']);
    await sort.selectOption('Best first');
    assert.deepEqual((await ids(page)).slice(0, 2), ['other-3', 'other-6']);
    assert.equal(await urlOf(page), `${address}#sort=best`);
  });

  await t.test('an address with a filter leads to it', async () => {
    await page.goto(`${address}#status=failed&q=worst`);
    await page.waitForFunction(() => document.querySelectorAll('.cases li').length === 1);
    assert.deepEqual(await ids(page), ['worst']);
    assert.equal(await page.getByRole('searchbox').inputValue(), 'worst');
  });

  assert.deepEqual(trouble, []);
});

test('a run without cases, and one with a single case, are shown', async (t) => {
  for (const count of [0, 1]) {
    const { report, results } = buildRun(0);
    const few = results.slice(0, count);
    const opened = await openPage(t, buildReport(few, report.config), few);
    if (opened === undefined) return;
    assert.deepEqual(
      await ids(opened.page),
      few.map((result) => result.case.id),
    );
    assert.equal(await opened.page.getByText('This run has no cases.').isVisible(), count === 0);
    assert.deepEqual(opened.trouble, []);
  }
});
