import type { Criterion } from './criterion.ts';
import type { Scoring } from './scoring.ts';

/** The two request formats of OpenAI-compatible services. */
export type Api = 'responses' | 'chat';

/** A model at a service. The key is kept apart, so that this can be stored and shown. */
export interface ModelSettings {
  readonly model: string;
  readonly api: Api;
  /** Absent: OpenAI's own. */
  readonly baseUrl?: string | undefined;
}

export type CommentPolicy = 'always' | 'on-failure' | 'never';

/** What the gate needs of a run to pass it. */
export interface GatePolicy {
  readonly scoring: Scoring;
  /** Percent of all cases. */
  readonly minPassRate?: number | undefined;
  readonly maxErrors: number;
  readonly criteria: readonly Criterion[];
}

/** A validated, normalised configuration. Holds no secret, so it can be stored as it is. */
export interface Config {
  readonly name: string;
  readonly gate: GatePolicy;
  readonly guidelines: readonly string[];
  readonly agent: ModelSettings & { readonly instructions?: string | undefined };
  readonly judge: ModelSettings;
  readonly trials: number;
  /** Requests in flight at most. */
  readonly concurrency: number;
  /** For one agent run or one judge call, retries included. */
  readonly timeoutSeconds: number;
  /** Shell command run for each failing case. */
  readonly onFail?: string | undefined;
  readonly comment: CommentPolicy;
  readonly commentKey: string;
  /** Absent: no upload. */
  readonly artifactName?: string | undefined;
  readonly artifactRetentionDays?: number | undefined;
  readonly outputDirectory: string;
  readonly failBelowThreshold: boolean;
}

/** Everything that must not be stored, shown or logged. */
export interface Secrets {
  readonly agentApiKey?: string | undefined;
  readonly judgeApiKey?: string | undefined;
  readonly githubToken?: string | undefined;
}
