import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { BLOCKS } from '../../../src/report/html/page-data.ts';
import { openFile } from '../../support/opened-page.ts';
import { temporaryFolder } from '../../support/run-bundle.ts';
import { renderPage } from './html-file.ts';
import { buildRun } from './page-cases.ts';

/** A page of 103 cases, of whose blocks of this kind the second has this text. */
async function openDamaged(t: TestContext, kind: string, text: string, ready?: string) {
  const { report, results } = buildRun(100);
  let block = 0;
  const html = (await renderPage(report, results)).replace(
    new RegExp(`( data-block="${kind}">)[^<]*`, 'g'),
    (whole, begin: string) => {
      block += 1;
      return block === 2 ? begin + text : whole;
    },
  );
  const file = join(temporaryFolder(t), 'report.html');
  writeFileSync(file, html);
  return openFile(t, file, ready === undefined ? {} : { ready });
}

test('what cannot be unpacked is told, and the rest can be searched', async (t) => {
  const opened = await openDamaged(t, BLOCKS.details, 'no base64!');
  if (opened === undefined) return;
  const { page, trouble, address } = opened;
  const names = () => page.locator('.cases .name a').allTextContents();
  await page.getByRole('searchbox').fill('number 99?');
  await page
    .getByText('This file is damaged. Of 50 cases only what the list shows could be searched.')
    .waitFor();
  assert.deepEqual(await names(), ['other-99']);
  await page.getByRole('searchbox').fill('other-60');
  assert.deepEqual(await names(), ['other-60']);
  await page.goto(`${address}#case=other-60`);
  await page.getByText('The case cannot be shown: this part of the file is damaged.').waitFor();
  await page.goto(`${address}#case=other-1`);
  await page.getByText('Number 1?').waitFor();
  assert.deepEqual(trouble, []);
});

test('where the list cannot be read the verdict stays, and that is told', async (t) => {
  const opened = await openDamaged(t, BLOCKS.rows, '[["cut', '.warning');
  if (opened === undefined) return;
  assert.match(
    await opened.page.locator('body').innerText(),
    /Page test\s+errored[\s\S]*The cases cannot be shown: this file is damaged\./i,
  );
  assert.match(opened.trouble.join(), /^error: .*JSON/);
});
