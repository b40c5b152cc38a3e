import { createHash } from 'node:crypto';
import { z } from 'zod';
import { describeGithubError } from './describe-error.ts';
import { type RepositoryApi, repositoryProblem } from './repository-api.ts';

/** Modes of git: what an entry of a tree is. */
export const MODES = { folder: '040000', link: '120000', submodule: '160000' } as const;

const treeEntry = z.object({
  path: z.string(),
  mode: z.string(),
  sha: z.string(),
  /** Bytes; of files alone. */
  size: z.number().optional(),
});

export type TreeEntry = z.output<typeof treeEntry>;

const treeSchema = z.object({ tree: z.array(treeEntry), truncated: z.boolean() });

const comparisonSchema = z.object({ merge_base_commit: z.object({ sha: z.string() }) });

/** GitHub gives out no larger file. */
const LARGEST_FILE = 100 * 1024 * 1024;

const LFS_POINTER = 'version https://git-lfs.github.com/spec/';

/** What git keeps of a repository. A tree is asked for once. All throw a `ConfigurationError` where GitHub does not give it. */
export interface GitObjects {
  /** What is in a folder, or with `below` in all folders in it. @param id of a tree or commit. */
  readTree(id: string, below?: 'below'): Promise<readonly TreeEntry[]>;
  /** A file's bytes. @throws Error with the reason where it is too large, or not the file itself. */
  readBlob(entry: TreeEntry): Promise<Uint8Array>;
  /** The commit from which two went apart. */
  readMergeBase(base: string, head: string): Promise<string>;
}

export function createGitObjects(api: RepositoryApi): GitObjects {
  const trees = new Map<string, Promise<readonly TreeEntry[]>>();

  async function fetchTree(id: string, below: boolean): Promise<readonly TreeEntry[]> {
    const what = `the tree ${id.slice(0, 12)} of ${api.repository}`;
    const { tree, truncated } = await ask(what, treeSchema, 'GET /repos/{owner}/{repo}/git/trees/{id}', {
      id,
      ...(below && { recursive: 1 }),
    });
    if (truncated) {
      const hint = 'It has more files than GitHub lists: name a folder with fewer in "dataset".';
      throw repositoryProblem(what, hint);
    }
    return tree;
  }

  async function ask<T>(
    what: string,
    schema: z.ZodType<T>,
    route: string,
    parameters: Readonly<Record<string, string | number>>,
  ): Promise<T> {
    const answer = schema.safeParse(await api.get(route, parameters).catch(fail(what)));
    if (!answer.success) throw repositoryProblem(what, 'The answer is not what GitHub documents.');
    return answer.data;
  }

  return {
    readTree(id, below) {
      const key = `${id} ${below ?? ''}`;
      const known = trees.get(key) ?? fetchTree(id, below !== undefined);
      trees.set(key, known);
      return known;
    },
    async readBlob({ path, sha, size = 0 }) {
      if (size > LARGEST_FILE) throw new Error('it is larger than 100 MB, and GitHub gives out no such file');
      const route = 'GET /repos/{owner}/{repo}/git/blobs/{sha}';
      const bytes = await api.getBytes(route, { sha }).catch(fail(`"${path}"`));
      if (gitId(bytes) !== sha) throw new Error('GitHub gave other bytes than the commit has');
      if (Buffer.from(bytes.subarray(0, LFS_POINTER.length)).toString('latin1') === LFS_POINTER) {
        throw new Error('it is kept in Git LFS, which "trust: base" does not read; keep it in git');
      }
      return bytes;
    },
    async readMergeBase(base, head) {
      const what = `what ${head.slice(0, 12)} changes`;
      const route = 'GET /repos/{owner}/{repo}/compare/{base}...{head}';
      const { merge_base_commit } = await ask(what, comparisonSchema, route, { base, head, per_page: 1 });
      return merge_base_commit.sha;
    },
  };
}

function fail(what: string): (error: unknown) => never {
  return (error) => {
    throw repositoryProblem(what, describeGithubError(error, 'contents: read'));
  };
}

/** What git names these bytes. Repositories with SHA-256 have longer names, which GitHub does not host. */
function gitId(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.byteLength}\0`).update(bytes).digest('hex');
}
