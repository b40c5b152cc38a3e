import { z } from 'zod';

// `meta` is for the JSON Schema of the config file, which does not know what a `refine` looks for.

/** Any text, or what was written without quotes where a text is meant. */
export const anyText = z.union([z.string(), z.number().transform(String), z.boolean().transform(String)], {
  error: 'must be a text',
});

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
