import { z } from 'zod';

/** A turn of a conversation. `developer` speaks with the authority of the instructions. */
export const messageSchema = z.strictObject({
  role: z.enum(['user', 'assistant', 'developer'], { error: 'must be user, assistant or developer' }),
  content: z.string('must be a text'),
});

export type Message = Readonly<z.output<typeof messageSchema>>;
