import { z } from 'zod';
import { type ModelSettings, modelInputShape } from './model-settings.ts';
import { wholeNumber } from './number.ts';
import { notBlank, notBlankUpTo } from './text.ts';

/** A judge as a file describes it; what is absent comes from the options for the judge. */
export const judgeInputSchema = z.strictObject({
  name: notBlankUpTo(80).optional(),
  ...modelInputShape,
  /** Who the judge is; criteria and guidelines follow it in any case. */
  instructions: notBlank.optional(),
  repeats: wholeNumber(1, 25).optional(),
});

export type JudgeInput = z.output<typeof judgeInputSchema>;

export interface JudgeSettings extends ModelSettings {
  /** Unique among the judges of a run. */
  readonly name: string;
  readonly instructions?: string | undefined;
  /** Judgements of each answer and criterion, of which the median counts. */
  readonly repeats: number;
}

/** How several judges decide: the median of their scores, or the side that more of them are on. */
export type JuryRule = 'median' | 'majority';
