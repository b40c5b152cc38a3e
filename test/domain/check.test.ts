import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkInputSchema } from '../../src/domain/check.ts';

test('the weight of a check is from 0 to a million', () => {
  const table: [weight: number, message: string | undefined][] = [
    [0, undefined],
    [1_000_000, undefined],
    [-0.5, 'must not be below 0'],
    [1_000_000.5, 'must be at most 1,000,000'],
    [1e308, 'must be at most 1,000,000'],
  ];
  for (const [weight, message] of table) {
    const { error } = checkInputSchema.safeParse({ equals: 'x', weight });
    assert.equal(error?.issues[0]?.message, message, String(weight));
  }
});
