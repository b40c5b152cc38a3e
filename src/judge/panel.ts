import type { Judge } from './judge.ts';

/** A judge with how often it judges each answer by each criterion. */
export interface Juror {
  readonly judge: Judge;
  readonly repeats: number;
}

/** Whoever judges in a run. */
export interface Panel {
  readonly jurors: readonly Juror[];
  /** Asked only where the jurors are split. */
  readonly escalateTo?: Juror | undefined;
}
