// Fails when the committed bundle is not what the source builds.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleInto } from './bundle.ts';

const fresh = mkdtempSync(join(tmpdir(), 'agent-judge-dist-'));
try {
  bundleInto(fresh);
  const different = differences('dist', fresh);
  if (different.length > 0) {
    console.error(
      `dist is not what the source builds. Run "npm run build" and commit dist. Different:\n${different.join('\n')}`,
    );
    process.exitCode = 1;
  } else {
    console.log('dist is what the source builds.');
  }
} finally {
  rmSync(fresh, { recursive: true });
}

function differences(committed: string, built: string): string[] {
  const names = new Set([...filesIn(committed), ...filesIn(built)]);
  return [...names].filter((name) => {
    try {
      return !readFileSync(join(committed, name)).equals(readFileSync(join(built, name)));
    } catch {
      return true;
    }
  });
}

function filesIn(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1));
}
