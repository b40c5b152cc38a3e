// Shows stored runs as people see them: pages, and pictures of them. See CONTRIBUTING.md.
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { copyAssets } from './assets.ts';
import { shootReadme } from './readme-pictures.ts';
import { renderIndex } from './render-index.ts';
import { renderRun } from './render-run.ts';
import { SCENARIOS } from './runs.ts';
import { type Shooting, shootAll } from './shoot-all.ts';

const OUT = resolve(import.meta.dirname, 'out');
const IMAGES = resolve(import.meta.dirname, '../docs/images');

const { values } = parseArgs({ options: { only: { type: 'string' }, readme: { type: 'boolean' } } });
const wanted = SCENARIOS.filter(({ name }) => values.only === undefined || name === values.only);
if (wanted.length === 0) {
  console.error(`--only: received ${values.only}; there are ${SCENARIOS.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}
copyAssets(join(OUT, 'assets'));
const shooting = values.readme ? await shootReadme(IMAGES, OUT) : await preview();
process.exitCode = tell(shooting, values.readme ? IMAGES : join(OUT, 'index.html'));

async function preview(): Promise<Shooting> {
  const runs = await Array.fromAsync(wanted, async (scenario) => ({
    scenario,
    shots: await renderRun(scenario, join(OUT, scenario.name)),
  }));
  const taken = await shootAll(runs.flatMap(({ shots }) => shots));
  writeFileSync(join(OUT, 'index.html'), renderIndex(runs, taken.status === 'taken'));
  return taken;
}

/** @returns the exit code. */
function tell(shooting: Shooting, where: string): number {
  if (shooting.status === 'no-browser') {
    console.warn(
      'There is no Chromium on this machine (apt-get install chromium, or CHROMIUM=/its/path): no pictures.',
    );
    console.log(where);
    return values.readme ? 1 : 0;
  }
  for (const problem of shooting.problems) console.error(problem);
  console.log(where);
  return shooting.problems.length > 0 ? 1 : 0;
}
