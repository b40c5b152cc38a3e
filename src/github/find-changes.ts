import type { GateChange } from '../domain/provenance.ts';
import type { Asked } from './base-files.ts';
import { type CommitFiles, openCommit } from './commit-files.ts';
import { type GitObjects, MODES, type TreeEntry } from './git-objects.ts';

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

/** What is there of what was asked for. A link or submodule stands for all that is behind it. */
async function identifyFiles(commit: CommitFiles, { paths, patterns }: Asked): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const path of paths) {
    const found = await commit.find(path);
    if (found.kind === 'file') files.set(path, identify(found.entry));
    else if ('at' in found) files.set(found.at, `${found.kind}:${found.id}`);
  }
  for (const pattern of patterns) {
    const found = await commit.match(pattern);
    if (found.kind !== 'files') files.set(found.at, `${found.kind}:${found.id}`);
    else for (const entry of found.entries) files.set(entry.path, identify(entry));
  }
  return files;
}

/** A mode is part of it: what becomes a link keeps its path. */
function identify({ mode, sha }: TreeEntry): string {
  return mode === MODES.link ? `link:${sha}` : sha;
}
