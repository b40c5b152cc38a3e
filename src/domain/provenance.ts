/** A file of the gate (config or dataset) that is another in the pull request. */
export interface GateChange {
  /** From the root of the repository. Untrusted: whoever opens a pull request names its files. */
  readonly path: string;
  readonly change: 'added' | 'changed' | 'removed';
}

/** Which files the gate ran with, where they are not those that were checked out. */
export interface TrustedFiles {
  readonly commit: string;
  /** What the pull request or merge group changes of them, the first 100; the reason where that is not known. */
  readonly changes:
    | { readonly status: 'known'; readonly total: number; readonly files: readonly GateChange[] }
    | { readonly status: 'unknown'; readonly reason: string };
}

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
  /** With `trust: base`. */
  readonly trustedFiles?: TrustedFiles | undefined;
}
