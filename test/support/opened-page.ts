import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { Report } from '../../src/domain/report.ts';
import type { CaseResult } from '../../src/domain/result.ts';
import { renderPage } from '../report/html/html-file.ts';
import { openBrowser } from './browser.ts';
import { temporaryFolder } from './run-bundle.ts';

/** `report.html` in a browser, and all that it did which it should not. */
export interface OpenedPage {
  readonly page: Page;
  /** Its address, without what follows the `#`. */
  readonly address: string;
  /** Errors, refusals of the policy, dialogs, and requests for anything but the file itself. */
  readonly trouble: string[];
}

/** No step takes so long, not on a slow machine with other things to do. */
const PATIENCE_MS = 60_000;

interface Opening {
  readonly hash?: string;
  readonly options?: BrowserContextOptions;
  /** CSS selector of what is there once it can be used. */
  readonly ready?: string;
}

/** Opens the page of these cases from a file; `undefined` where this machine has no browser. */
export async function openPage(
  test: TestContext,
  report: Report,
  results: readonly CaseResult[],
  opening: Opening = {},
): Promise<OpenedPage | undefined> {
  const file = join(temporaryFolder(test), 'report.html');
  writeFileSync(file, await renderPage(report, results));
  return openFile(test, file, opening);
}

export async function openFile(
  test: TestContext,
  file: string,
  { hash = '', options = {}, ready = 'html[data-ready]' }: Opening = {},
): Promise<OpenedPage | undefined> {
  const browser = await openBrowser(test);
  if (browser === undefined) return undefined;
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 }, ...options });
  page.setDefaultTimeout(PATIENCE_MS);
  const address = pathToFileURL(file).href;
  const trouble: string[] = [];
  page.on('console', (message) => trouble.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => trouble.push(`error: ${error.message}`));
  page.on('dialog', (dialog) => {
    trouble.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== address) trouble.push(`request: ${request.url()}`);
  });
  await page.addInitScript(
    "addEventListener('securitypolicyviolation', (e) => console.error('policy: ' + e.violatedDirective))",
  );
  await page.goto(address + hash);
  await page.locator(ready).waitFor();
  return { page, address, trouble };
}
