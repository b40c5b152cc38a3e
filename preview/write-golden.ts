// Writes the golden files anew, for runs and for renderers that changed. Look at what changed before you commit it.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { goldenFiles, renderScenario } from './golden.ts';
import { SCENARIOS } from './runs.ts';

const FOLDER = resolve(import.meta.dirname, '../test/golden/runs');

rmSync(FOLDER, { recursive: true, force: true });
for (const scenario of SCENARIOS) {
  const folder = join(FOLDER, scenario.name);
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of goldenFiles(renderScenario(scenario))) writeFileSync(join(folder, name), text);
}
