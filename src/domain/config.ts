import type { AgentSettings, CommandLine } from './agent-settings.ts';
import type { Criterion } from './criterion.ts';
import type { GuardSettings } from './guard.ts';
import type { JudgeSettings, JuryRule } from './judge-settings.ts';
import type { OwnPrices } from './price.ts';
import type { Scoring } from './scoring.ts';
import type { SetupStep } from './surroundings.ts';

export type CommentPolicy = 'always' | 'on-failure' | 'never';

/**
 * What is taken up of earlier runs: what one that did not finish left in the output directory, nothing, or all that a
 * database has.
 */
export type ResumePolicy =
  | { readonly from: 'unfinished' }
  | { readonly from: 'nothing' }
  | { readonly from: 'database'; readonly path: string };

/** An input of a run, or a flag. */
export interface GivenInput {
  readonly name: string;
  /** As it was written; absent where it is too long for a report, or could hold a secret. */
  readonly value?: string | undefined;
}

/** How a run was asked for, so that a report can say how to ask again. */
export interface RunOrigin {
  /** Its path as the user would write it. */
  readonly configFile?: string | undefined;
  /** Those that say what is run and how it is judged. */
  readonly inputs: readonly GivenInput[];
}

/** What the gate needs of a run to pass it. */
export interface GatePolicy {
  readonly scoring: Scoring;
  /** Percent of all cases. */
  readonly minPassRate?: number | undefined;
  readonly maxErrors: number;
  /** Of every case; a case may have its own beside them. */
  readonly criteria: readonly Criterion[];
  /** How several judges decide. */
  readonly jury: JuryRule;
}

/** A validated, normalised configuration. Holds no secret, so it can be stored as it is. */
export interface Config {
  readonly name: string;
  readonly gate: GatePolicy;
  readonly guidelines: readonly string[];
  readonly agent: AgentSettings;
  /** At least one; none where there are no criteria. */
  readonly judges: readonly JudgeSettings[];
  /** Asked only where the judges are split, and then it decides. */
  readonly escalateTo?: JudgeSettings | undefined;
  /** What is looked for in every answer before a judge is asked. */
  readonly guards: GuardSettings;
  /** Before the first case. */
  readonly setup?: SetupStep | undefined;
  /** After the last case, whatever happened. */
  readonly teardown?: CommandLine | undefined;
  readonly trials: number;
  /** Requests in flight at most. */
  readonly concurrency: number;
  /** For one agent run or one judge call, retries included. */
  readonly timeoutSeconds: number;
  /** For the whole run, its setup included. */
  readonly maxDurationSeconds?: number | undefined;
  /** US dollars; what our calls may cost together. Every model then has a cap on its output tokens. */
  readonly maxCostUsd?: number | undefined;
  /** Before the list prices. */
  readonly prices?: OwnPrices | undefined;
  /** Shell command run for each failing case. */
  readonly onFail?: string | undefined;
  readonly comment: CommentPolicy;
  readonly commentKey: string;
  /** Whether the comment says how far a run is while it goes on. */
  readonly commentProgress: boolean;
  /** Absent: no upload. */
  readonly artifactName?: string | undefined;
  readonly artifactRetentionDays?: number | undefined;
  readonly outputDirectory: string;
  readonly resume: ResumePolicy;
  readonly failBelowThreshold: boolean;
  /** Absent where it is not known. */
  readonly origin?: RunOrigin | undefined;
}

/** Everything that must not be stored, shown or logged. */
export interface Secrets {
  readonly agentApiKey?: string | undefined;
  readonly judgeApiKey?: string | undefined;
  readonly githubToken?: string | undefined;
  /** Values of the environment variables that the configuration names, by name. */
  readonly named: Readonly<Record<string, string>>;
}

/** Every secret there is, for hiding them. */
export function listSecrets({ agentApiKey, judgeApiKey, githubToken, named }: Secrets): string[] {
  return [agentApiKey, judgeApiKey, githubToken, ...Object.values(named)].flatMap((secret) => secret ?? []);
}
