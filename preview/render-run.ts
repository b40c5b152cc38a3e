import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LoadedRun, loadRun } from '../src/load-run.ts';
import type { Scenario } from './scenario.ts';
import type { Shot } from './shoot.ts';
import { storeRun } from './store-run.ts';
import { VIEWS, type View } from './views.ts';

/** CSS pixels of a picture at most; summaries may be a hundred times as high. */
const HEIGHT = 2_400;
const HEIGHT_OPENED = 6_000;

/** Stores a run in a folder of its own, reads it back, and renders every view of it. @returns the pictures to take. */
export async function renderRun(
  scenario: Scenario,
  folder: string,
  views: readonly View[] = VIEWS,
): Promise<Shot[]> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const database = join(folder, 'results.sqlite');
  storeRun(database, scenario.plan());
  const run = loadRun(database);
  try {
    const shots: Shot[] = [];
    for (const view of views) shots.push(...(await renderView(view, run, scenario, folder)));
    return shots;
  } finally {
    run.close();
  }
}

async function renderView(
  view: View,
  run: LoadedRun,
  { dark = false }: Scenario,
  folder: string,
): Promise<Shot[]> {
  const { name, width, ready } = view;
  const shots: Shot[] = [];
  for (const [index, theme] of (dark ? view.themes : view.themes.slice(0, 1)).entries()) {
    const path = join(folder, `${name}-${theme}`);
    const text = await view.render(run, theme);
    writeFileSync(`${path}.html`, text);
    const shot = { page: `${path}.html`, ready, theme, width };
    const whole = { ...shot, picture: `${path}.png`, height: HEIGHT, again: index > 0 };
    shots.push(whole);
    if (index > 0 || !text.includes('<details>')) continue;
    shots.push({ ...shot, picture: `${path}-opened.png`, height: HEIGHT_OPENED, opened: true });
  }
  return shots;
}
