import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { messageOf } from '../src/errors.ts';
import type { Theme } from './render-github-page.ts';

/** A picture to be taken of a page. */
export interface Shot {
  readonly page: string;
  readonly picture: string;
  /** CSS selector of what is there once the page is as people see it. */
  readonly ready: string;
  readonly theme: Theme;
  /** CSS pixels. */
  readonly width: number;
  /** CSS pixels at most; what is below is not in the picture. */
  readonly height: number;
  /** Whether what is collapsed is opened. */
  readonly opened?: boolean;
  /** Whether the same is shown in another theme already. */
  readonly again?: boolean;
}

const LIMIT_MS = 60_000;

/**
 * Takes the picture. The page can reach nothing but files.
 * @returns what is wrong with the page, such as a diagram that could not be drawn; nothing where it is fine.
 */
export async function shoot(browser: Browser, shot: Shot): Promise<string | undefined> {
  const { width, theme } = shot;
  const viewport = { width, height: 200 };
  const context = await browser.newContext({ viewport, colorScheme: theme, offline: true });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(LIMIT_MS);
    return await shootPage(page, shot);
  } catch (error) {
    return messageOf(error);
  } finally {
    await context.close();
  }
}

async function shootPage(page: Page, { page: file, picture, ready, width, height, opened = false }: Shot) {
  const problems: string[] = [];
  page.on('pageerror', ({ message }) => problems.push(message));
  page.on('requestfailed', (request) => problems.push(`${request.url()} could not be loaded`));
  await page.goto(pathToFileURL(file).href);
  await page.locator(ready).waitFor();
  if (opened) {
    await page.locator('details').evaluateAll((all) => {
      for (const details of all) details.setAttribute('open', '');
    });
  }
  const whole = Number(await page.evaluate('document.documentElement.getBoundingClientRect().height'));
  // A browser need not draw what is out of sight, and goes on drawing after it has become larger.
  await page.setViewportSize({ width, height: Math.min(height, Math.ceil(whole)) });
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
  await page.screenshot({ path: picture });
  return (await page.locator('body').getAttribute('data-problem')) ?? problems[0];
}
