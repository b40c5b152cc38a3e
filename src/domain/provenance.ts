/** Where a run came from, so that a row of results can be traced to it. All absent outside a workflow. */
export interface Provenance {
  /** `owner/name`. */
  readonly repository?: string | undefined;
  /** The commit under test; on a pull request its head, not the merge commit. */
  readonly commit?: string | undefined;
  readonly ref?: string | undefined;
  readonly event?: string | undefined;
  readonly pullRequest?: number | undefined;
  readonly workflow?: string | undefined;
  readonly workflowRunId?: string | undefined;
  readonly workflowRunAttempt?: number | undefined;
  readonly job?: string | undefined;
  readonly actor?: string | undefined;
  /** Web address of the workflow run. */
  readonly runUrl?: string | undefined;
}
