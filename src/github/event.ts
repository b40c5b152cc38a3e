import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { contentKey } from '../domain/content-key.ts';
import type { Provenance } from '../domain/provenance.ts';

const repositorySchema = z.object({ full_name: z.string() }).nullish();

const eventSchema = z.object({
  pull_request: z
    .object({
      number: z.int().positive(),
      head: z.object({ sha: z.string(), repo: repositorySchema }),
      base: z.object({ sha: z.string().optional(), repo: repositorySchema }),
    })
    .optional(),
  merge_group: z.object({ base_sha: z.string().optional(), head_sha: z.string().optional() }).optional(),
  workflow_run: z
    .object({
      event: z.string(),
      head_sha: z.string(),
      head_branch: z.string().nullish(),
      head_repository: repositorySchema,
    })
    .optional(),
});

type Event = z.output<typeof eventSchema>;

/** Where the commits of a pull request are that is known by them alone. */
export interface Upstream {
  /** `owner/name` of the repository they were pushed to: this one, or a fork. */
  readonly repository: string;
  readonly branch: string;
  readonly commit: string;
}

/** What the workflow run that started us is about. */
export interface WorkflowContext {
  readonly provenance: Provenance;
  /** Tells the jobs of a workflow run apart, the legs of a matrix included; absent where the runner does not say. */
  readonly job?: string | undefined;
  /** Why this run gets no secrets and a read-only token, where that is so. */
  readonly restricted?: 'fork' | 'dependabot' | undefined;
  /**
   * The commit whose config and datasets count with `trust: base`: the base of a pull request or merge group, else the
   * one the workflow itself is of. Absent where the event should name one and does not.
   */
  readonly trustedCommit?: string | undefined;
  /** The commit that may change them. */
  readonly proposedCommit?: string | undefined;
  /** Of a `workflow_run` after a pull request's workflow, whose event does not name the pull request of a fork. */
  readonly upstream?: Upstream | undefined;
}

/** The events for which GitHub treats Dependabot as a fork; a re-run by a person keeps Dependabot as the actor. */
const DEPENDABOT_EVENTS: readonly (string | undefined)[] = [
  ...['pull_request', 'pull_request_review', 'pull_request_review_comment'],
  ...['push', 'create', 'deployment', 'deployment_status'],
];

/**
 * Reads the runner's environment and event file. Events without a pull request (`push`, `merge_group`, `schedule`,
 * `workflow_dispatch`) have none here; a missing or broken event file counts as such an event.
 */
export function readWorkflowContext(environment: NodeJS.ProcessEnv): WorkflowContext {
  const event = readEvent(environment['GITHUB_EVENT_PATH']);
  const eventName = environment['GITHUB_EVENT_NAME'];
  const pullRequest = event.pull_request;
  const upstream = eventName === 'workflow_run' ? event.workflow_run : undefined;
  // These three become addresses that we call and link.
  const repository = ifMatches(/^[\w.-]*[\w-]\/[\w.-]*[\w-][\w.-]*$/, environment['GITHUB_REPOSITORY']);
  const runId = ifMatches(/^\d+$/, environment['GITHUB_RUN_ID']);
  const server =
    ifMatches(/^https?:\/\/[\w.:-]+$/i, environment['GITHUB_SERVER_URL']) ?? 'https://github.com';
  const attempt = Number(environment['GITHUB_RUN_ATTEMPT']);
  return {
    provenance: {
      repository,
      // On a pull request GITHUB_SHA is a merge commit nobody knows, after another workflow the default branch's.
      commit: pullRequest?.head.sha ?? upstream?.head_sha ?? environment['GITHUB_SHA'],
      ref: environment['GITHUB_REF'],
      event: eventName,
      pullRequest: pullRequest?.number,
      workflow: environment['GITHUB_WORKFLOW'],
      workflowRunId: runId,
      workflowRunAttempt: Number.isInteger(attempt) && attempt > 0 ? attempt : undefined,
      job: environment['GITHUB_JOB'],
      actor: environment['GITHUB_ACTOR'],
      runUrl: repository && runId ? `${server}/${repository}/actions/runs/${runId}` : undefined,
    },
    job: findJob(environment),
    restricted: findRestriction(event, eventName, environment['GITHUB_ACTOR']),
    trustedCommit: findTrustedCommit(event, eventName, environment['GITHUB_SHA']),
    proposedCommit: pullRequest?.head.sha ?? event.merge_group?.head_sha ?? upstream?.head_sha,
    upstream:
      upstream?.event === 'pull_request' && upstream.head_repository && upstream.head_branch
        ? {
            repository: upstream.head_repository.full_name,
            branch: upstream.head_branch,
            commit: upstream.head_sha,
          }
        : undefined,
  };
}

/**
 * The legs of a matrix have one GITHUB_JOB; what the runner calls a job by is each leg's own, and what it calls a step by
 * each step's.
 */
function findJob(environment: NodeJS.ProcessEnv): string | undefined {
  const runner = environment['RUNNER_TRACKING_ID'] || environment['RUNNER_NAME'];
  if (runner === undefined || runner === '') return undefined;
  return contentKey(
    `${environment['GITHUB_JOB'] ?? ''} ${environment['GITHUB_ACTION'] ?? ''} ${runner}`,
  ).slice(0, 12);
}

function ifMatches(pattern: RegExp, value: string | undefined): string | undefined {
  return value !== undefined && pattern.test(value) ? value : undefined;
}

function findRestriction(
  { pull_request: pullRequest }: Event,
  name: string | undefined,
  actor: string | undefined,
): WorkflowContext['restricted'] {
  if (actor === 'dependabot[bot]' && DEPENDABOT_EVENTS.includes(name)) return 'dependabot';
  // pull_request_target runs in the base repository, with its secrets.
  if (pullRequest === undefined || name === 'pull_request_target') return undefined;
  return pullRequest.head.repo?.full_name === pullRequest.base.repo?.full_name ? undefined : 'fork';
}

/** Never the commit of GITHUB_SHA where that has a proposal merged into it. */
function findTrustedCommit(
  { pull_request: pullRequest, merge_group: mergeGroup }: Event,
  name = '',
  workflowCommit: string | undefined,
): string | undefined {
  if (pullRequest !== undefined || name.startsWith('pull_request')) return pullRequest?.base.sha;
  if (mergeGroup !== undefined || name === 'merge_group') return mergeGroup?.base_sha;
  return workflowCommit;
}

function readEvent(path: string | undefined): Event {
  if (path === undefined || path === '') return {};
  try {
    return eventSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return {};
  }
}
