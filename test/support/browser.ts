import { existsSync } from 'node:fs';
import type { TestContext } from 'node:test';
import { type Browser, chromium } from 'playwright-core';

/** Where Debian, Ubuntu and hosted runners have it. */
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const NONE = 'There is no Chromium on this machine: apt-get install chromium';

/** The browser of this machine; `CHROMIUM` names another. */
export function findChromium(): string | undefined {
  return [process.env['CHROMIUM'] ?? [], PLACES].flat().find((path) => existsSync(path));
}

/** Milliseconds that a browser may take to start, on a slow machine with other things to do. */
const START_MS = 120_000;

/** Headless, in a process of its own that ends with `close`. */
export function launchBrowser(executablePath: string): Promise<Browser> {
  // Whoever runs this in a container is root, and Chromium has no sandbox for root.
  const args = ['--no-sandbox', '--disable-gpu'];
  return chromium.launch({ executablePath, args, timeout: START_MS });
}

/**
 * The browser for as long as a test lasts; `undefined`, and the test is skipped, where this machine has none.
 * @throws Error where `.ci/run` could have installed one: a green run would have looked at no page.
 */
export async function openBrowser(test: TestContext): Promise<Browser | undefined> {
  const path = findChromium();
  if (path === undefined) {
    if (mustHaveBrowser(process.env, process.getuid?.())) throw new Error(`${NONE} (CI is set).`);
    test.skip(NONE);
    return undefined;
  }
  const browser = await launchBrowser(path);
  test.after(() => browser.close());
  return browser;
}

/** Continuous integration that may install what it needs. @param user its number; absent where users have none. */
export function mustHaveBrowser({ CI = '' }: NodeJS.ProcessEnv, user: number | undefined): boolean {
  return CI !== '' && CI !== 'false' && user === 0;
}
