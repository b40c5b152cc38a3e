import type { GateChange } from '../domain/provenance.ts';
import type { Asked } from './base-files.ts';
import { type CommitFiles, type Found, openCommit } from './commit-files.ts';
import type { GitObjects } from './git-objects.ts';

/**
 * What a pull request changes of the files that were asked for: files that are added, changed or removed between the
 * commit it went off from and its head, so that what happened on the base since does not count as its doing.
 * @throws ConfigurationError where GitHub does not tell.
 */
export async function findChanges(
  objects: GitObjects,
  { base, head }: { readonly base: string; readonly head: string },
  asked: Asked,
): Promise<readonly GateChange[]> {
  const start = await objects.readMergeBase(base, head);
  const [before, after] = await Promise.all(
    [start, head].map((commit) => identifyFiles(openCommit(objects, commit), asked)),
  );
  return compareFiles(before ?? new Map(), after ?? new Map());
}

/** In alphabetical order. The maps name for each path what is there. */
export function compareFiles(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly GateChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((path): GateChange[] => {
    const [was, is] = [before.get(path), after.get(path)];
    if (was === is) return [];
    return [{ path, change: was === undefined ? 'added' : is === undefined ? 'removed' : 'changed' }];
  });
}

async function identifyFiles(commit: CommitFiles, { paths, patterns }: Asked): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const path of paths) {
    const identity = identify(await commit.find(path));
    if (identity !== undefined) files.set(path, identity);
  }
  for (const pattern of patterns) {
    const found = await commit.match(pattern);
    if ('kind' in found) files.set(found.at, identify(found) ?? '');
    else for (const { path, mode, sha } of found) files.set(path, `${mode}:${sha}`);
  }
  return files;
}

function identify(found: Found): string | undefined {
  switch (found.kind) {
    case 'file':
      return `${found.entry.mode}:${found.entry.sha}`;
    case 'link':
    case 'submodule':
      return `${found.kind}:${found.at}:${found.id}`;
    case 'folder':
    case 'missing':
      return undefined;
  }
}
