import { access, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { STARTER_CONFIG, STARTER_WORKFLOW } from '../report/render-starter.ts';

const FILES = [
  ['.github/agent-judge.yml', STARTER_CONFIG],
  ['.github/workflows/agent-judge.yml', STARTER_WORKFLOW],
] as const;

export interface WrittenStarter {
  /** Paths as a user writes them; nothing is written where one of them is in the way. */
  readonly written: readonly string[];
  readonly inTheWay: readonly string[];
}

/**
 * Writes a config file and a workflow to start from, both or none.
 * @param folder the repository's.
 * @param force writes over what is there.
 */
export async function writeStarter(folder: string, force: boolean): Promise<WrittenStarter> {
  const present = await Promise.all(FILES.map(([path]) => isThere(join(folder, path))));
  const inTheWay = force ? [] : FILES.flatMap(([path], index) => (present[index] ? [path] : []));
  if (inTheWay.length > 0) return { written: [], inTheWay };
  for (const [path, text] of FILES) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text, { flag: force ? 'w' : 'wx' });
  }
  return { written: FILES.map(([path]) => path), inTheWay };
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
