import { z } from 'zod';

// What all parts of the report's schema are made of. Objects are open: within a `schemaVersion` fields may be added.

export const text = z.string();
export const number = z.number();
export const flag = z.boolean();

/** From 0 on. */
export const count = z.number().meta({ type: 'integer', minimum: 0 });
export const whole = z.number().meta({ type: 'integer', minimum: 1 });
/** From 0 on. */
export const amount = z.number().meta({ minimum: 0 });
export const percent = z.number().meta({ minimum: 0, maximum: 100 });
export const texts = z.array(text);
/** ISO 8601, UTC. */
export const time = z.string().meta({ format: 'date-time' });

export const scale = z
  .object({ min: number, max: number })
  .meta({ id: 'scale', description: 'The lowest and the highest score.' });

export const failure = z.object({ code: text, message: text }).meta({
  id: 'failure',
  description: 'Why something could not be run or judged; "code" is one word a program can test.',
});

export const usage = z
  .object({ inputTokens: count, cachedInputTokens: count, outputTokens: count })
  .meta({ id: 'usage', description: 'Tokens; cached ones are among the input.' });

export const call = z
  .object({
    model: text.optional().describe('The model that was asked for.'),
    modelReported: text.optional().describe('The model that says it answered.'),
    responseId: text.optional(),
    usage: usage.optional(),
    costUsd: amount.optional().describe('Absent where the price is not known.'),
    latencyMs: amount,
    attempts: count.describe('Requests made, retries included.'),
    startedAt: amount.describe('Milliseconds since the epoch.'),
  })
  .meta({ id: 'call', description: 'What a call to a service was, whatever came of it.' });

export const histogram = z.array(z.object({ from: number, to: number.optional(), count })).meta({
  id: 'histogram',
  description:
    'Bins that touch, in ascending order: values from "from" on and below "to". Only "from" itself is counted where both are equal; there is no upper bound where "to" is absent.',
});
