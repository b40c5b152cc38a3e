import { z } from 'zod';
import { anyText } from './text.ts';

/** A turn of a conversation. `developer` speaks with the authority of the instructions. */
export const messageSchema = z.strictObject(
  {
    role: z.enum(['user', 'assistant', 'developer'], { error: 'must be user, assistant or developer' }),
    content: anyText,
  },
  'must be an object with "role" and "content"',
);

export type Message = Readonly<z.output<typeof messageSchema>>;
