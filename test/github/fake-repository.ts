import { openCommit } from '../../src/github/commit-files.ts';
import { createGitObjects } from '../../src/github/git-objects.ts';
import type { RepositoryApi } from '../../src/github/repository-api.ts';
import { createGitRepository, type GitAnswer, type RepositoryContent } from '../support/git-repository.ts';

export interface FakeApi extends RepositoryApi {
  /** The path of every request. */
  readonly requests: readonly string[];
}

/** A repository without the network. @param change what is made of an answer. */
export function fakeApi(
  content: RepositoryContent,
  change: (answer: GitAnswer, path: string) => GitAnswer = (answer) => answer,
): FakeApi {
  const repository = createGitRepository(content);
  const requests: string[] = [];
  const ask = (route: string, parameters: Readonly<Record<string, string | number>>, accept: string) => {
    const query = new URLSearchParams();
    const all: Record<string, string | number> = { owner: 'o', repo: 'r', ...parameters };
    for (const [name, value] of Object.entries(parameters)) {
      if (!route.includes(`{${name}}`)) query.set(name, String(value));
    }
    const path = route.replace('GET ', '').replace(/\{(\w+)\}/g, (_, name) => String(all[name]));
    requests.push(path);
    const { status, body } = change(
      repository.answer(path, query, accept) ?? { status: 404, body: {} },
      path,
    );
    if (status === 200) return body;
    throw Object.assign(new Error('Not Found'), { status, response: { headers: {} } });
  };
  return {
    repository: 'o/r',
    requests,
    get: async (route, parameters) => ask(route, parameters, 'json'),
    getBytes: async (route, parameters) => ask(route, parameters, 'raw') as Uint8Array,
  };
}

export function openFake(content: RepositoryContent, change?: Parameters<typeof fakeApi>[1]) {
  const api = fakeApi(content, change);
  const objects = createGitObjects(api);
  return { api, objects, open: (commit: string) => openCommit(objects, commit) };
}
