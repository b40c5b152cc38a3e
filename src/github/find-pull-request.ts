import { z } from 'zod';
import type { Upstream } from './event.ts';
import type { RepositoryApi } from './repository-api.ts';

const branchSchema = z.object({
  ref: z.string(),
  sha: z.string(),
  repo: z.object({ full_name: z.string(), default_branch: z.string().optional() }).nullable(),
});

const pullRequestsSchema = z.array(z.object({ number: z.number(), head: branchSchema, base: branchSchema }));

/**
 * The open pull request whose head these commits are. The number an artifact or a text names may be anybody's; here it is
 * GitHub that says which one has this commit as its head. Of several, the one into the default branch, else the oldest.
 * @returns nothing where there is none (any more): it was closed, or has newer commits.
 */
export async function findPullRequest(api: RepositoryApi, upstream: Upstream): Promise<number | undefined> {
  const [owner = ''] = upstream.repository.split('/');
  const answer = await api.get('GET /repos/{owner}/{repo}/pulls', {
    state: 'open',
    head: `${owner}:${upstream.branch}`,
    per_page: 100,
  });
  const candidates = pullRequestsSchema
    .parse(answer)
    .filter(({ head, base }) => {
      const same = head.sha === upstream.commit && head.repo?.full_name === upstream.repository;
      return same && base.repo?.full_name === api.repository;
    })
    .sort((a, b) => a.number - b.number);
  const intoDefault = candidates.find(({ base }) => base.ref === base.repo?.default_branch);
  return (intoDefault ?? candidates[0])?.number;
}
