import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Provenance } from '../domain/provenance.ts';

const repositorySchema = z.object({ full_name: z.string() }).nullish();

const eventSchema = z.object({
  pull_request: z
    .object({
      number: z.int().positive(),
      head: z.object({ sha: z.string(), repo: repositorySchema }),
      base: z.object({ repo: repositorySchema }),
    })
    .optional(),
});

/** What the workflow run that started us is about. */
export interface WorkflowContext {
  readonly provenance: Provenance;
  /** Why this run gets no secrets and a read-only token, where that is so. */
  readonly restricted?: 'fork' | 'dependabot' | undefined;
}

/**
 * Reads the runner's environment and event file. Events without a pull request (`push`, `merge_group`, `schedule`,
 * `workflow_dispatch`) have none here; a missing or broken event file counts as such an event.
 */
export function readWorkflowContext(environment: NodeJS.ProcessEnv): WorkflowContext {
  const pullRequest = readEvent(environment['GITHUB_EVENT_PATH']).pull_request;
  // These three become addresses that we call and link.
  const repository = ifMatches(/^[\w.-]*[\w-]\/[\w.-]*[\w-][\w.-]*$/, environment['GITHUB_REPOSITORY']);
  const runId = ifMatches(/^\d+$/, environment['GITHUB_RUN_ID']);
  const server =
    ifMatches(/^https?:\/\/[\w.:-]+$/i, environment['GITHUB_SERVER_URL']) ?? 'https://github.com';
  const attempt = Number(environment['GITHUB_RUN_ATTEMPT']);
  // pull_request_target runs in the base repository, with its secrets.
  const restrictedEvent = environment['GITHUB_EVENT_NAME'] !== 'pull_request_target';
  const fromFork =
    restrictedEvent &&
    pullRequest !== undefined &&
    pullRequest.head.repo?.full_name !== pullRequest.base.repo?.full_name;
  return {
    provenance: {
      repository,
      // On a pull request GITHUB_SHA is a merge commit nobody knows.
      commit: pullRequest?.head.sha ?? environment['GITHUB_SHA'],
      ref: environment['GITHUB_REF'],
      event: environment['GITHUB_EVENT_NAME'],
      pullRequest: pullRequest?.number,
      workflow: environment['GITHUB_WORKFLOW'],
      workflowRunId: runId,
      workflowRunAttempt: Number.isInteger(attempt) && attempt > 0 ? attempt : undefined,
      job: environment['GITHUB_JOB'],
      actor: environment['GITHUB_ACTOR'],
      runUrl: repository && runId ? `${server}/${repository}/actions/runs/${runId}` : undefined,
    },
    restricted:
      environment['GITHUB_ACTOR'] === 'dependabot[bot]' ? 'dependabot' : fromFork ? 'fork' : undefined,
  };
}

function ifMatches(pattern: RegExp, value: string | undefined): string | undefined {
  return value !== undefined && pattern.test(value) ? value : undefined;
}

function readEvent(path: string | undefined): z.output<typeof eventSchema> {
  if (path === undefined || path === '') return {};
  try {
    return eventSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return {};
  }
}
