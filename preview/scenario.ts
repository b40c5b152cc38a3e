import type { Case } from '../src/domain/case.ts';
import type { EarlyEnd } from '../src/domain/early-end.ts';
import type { JudgedTrial } from '../src/domain/result.ts';
import type { RunRecord } from '../src/store/store.ts';

/** A run to be looked at. */
export interface Scenario {
  /** Also the name of its folder. */
  readonly name: string;
  /** What it shows, in a line. */
  readonly title: string;
  /** Whether it is shown in the dark theme as well. */
  readonly dark?: boolean;
  plan(): PlannedRun;
}

/** All that a run comes to, before it is stored; the same each time it is planned. */
export interface PlannedRun {
  readonly record: RunRecord;
  readonly cases: readonly Case[];
  /** Of a case that the run did not come to there are none. */
  readonly trials: readonly JudgedTrial[];
  readonly earlyEnd?: EarlyEnd;
  /** Milliseconds. */
  readonly duration: number;
}
