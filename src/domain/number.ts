import { z } from 'zod';

// A number or `true` may stand in quotes everywhere. The messages complete the sentence "received …; ". `meta` is for the
// JSON Schema of the config file, which does not know what a `refine` looks for.

const numberText = z
  .string()
  .regex(/^\s*[+-]?(\d+(\.\d*)?|\.\d+)\s*$/)
  .transform(Number);

/** A finite number, or its text. */
export const number = numberOf();

/** The same. @param what it is a number of, such as ` of US dollars`. */
export function numberOf(what = '') {
  return z.union([z.number(), numberText], { error: `must be a number${what}` });
}

/** A number above 0, or its text. */
export const positive = number.refine((value) => value > 0, 'must be above 0').meta({ exclusiveMinimum: 0 });

/** A number within bounds, or its text. @param what it is a number of, such as ` of seconds`. */
export function numberWithin(min: number, max: number, what = '') {
  const message = `must be a number${what} from ${min} to ${max}`;
  return z
    .union([z.number(), numberText], { error: message })
    .refine((value) => value >= min && value <= max, message)
    .meta({ minimum: min, maximum: max });
}

/** A whole number within bounds, or its text. Without a highest one, what a number can hold exactly is the bound. */
export function wholeNumber(min: number, max = Number.MAX_SAFE_INTEGER) {
  const open = max === Number.MAX_SAFE_INTEGER;
  const message = `must be a whole number ${open ? `of at least ${min}` : `from ${min} to ${max}`}`;
  return z
    .union([z.number(), numberText], { error: message })
    .refine((value) => Number.isInteger(value) && value >= min && value <= max, message)
    .meta({ minimum: min, ...(open ? {} : { maximum: max }), multipleOf: 1 });
}

/** Seconds for one run of the agent, one judge call or a whole run: what a timer can hold. */
export const timeLimit = numberWithin(0.1, 86_400, ' of seconds');

// So that no sum of weights and scores leaves the range of numbers.
const HIGHEST_WEIGHT = 1_000_000;

/** How much something counts beside others; 0 or above 0 is for its users to say. */
export const weight = number
  .refine((value) => value <= HIGHEST_WEIGHT, 'must be at most 1,000,000')
  .meta({ maximum: HIGHEST_WEIGHT });

/** `true` or `false`, in the spellings of YAML's core schema. */
export const boolean = z.union(
  [
    z.boolean(),
    z.enum(['true', 'True', 'TRUE']).transform(() => true),
    z.enum(['false', 'False', 'FALSE']).transform(() => false),
  ],
  { error: 'must be true or false' },
);
