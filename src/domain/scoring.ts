/** The lowest and the highest score a judge can give. */
export interface Scale {
  readonly min: number;
  readonly max: number;
}

/**
 * How judgements become scores.
 *
 * `binary` judgements count as the ends of the scale 0 to 1, and only 1 passes; so both kinds share all arithmetic.
 */
export type Scoring =
  | { readonly kind: 'numeric'; readonly scale: Scale; readonly threshold: number }
  | { readonly kind: 'binary'; readonly scale: Scale; readonly threshold: number };

export const BINARY_SCORING: Scoring = { kind: 'binary', scale: { min: 0, max: 1 }, threshold: 1 };

// Means of decimal fractions are off by some 1e-15: 6.3 + 7.7 over 2 must reach 7.
const ROUNDING_SLACK = 1e-9;

/** Whether a score passes: `score >= threshold`, but for the rounding of binary fractions. */
export function reachesThreshold(score: number, threshold: number): boolean {
  return score >= threshold - ROUNDING_SLACK;
}
