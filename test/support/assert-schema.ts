import assert from 'node:assert/strict';
import type { z } from 'zod';

export function assertAccepts(schema: z.ZodType, table: readonly (readonly [unknown, unknown])[]): void {
  for (const [received, expected] of table)
    assert.deepEqual(schema.parse(received), expected, String(received));
}

export function assertRefuses(schema: z.ZodType, received: readonly unknown[], message: string): void {
  for (const value of received) {
    const { error } = schema.safeParse(value);
    assert.deepEqual(
      error?.issues.map((issue) => issue.message),
      [message],
      JSON.stringify(value),
    );
  }
}
