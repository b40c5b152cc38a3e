import { mkdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { renderRun } from './render-run.ts';
import { SCENARIOS } from './runs.ts';
import type { Shot } from './shoot.ts';
import { type Shooting, shootAll } from './shoot-all.ts';

/** What the README shows, by the view: of which run, and how much of it in CSS pixels of height. */
const PICTURES: Readonly<Record<string, { readonly run: string; readonly height: number }>> = {
  comment: { run: 'half-fail', height: 775 },
  report: { run: 'half-fail', height: 1_000 },
  // The verdict stands at its end.
  terminal: { run: 'one-of-a-hundred', height: Number.POSITIVE_INFINITY },
};

/** They are loaded with the README, and stay in the repository's history. */
const MOST_BYTES = 150_000;

/**
 * Takes the README's pictures.
 * @param folder where they go.
 * @param scratch a folder for the pages, with the `assets` that they load.
 */
export async function shootReadme(folder: string, scratch: string): Promise<Shooting> {
  mkdirSync(folder, { recursive: true });
  const names = new Set(Object.values(PICTURES).map(({ run }) => run));
  const rendered = await Array.fromAsync(names, async (name) => {
    const scenario = SCENARIOS.find((one) => one.name === name);
    if (scenario === undefined) throw new RangeError(`there is no run named ${name}`);
    const shots = await renderRun({ ...scenario, dark: false }, join(scratch, `readme-${name}`));
    return shots.flatMap((shot) => chooseShot(name, shot, folder));
  });
  const shots = rendered.flat();
  const shooting = await shootAll(shots);
  if (shooting.status === 'no-browser') return shooting;
  const large = shots.filter(
    ({ picture }) => (statSync(picture, { throwIfNoEntry: false })?.size ?? 0) > MOST_BYTES,
  );
  const problems = large.map(({ picture }) => `${picture}: larger than ${MOST_BYTES} bytes; show less of it`);
  return { status: 'taken', problems: [...shooting.problems, ...problems] };
}

function chooseShot(run: string, shot: Shot, folder: string): Shot[] {
  const [name = ''] = basename(shot.page).split('-');
  const picture = PICTURES[name];
  if (picture?.run !== run || shot.opened === true) return [];
  return [{ ...shot, picture: join(folder, `${name}.png`), height: picture.height }];
}
