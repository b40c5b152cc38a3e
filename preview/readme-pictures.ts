import { mkdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { renderRun } from './render-run.ts';
import { SCENARIOS } from './runs.ts';
import type { Shot } from './shoot.ts';
import { type Shooting, shootAll } from './shoot-all.ts';

/** What the README shows of the run `half-fail`, by the view. CSS pixels of height. */
const PICTURES: Readonly<Record<string, number>> = { comment: 800, report: 1_000, terminal: 760 };

/** They are loaded with the README, and stay in the repository's history. */
const MOST_BYTES = 150_000;

/**
 * Takes the README's pictures.
 * @param folder where they go.
 * @param scratch a folder for the pages, beside the `assets` that they load.
 */
export async function shootReadme(folder: string, scratch: string): Promise<Shooting> {
  const scenario = SCENARIOS.find(({ name }) => name === 'half-fail');
  if (scenario === undefined) throw new RangeError('there is no run named half-fail');
  mkdirSync(folder, { recursive: true });
  const rendered = await renderRun({ ...scenario, dark: false }, scratch);
  const shots = rendered.flatMap((shot) => chooseShot(shot, folder));
  const shooting = await shootAll(shots);
  if (shooting.status === 'no-browser') return shooting;
  const large = shots.filter(
    ({ picture }) => (statSync(picture, { throwIfNoEntry: false })?.size ?? 0) > MOST_BYTES,
  );
  const problems = large.map(({ picture }) => `${picture}: larger than ${MOST_BYTES} bytes; show less of it`);
  return { status: 'taken', problems: [...shooting.problems, ...problems] };
}

function chooseShot(shot: Shot, folder: string): Shot[] {
  const [name = ''] = basename(shot.page).split('-');
  const height = PICTURES[name];
  if (height === undefined || shot.opened === true) return [];
  return [{ ...shot, picture: join(folder, `${name}.png`), height }];
}
