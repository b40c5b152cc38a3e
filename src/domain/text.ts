import { z } from 'zod';

/** Any text but blank; kept as it is. */
export const notBlank = z.string('must be a text').refine((text) => text.trim() !== '', 'must not be empty');

/** Any text, or what was written without quotes where a text is meant. */
export const anyText = z.union([z.string(), z.number().transform(String), z.boolean().transform(String)], {
  error: 'must be a text',
});
