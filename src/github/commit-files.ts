import { posix } from 'node:path';
import { type GitObjects, MODES, type TreeEntry } from './git-objects.ts';

/** What stands at a path of a commit. */
export type Found =
  | { readonly kind: 'file'; readonly entry: TreeEntry }
  | { readonly kind: 'folder'; readonly id: string }
  /** The path leads through it, or to it; it is not followed. */
  | { readonly kind: 'link' | 'submodule'; readonly at: string; readonly id: string }
  | { readonly kind: 'missing' };

export type Matched =
  | { readonly kind: 'files'; readonly entries: readonly TreeEntry[] }
  | Extract<Found, { at: string }>;

/** The files of one commit. Paths are from the root of the repository, with slashes. */
export interface CommitFiles {
  readonly commit: string;
  find(path: string): Promise<Found>;
  /** The files that a glob matches, symbolic links among them, with whole paths; or what keeps it from being followed. */
  match(pattern: string): Promise<Matched>;
}

export function openCommit(objects: GitObjects, commit: string): CommitFiles {
  // Folder by folder, because the list of a whole repository may be longer than GitHub gives.
  async function find(path: string): Promise<Found> {
    let found: Found = { kind: 'folder', id: commit };
    let at = '';
    for (const name of path.split('/').filter((step) => step !== '' && step !== '.')) {
      if (found.kind === 'link' || found.kind === 'submodule') return found;
      if (found.kind !== 'folder') return { kind: 'missing' };
      const entry: TreeEntry | undefined = (await objects.readTree(found.id)).find(
        (one) => one.path === name,
      );
      at = posix.join(at, name);
      found = entry === undefined ? { kind: 'missing' } : describeEntry(entry, at);
    }
    return found;
  }

  return {
    commit,
    find,
    async match(pattern) {
      const steps = posix.normalize(pattern).split('/');
      const firstGlob = steps.findIndex((step) => /[*?[\]{}]/.test(step));
      const folder = steps.slice(0, firstGlob < 0 ? -1 : firstGlob).join('/');
      const found = await find(folder);
      if (found.kind === 'link' || found.kind === 'submodule') return found;
      if (found.kind !== 'folder') return { kind: 'files', entries: [] };
      const all = await objects.readTree(found.id, 'below');
      const entries = all
        .filter(({ mode }) => mode !== MODES.folder && mode !== MODES.submodule)
        .map((entry) => ({ ...entry, path: posix.join(folder, entry.path) }))
        .filter(({ path }) => posix.matchesGlob(path, posix.normalize(pattern)));
      return { kind: 'files', entries };
    },
  };
}

function describeEntry(entry: TreeEntry, path: string): Found {
  const { mode, sha } = entry;
  if (mode === MODES.folder) return { kind: 'folder', id: sha };
  if (mode === MODES.link) return { kind: 'link', at: path, id: sha };
  if (mode === MODES.submodule) return { kind: 'submodule', at: path, id: sha };
  return { kind: 'file', entry: { ...entry, path } };
}
