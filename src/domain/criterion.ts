import { z } from 'zod';
import { boolean, number, weight } from './number.ts';
import { BINARY_SCORING, type Scale, type Scoring } from './scoring.ts';
import { notBlank, notBlankUpTo } from './text.ts';

/** `MIN-MAX` with MIN below MAX, for example `1-10`. */
export const scaleSchema = z
  .string('must be MIN-MAX, for example 1-10')
  .regex(/^\s*(-?\d+(\.\d+)?)\s*-\s*(-?\d+(\.\d+)?)\s*$/, 'must be MIN-MAX, for example 1-10')
  .transform((value) => {
    const [, min, , max] = /^\s*(-?[\d.]+)(\s*-\s*)(-?[\d.]+)\s*$/.exec(value) ?? [];
    return { min: Number(min), max: Number(max) };
  })
  .refine(({ min, max }) => min < max, 'must have MIN below MAX, for example 1-10');

const example = z.strictObject(
  {
    answer: notBlank,
    score: number.optional(),
    verdict: z.enum(['met', 'not_met'], { error: 'must be met or not_met' }).optional(),
    reason: notBlank.optional(),
  },
  'must be an object with "answer" and "score" or "verdict"',
);

/** A criterion as written in the `criteria` input, when more than its text is wanted. */
export const criterionInputSchema = z.strictObject(
  {
    name: notBlankUpTo(80).optional(),
    description: notBlank,
    scoring: z.enum(['numeric', 'binary'], { error: 'must be numeric or binary' }).optional(),
    scale: scaleSchema.optional(),
    threshold: number.optional(),
    weight: weight
      .refine((value) => value > 0, 'must be above 0')
      .meta({ exclusiveMinimum: 0 })
      .default(1),
    required: boolean.default(false),
    anchors: z
      .strictObject(
        { lowest: notBlank.optional(), highest: notBlank.optional() },
        'must be an object with "lowest" and "highest"',
      )
      .optional(),
    examples: z.array(example, 'must be a list of examples').optional(),
    'tool-calls': boolean.default(false),
  },
  'must be a text, or an object with a "description"',
);

export type CriterionInput = z.output<typeof criterionInputSchema>;

/** One thing that is judged. */
export interface Criterion {
  readonly name: string;
  /** What the judge is told. */
  readonly description: string;
  /** Its own way of scoring; the run's where absent. */
  readonly scoring?: 'numeric' | 'binary' | undefined;
  /** Its own scale; the run's where absent. */
  readonly scale?: Scale | undefined;
  /** The score that meets it, on its scale; the case's or run's threshold, carried over to its scale, where absent. */
  readonly threshold?: number | undefined;
  /** Its share in a case's score, relative to the other criteria's. */
  readonly weight: number;
  /** A required criterion that is not met fails the case, and the run when its mean is too low. */
  readonly required: boolean;
  /** What an answer at the ends of the scale is like. */
  readonly anchors?:
    | { readonly lowest?: string | undefined; readonly highest?: string | undefined }
    | undefined;
  readonly examples?: readonly CriterionExample[] | undefined;
  /** Whether the judge sees the agent's tool calls. */
  readonly toolCalls?: boolean | undefined;
}

/** An answer with the judgement it deserves, for the judge to go by. */
export interface CriterionExample {
  readonly answer: string;
  readonly score?: number | undefined;
  readonly verdict?: 'met' | 'not_met' | undefined;
  readonly reason?: string | undefined;
}

/**
 * How a criterion is scored in a run: its own way where it has one.
 * @param threshold the case's or run's, on the run's scale.
 */
export function scoringOf(criterion: Criterion, run: Scoring, threshold: number = run.threshold): Scoring {
  if ((criterion.scoring ?? (criterion.scale === undefined ? run.kind : 'numeric')) === 'binary') {
    return BINARY_SCORING;
  }
  const scale = criterion.scale ?? (run.kind === 'numeric' ? run.scale : DEFAULT_SCALE);
  return { kind: 'numeric', scale, threshold: criterion.threshold ?? rescale(threshold, run.scale, scale) };
}

const DEFAULT_SCALE: Scale = { min: 1, max: 10 };

/** A score of one scale at the same place on another. */
export function rescale(score: number, from: Scale, to: Scale): number {
  if (from.min === to.min && from.max === to.max) return score;
  return to.min + ((score - from.min) / (from.max - from.min)) * (to.max - to.min);
}
