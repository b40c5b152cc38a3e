import { z } from 'zod';

// `meta` is for the JSON Schema of the config file, which does not know what a `refine` looks for.

/**
 * A number that stands for its text. Of more than 15 digits JavaScript may have made another number than was written, and
 * then two ids would be one.
 */
export const spelledNumber = z
  .number()
  .refine(
    (value) =>
      Number.isInteger(value) ? Number.isSafeInteger(value) : Number(value.toPrecision(15)) === value,
    'has more digits than a number can hold; put it into quotes',
  );

/** Any text, or what was written without quotes where a text is meant. */
export const anyText = z
  .union([z.string(), spelledNumber, z.boolean()], { error: 'must be a text' })
  .transform(String);

/** Any text with something in it; kept as it is. */
export const someText = anyText.refine((text) => text !== '', 'must not be empty').meta({ minLength: 1 });

/** Any text but blank; kept as it is. */
export const notBlank = anyText
  .refine((text) => text.trim() !== '', 'must not be empty')
  .meta({ pattern: String.raw`\S` });

/** The same, of a limited length in characters. */
export function notBlankUpTo(length: number) {
  return notBlank
    .refine((text) => text.length <= length, `must have at most ${length} characters`)
    .meta({ maxLength: length });
}
