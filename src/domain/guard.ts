import { z } from 'zod';

/** What code looks for in an answer before a judge is asked, in the order in which it is told. */
export const GUARD_NAMES = [
  'empty',
  'short',
  'opener',
  'refusal',
  'echo',
  'truncated',
  'disguise',
  'repeated',
] as const;

export type GuardName = (typeof GUARD_NAMES)[number];

/**
 * `fail`: the lowest score, and no judge is asked. `flag`: the judge is asked as ever, and the finding is told beside its
 * judgement. What only the whole run can show, `repeated`, fails the run, or is told of it.
 */
export type GuardEffect = 'fail' | 'flag' | 'off';

export type GuardSettings = Readonly<Record<GuardName, GuardEffect>>;

/** Something that a guard found in an answer. */
export interface GuardFinding {
  readonly name: GuardName;
  readonly effect: Exclude<GuardEffect, 'off'>;
  /** One sentence about the answer; it may hold words of it. */
  readonly message: string;
}

/** Cases that got the same answer although they asked for different things. */
export interface RepeatedAnswer {
  readonly cases: number;
  /** Ids of a few of them. */
  readonly examples: readonly string[];
}

const OFF = 'must be off, or a mapping of guards to fail, flag or off';

const effect = z
  .union([z.enum(['fail', 'flag', 'off']), z.literal(false)], { error: 'must be fail, flag or off' })
  .transform((value): GuardEffect => (value === false ? 'off' : value));

const effects = z.strictObject(
  Object.fromEntries(GUARD_NAMES.map((name) => [name, effect.optional()])) as Record<
    GuardName,
    z.ZodOptional<typeof effect>
  >,
  OFF,
);

/** The guards as written: some with the effect they are to have, or none at all. */
export const guardsSchema = z.union([z.literal(['off', 'false', false]), effects], { error: OFF });

export type GuardsInput = z.output<typeof guardsSchema>;
