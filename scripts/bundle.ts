import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';

/** Compiles `src` and bundles it, with the licences of what is in it, into a folder that is emptied first. */
export function bundleInto(directory: string): void {
  rmSync('build', { recursive: true, force: true });
  rmSync(directory, { recursive: true, force: true });
  execFileSync('node_modules/.bin/tsc', { stdio: 'inherit' });
  // Its cache, in the home folder, was seen to give a chunk of an older source that stood at the same path.
  execFileSync(
    'node_modules/.bin/ncc',
    ['build', 'build/main.js', '--out', directory, '--license', 'licenses.txt', '--quiet', '--no-cache'],
    { stdio: 'inherit' },
  );
}
