// All the others, one after the other, for they would disturb each other. Exits 1 when a bound of any does not hold.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const PROGRAMS = ['throughput', 'limited', 'resume', 'soak', 'workers', 'load'];

for (const name of PROGRAMS) {
  console.log(`\n${name}`);
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, `${name}.ts`)], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
