/** The gate's outcome. `errored`: the run could not be judged well enough to say passed or failed. */
export type VerdictState = 'passed' | 'failed' | 'inconclusive' | 'errored';

/** One condition of the gate, with what was measured. */
export interface Requirement {
  readonly name: string;
  readonly measured: string;
  readonly needed: string;
  readonly met: boolean;
}

export interface Verdict {
  readonly state: VerdictState;
  /** One line: what was measured, what was needed. */
  readonly message: string;
  readonly requirements: readonly Requirement[];
}
