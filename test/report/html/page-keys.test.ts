import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPage } from '../../support/opened-page.ts';
import { buildRun } from './page-cases.ts';

test('the page can be used with the keyboard alone', async (t) => {
  const { report, results } = buildRun();
  const opened = await openPage(t, report, results);
  if (opened === undefined) return;
  const { page, trouble } = opened;
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const focused = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset['id']);
  const title = (id: string) => page.locator('h1', { hasText: new RegExp(`${id}$`) }).waitFor();

  await press('j');
  assert.equal(await focused(), 'worst');
  await press('j', 'ArrowDown');
  assert.equal(await focused(), 'broken');
  await press('k');
  assert.equal(await focused(), 'full');
  const outline = await page.evaluate(() => {
    const row = document.activeElement as HTMLElement;
    return getComputedStyle(row, '::after').outlineStyle;
  });
  assert.equal(outline, 'solid', 'the focus can be seen');

  await press('Enter');
  await title('full');
  await press('j');
  await title('broken');
  await press('ArrowLeft');
  await title('full');
  await press('Escape');
  await page.locator('.cases').waitFor();
  await page.waitForFunction(() => (document.activeElement as HTMLElement).dataset['id'] === 'full');

  await press('/');
  await page.waitForFunction(() => document.activeElement?.id === 'search');
  await page.keyboard.type('worst jk/?');
  assert.equal(await page.getByRole('searchbox').inputValue(), 'worst jk/?');
  await press('Escape');
  assert.equal(await page.getByRole('searchbox').inputValue(), '');

  await press('?');
  await page.getByRole('dialog').waitFor();
  await press('j');
  assert.equal(await page.getByRole('dialog').isVisible(), true);
  await press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  assert.deepEqual(trouble, []);
});

test('going down the list with j draws more of it', async (t) => {
  const { report, results } = buildRun();
  const opened = await openPage(t, report, results);
  if (opened === undefined) return;
  for (let step = 0; step < 150; step++) await opened.page.keyboard.press('j');
  const at = await opened.page.evaluate(() => (document.activeElement as HTMLElement).dataset['id']);
  assert.match(at ?? '', /^other-\d+$/);
  assert.ok((await opened.page.locator('.cases li').count()) > 150);
  await opened.page.keyboard.press('Enter');
  await opened.page.locator('.case').waitFor();
  await opened.page.keyboard.press('Escape');
  await opened.page.waitForFunction((id) => (document.activeElement as HTMLElement).dataset['id'] === id, at);
});
