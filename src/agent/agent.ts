import type { Case } from '../domain/case.ts';
import type { AgentRun } from '../domain/trial.ts';

/** The system under test. */
export interface Agent {
  /** `openai`, `recorded`, … */
  readonly kind: string;
  /** Hash of all that decides its answers but for the case itself. */
  readonly fingerprint: string;
  /** Runs it once. Never throws for what an agent does wrong: that is the outcome. */
  run(testCase: Case, signal: AbortSignal): Promise<AgentRun>;
  /** Ends what it keeps open: processes, connections. Nothing may be run after it. */
  close?(): Promise<void>;
}
