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

/**
 * A text that every part of a run keeps alike: half a surrogate pair, which JSON and YAML can write and UTF-8 cannot, becomes
 * U+FFFD. Databases, files and programs would make that of it anyway, and then two ids that were told apart would be one,
 * and a tag be counted under a name that no report has. It is done where a text is read, so that what is compared, asked and
 * stored is the same. It is no error: a prompt with a cut emoji in it is worth asking.
 */
export function wholeText(written: string | number | boolean): string {
  return String(written).toWellFormed();
}

/** Any text, or what was written without quotes where a text is meant; see `wholeText`. */
export const anyText = z
  .union([z.string(), spelledNumber, z.boolean()], { error: 'must be a text' })
  .transform(wholeText);

/** Any text with something in it; blanks are kept. */
export const someText = anyText.refine((text) => text !== '', 'must not be empty').meta({ minLength: 1 });

/** Any text but blank; blanks around it are kept. */
export const notBlank = anyText
  .refine((text) => text.trim() !== '', 'must not be empty')
  .meta({ pattern: String.raw`\S` });

/** The same, of a limited length in characters. */
export function notBlankUpTo(length: number) {
  return notBlank
    .refine((text) => text.length <= length, `must have at most ${length} characters`)
    .meta({ maxLength: length });
}
