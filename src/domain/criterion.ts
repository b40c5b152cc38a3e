import { z } from 'zod';
import { notBlank } from './text.ts';

/** A criterion as written in the `criteria` input, when more than its text is wanted. */
export const criterionInputSchema = z.strictObject({
  name: notBlank.max(80, 'must have at most 80 characters').optional(),
  description: notBlank,
  threshold: z.number('must be a number').optional(),
  weight: z.number('must be a number').positive('must be above 0').default(1),
  required: z.boolean('must be true or false').default(false),
});

/** One thing that is judged. */
export interface Criterion {
  readonly name: string;
  /** What the judge is told. */
  readonly description: string;
  /** The score that meets it, on the run's scale; the case's or run's threshold where absent. */
  readonly threshold?: number | undefined;
  /** Its share in a case's score, relative to the other criteria's. */
  readonly weight: number;
  /** A required criterion that is not met fails the case, and the run when its mean is too low. */
  readonly required: boolean;
}
