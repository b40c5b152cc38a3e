import * as core from '@actions/core';
import type { Configuration } from '../config/load-configuration.ts';
import { escapeLogLine } from '../report/escape-text.ts';
import { describeGithubError } from './describe-error.ts';
import type { WorkflowContext } from './event.ts';

/** Looks the pull request up where the event does not name it and a comment is wanted. What fails costs the comment alone. */
export async function addPullRequest(
  context: WorkflowContext,
  { config, secrets: { githubToken: token } }: Configuration,
): Promise<WorkflowContext> {
  const { provenance, upstream } = context;
  const { repository } = provenance;
  if (upstream === undefined || repository === undefined || token === undefined) return context;
  if (config.comment === 'never') return context;
  try {
    const { createRepositoryApi } = await import('./repository-api.ts');
    const { findPullRequest } = await import('./find-pull-request.ts');
    const pullRequest = await findPullRequest(createRepositoryApi(token, repository), upstream);
    if (pullRequest !== undefined) return { ...context, provenance: { ...provenance, pullRequest } };
    const commit = upstream.commit.slice(0, 12);
    core.notice(`No pull request comment: no open pull request has the commit ${commit} as its head.`);
  } catch (error) {
    const reason = escapeLogLine(describeGithubError(error, 'pull-requests: write'));
    core.warning(`The pull request of this run could not be looked up, so there is no comment. ${reason}`);
  }
  return context;
}
