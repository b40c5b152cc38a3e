import { z } from 'zod';
import { numberOf, numberWithin } from './number.ts';

/** US dollars per million tokens. */
export interface Price {
  readonly input: number;
  /** Of the input that the service has in its prompt cache. */
  readonly cachedInput: number;
  readonly output: number;
}

/** Prices that the configuration gives, by the model's name. */
export type OwnPrices = Readonly<Record<string, Price>>;

const dollars = numberWithin(0, 1_000_000, ' of US dollars');

const MOST_DOLLARS = 1_000_000;

/** US dollars for a whole run; more could not be summed exactly. */
export const maxCost = numberOf(' of US dollars, such as 5')
  .refine((value) => value > 0, 'must be above 0')
  .refine((value) => value <= MOST_DOLLARS, 'must be at most 1,000,000')
  .meta({ exclusiveMinimum: 0, maximum: MOST_DOLLARS });

/** A price as a file writes it. */
export const priceInputSchema = z.strictObject(
  {
    input: dollars,
    /** As `input` where absent. */
    'cached-input': dollars.optional(),
    output: dollars,
  },
  'must be an object such as { input: 0.5, output: 1.5 }, in US dollars per million tokens',
);
