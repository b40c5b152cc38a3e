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
  // Faster than any row can come into view.
  await opened.page.evaluate(async () => {
    for (let step = 0; step < 150; step++) {
      const target = document.activeElement ?? document.body;
      target.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }));
      await null;
      await null;
    }
  });
  const at = await opened.page.evaluate(() => (document.activeElement as HTMLElement).dataset['id']);
  assert.equal(at, await opened.page.locator('.cases a').nth(149).getAttribute('data-id'));
  assert.ok((await opened.page.locator('.cases li').count()) > 150);
  await opened.page.keyboard.press('Enter');
  await opened.page.locator('.case').waitFor();
  await opened.page.keyboard.press('Escape');
  await opened.page.waitForFunction((id) => (document.activeElement as HTMLElement).dataset['id'] === id, at);
});

test('a key counts at once, before anything new is drawn', async (t) => {
  const { report, results } = buildRun(5);
  const opened = await openPage(t, report, results);
  if (opened === undefined) return;
  // What waits for the next frame, or for a timer, does not come in between.
  const states = await opened.page.evaluate(async () => {
    const seen: string[] = [];
    const press = async (key: string) => {
      const target = document.activeElement ?? document.body;
      const passed = target.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      );
      if (passed && key === 'Enter') (target as HTMLElement).click();
      for (let turn = 0; turn < 10; turn++) await null;
      const { id, dataset, tagName } = document.activeElement as HTMLElement;
      const title = document.querySelector('.case-name bdi')?.textContent ?? 'list';
      seen.push(`${key}: ${title}, ${dataset['id'] ?? (id || tagName)}`);
    };
    for (const key of ['j', 'j', 'Enter', 'j', 'k', 'Escape', 'j', 'Enter', '/', 'Escape', '?'])
      await press(key);
    return seen;
  });
  assert.deepEqual(states, [
    'j: list, worst',
    'j: list, full',
    'Enter: full, H1',
    'j: broken, H1',
    'k: full, H1',
    'Escape: list, full',
    'j: list, broken',
    'Enter: broken, H1',
    '/: list, search',
    'Escape: list, BODY',
    '?: list, BUTTON',
  ]);
});

test('keys with which a word is composed are the input method’s', async (t) => {
  const { report, results } = buildRun(5);
  const opened = await openPage(t, report, results);
  if (opened === undefined) return;
  const search = opened.page.getByRole('searchbox');
  await search.fill('worst');
  const kept = await search.evaluate(async (field: HTMLInputElement) => {
    const seen: unknown[] = [];
    for (const how of [{ isComposing: true }, { keyCode: 229 }, {}]) {
      for (const key of ['Enter', 'ArrowDown', 'Escape']) {
        field.focus();
        const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...how });
        seen.push(field.dispatchEvent(event) && document.activeElement === field);
        await null;
      }
    }
    return seen;
  });
  assert.deepEqual(kept, [true, true, true, true, true, true, false, false, false]);
});
