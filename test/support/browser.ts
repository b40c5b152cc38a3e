import { existsSync } from 'node:fs';
import type { TestContext } from 'node:test';
import { type Browser, chromium } from 'playwright-core';

/** Where Debian, Ubuntu and hosted runners have it. */
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser of this machine; `CHROMIUM` names another. */
export function findChromium(): string | undefined {
  return [process.env['CHROMIUM'] ?? [], PLACES].flat().find((path) => existsSync(path));
}

/** Headless, in a process of its own that ends with `close`. */
export function launchBrowser(executablePath: string): Promise<Browser> {
  // Whoever runs this in a container is root, and Chromium has no sandbox for root.
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
}

/** The browser for as long as a test lasts; `undefined`, and the test is skipped, where this machine has none. */
export async function openBrowser(test: TestContext): Promise<Browser | undefined> {
  const path = findChromium();
  if (path === undefined) {
    test.skip('there is no Chromium on this machine: apt-get install chromium');
    return undefined;
  }
  const browser = await launchBrowser(path);
  test.after(() => browser.close());
  return browser;
}
