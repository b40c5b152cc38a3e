import { z } from 'zod';

// So that no sum of weights and scores leaves the range of numbers.
const HIGHEST_WEIGHT = 1_000_000;

/** How much something counts beside others; 0 or above 0 is for its users to say. */
export const weight = z.number('must be a number').max(HIGHEST_WEIGHT, 'must be at most 1,000,000');

/** Any text but blank; kept as it is. */
export const notBlank = z.string('must be a text').refine((text) => text.trim() !== '', 'must not be empty');

/** Any text, or what was written without quotes where a text is meant. */
export const anyText = z.union([z.string(), z.number().transform(String), z.boolean().transform(String)], {
  error: 'must be a text',
});
