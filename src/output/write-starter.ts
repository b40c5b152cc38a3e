import { access, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ConfigurationError, messageOf } from '../errors.ts';
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
 * @throws ConfigurationError where it cannot write.
 */
export async function writeStarter(folder: string, force: boolean): Promise<WrittenStarter> {
  const present = await Promise.all(FILES.map(([path]) => isThere(join(folder, path))));
  const inTheWay = force ? [] : FILES.flatMap(([path], index) => (present[index] ? [path] : []));
  if (inTheWay.length > 0) return { written: [], inTheWay };
  // All folders come first: one that cannot be made must leave nothing behind.
  for (const [path] of FILES) {
    await attempt(dirname(path), () => mkdir(join(folder, dirname(path)), { recursive: true }));
  }
  for (const [path, text] of FILES) {
    await attempt(path, () => writeFile(join(folder, path), text, { flag: force ? 'w' : 'wx' }));
  }
  return { written: FILES.map(([path]) => path), inTheWay };
}

async function attempt(path: string, write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    throw new ConfigurationError([{ where: path, message: describe(error) }]);
  }
}

function describe(error: unknown): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EEXIST':
    case 'ENOTDIR':
      return 'must be a folder, and a file is in its place. Move the file away.';
    case 'EISDIR':
      return 'must be a file, and a folder is in its place. Move the folder away.';
    default:
      return `cannot be written: ${messageOf(error)}.`;
  }
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
