import { findChromium, launchBrowser } from '../test/support/browser.ts';
import { type Shot, shoot } from './shoot.ts';

/** At the same time. */
const PAGES = 3;
/** On a machine with nothing else to do it takes half a minute. */
const LIMIT_MS = 180_000;

export type Shooting =
  | { readonly status: 'taken'; readonly problems: readonly string[] }
  /** There is no browser on this machine. */
  | { readonly status: 'no-browser' };

/** Takes all pictures, within three minutes. Problems are a line each; those pictures that could be taken are there. */
export async function shootAll(shots: readonly Shot[]): Promise<Shooting> {
  const path = findChromium();
  if (path === undefined) return { status: 'no-browser' };
  const until = Date.now() + LIMIT_MS;
  const browser = await launchBrowser(path);
  const left = shots.values();
  const problems: string[] = [];

  async function work(): Promise<void> {
    for (const shot of left) {
      const late = Date.now() > until;
      const problem = late ? 'not taken: three minutes are over' : await shoot(browser, shot);
      if (problem !== undefined) problems.push(`${shot.picture}: ${problem}`);
    }
  }

  try {
    await Promise.all(Array.from({ length: PAGES }, work));
  } finally {
    await browser.close();
  }
  return { status: 'taken', problems };
}
