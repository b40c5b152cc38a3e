import { isAbsolute, relative, resolve } from 'node:path';
import { ConfigurationError } from '../errors.ts';
import type { FileSource } from '../files/file-source.ts';
import type { CommitFiles, Found } from './commit-files.ts';
import type { GitObjects } from './git-objects.ts';

/** What was asked for, from the root of the repository. */
export interface Asked {
  readonly paths: ReadonlySet<string>;
  readonly patterns: ReadonlySet<string>;
}

export interface BaseFiles extends FileSource {
  readonly asked: Asked;
}

/**
 * The files of a commit in place of those that are checked out. Remembers what was asked for, so that it can be told
 * what a pull request changes of it.
 *
 * The working directory stands for the root of the repository, as it does in a workflow; paths must not lead out of it.
 */
export function createBaseFiles(objects: GitObjects, commit: CommitFiles): BaseFiles {
  const paths = new Set<string>();
  const patterns = new Set<string>();
  const place = `commit ${commit.commit.slice(0, 12)}, the base`;

  async function look(path: string): Promise<Found | undefined> {
    const inside = inRepository(path);
    if (inside === undefined) return undefined;
    paths.add(inside);
    return commit.find(inside);
  }

  return {
    asked: { paths, patterns },
    place,
    missingHint:
      '"trust: base" takes no file from the pull request: what it adds counts once it is merged, ' +
      'so add a gate in a pull request of its own.',
    async find(path) {
      const found = await look(path);
      if (found?.kind === 'missing') return undefined;
      return found?.kind === 'folder' ? 'folder' : 'file';
    },
    async match(pattern) {
      const inside = inRepository(pattern);
      if (inside === undefined) throw refuse(pattern, OUTSIDE);
      patterns.add(inside);
      const found = await commit.match(inside);
      if (found.kind === 'files') return found.entries.map(({ path }) => path);
      throw refuse(pattern, describeLink(found));
    },
    async names(folder) {
      const found = await look(folder);
      return found?.kind === 'folder' ? (await objects.readTree(found.id)).map(({ path }) => path) : [];
    },
    async *read(path) {
      const found = await look(path);
      switch (found?.kind) {
        case undefined:
          throw new Error(OUTSIDE);
        case 'missing':
          throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
        case 'folder':
          throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
        case 'link':
        case 'submodule':
          throw new Error(describeLink(found));
        case 'file':
          yield await objects.readBlob(found.entry);
      }
    },
  };
}

/** From the root of the repository; nothing where it leads out of it. */
function inRepository(path: string): string | undefined {
  const inside = relative('', resolve(path)).replaceAll('\\', '/');
  return inside === '..' || inside.startsWith('../') || isAbsolute(inside) ? undefined : inside;
}

const OUTSIDE = 'it lies outside the repository, and "trust: base" reads from the repository alone';

function describeLink({ kind, at }: Extract<Found, { at: string }>): string {
  const what = kind === 'link' ? 'a symbolic link' : 'a submodule';
  return `"${at}" is ${what} in the base commit, which "trust: base" does not follow; name the file itself`;
}

function refuse(pattern: string, reason: string): ConfigurationError {
  return new ConfigurationError([{ where: 'dataset', message: `"${pattern}" cannot be read: ${reason}.` }]);
}
