import { z } from 'zod';

/** Any text but blank; kept as it is. */
export const notBlank = z.string('must be a text').refine((text) => text.trim() !== '', 'must not be empty');
