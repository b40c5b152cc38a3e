import { createHash } from 'node:crypto';

/** A file of a commit: its text or bytes, or what is not a file. */
export type FileContent = string | Uint8Array | { readonly link: string } | { readonly submodule: string };

export type Files = Readonly<Record<string, FileContent>>;

export interface GitAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** A repository as GitHub's git API shows it. */
export interface GitRepository {
  /** @param accept the header, which asks for bytes or for JSON. */
  answer(path: string, query: URLSearchParams, accept: string): GitAnswer | undefined;
}

interface Entry {
  readonly path: string;
  readonly mode: string;
  readonly type: 'blob' | 'tree' | 'commit';
  readonly sha: string;
  readonly size?: number;
}

interface PullRequest {
  readonly number: number;
  readonly head: { readonly ref: string; readonly sha: string; readonly repository: string };
  readonly base: string;
}

export interface RepositoryContent {
  /** The files of each commit, by its id. */
  readonly commits: Readonly<Record<string, Files>>;
  /** Where two commits went apart; the base itself where nothing is said. */
  readonly mergeBases?: Readonly<Record<string, string>>;
  /** Open pull requests. */
  readonly pulls?: readonly PullRequest[];
  /** Trees that are too long to be listed, by the name of their folder. */
  readonly truncated?: readonly string[];
}

const NOT_FOUND: GitAnswer = { status: 404, body: { message: 'Not Found' } };

export function createGitRepository(content: RepositoryContent): GitRepository {
  const blobs = new Map<string, Buffer>();
  const trees = new Map<string, { folder: string; entries: readonly Entry[] }>();

  /** Stores a folder with all in it. @returns its id. */
  function addTree(files: readonly (readonly [string, FileContent])[], folder: string): string {
    const names = [...new Set(files.map(([path]) => path.split('/')[0] ?? ''))].sort();
    const entries = names.map((name): Entry => {
      const file = files.find(([path]) => path === name);
      if (file !== undefined) return addFile(name, file[1]);
      const below = files
        .filter(([path]) => path.startsWith(`${name}/`))
        .map(([path, value]) => [path.slice(name.length + 1), value] as const);
      return { path: name, mode: '040000', type: 'tree', sha: addTree(below, name) };
    });
    const sha = gitId('tree', Buffer.from(JSON.stringify(entries)));
    trees.set(sha, { folder, entries });
    return sha;
  }

  function addFile(path: string, file: FileContent): Entry {
    if (typeof file === 'object' && 'submodule' in file) {
      return { path, mode: '160000', type: 'commit', sha: file.submodule };
    }
    const link = typeof file === 'object' && 'link' in file;
    const bytes = Buffer.from(link ? file.link : file);
    const sha = gitId('blob', bytes);
    blobs.set(sha, bytes);
    return { path, mode: link ? '120000' : '100644', type: 'blob', sha, size: bytes.length };
  }

  function below(id: string, prefix = ''): Entry[] {
    return (trees.get(id)?.entries ?? []).flatMap((entry) => {
      const named = { ...entry, path: prefix + entry.path };
      return entry.type === 'tree' ? [named, ...below(entry.sha, `${named.path}/`)] : [named];
    });
  }

  const roots = new Map(
    Object.entries(content.commits).map(([commit, files]) => [commit, addTree(Object.entries(files), '')]),
  );

  return {
    answer(path, query, accept) {
      const [, what = '', id = ''] =
        /^\/repos\/o\/r\/(git\/trees|git\/blobs|compare|pulls)\/?(.*)$/.exec(path) ?? [];
      switch (what) {
        case 'git/trees': {
          const tree = trees.get(roots.get(id) ?? id);
          if (tree === undefined) return NOT_FOUND;
          const sha = roots.get(id) ?? id;
          const listed = query.has('recursive') ? below(sha) : tree.entries;
          const truncated = content.truncated?.includes(tree.folder) ?? false;
          return { status: 200, body: { sha, tree: truncated ? listed.slice(0, 1) : listed, truncated } };
        }
        case 'git/blobs': {
          const bytes = blobs.get(id);
          if (bytes === undefined) return NOT_FOUND;
          const raw = accept.includes('raw');
          return {
            status: 200,
            body: raw ? bytes : { content: bytes.toString('base64'), encoding: 'base64' },
          };
        }
        case 'compare': {
          const [base = ''] = id.split('...');
          const sha = content.mergeBases?.[id] ?? base;
          return roots.has(base)
            ? { status: 200, body: { merge_base_commit: { sha }, files: [] } }
            : NOT_FOUND;
        }
        case 'pulls':
          return { status: 200, body: listPulls(content.pulls ?? [], query.get('head') ?? '') };
        default:
          return undefined;
      }
    },
  };
}

function listPulls(pulls: readonly PullRequest[], wanted: string): unknown[] {
  return pulls
    .filter(({ head }) => wanted === `${head.repository.split('/')[0]}:${head.ref}`)
    .map(({ number, head, base }) => ({
      number,
      head: { ref: head.ref, sha: head.sha, repo: { full_name: head.repository } },
      base: { ref: base, sha: 'e'.repeat(40), repo: { full_name: 'o/r', default_branch: 'main' } },
    }));
}

function gitId(kind: string, bytes: Buffer): string {
  return createHash('sha1').update(`${kind} ${bytes.length}\0`).update(bytes).digest('hex');
}
