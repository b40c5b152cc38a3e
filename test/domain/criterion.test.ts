import assert from 'node:assert/strict';
import { test } from 'node:test';
import { criterionInputSchema } from '../../src/domain/criterion.ts';

test('a criterion as written needs a description only, and then counts once and is not required', () => {
  assert.deepEqual(criterionInputSchema.parse({ description: 'Is clear' }), {
    description: 'Is clear',
    weight: 1,
    required: false,
    'tool-calls': false,
  });
});

test('a criterion that cannot be meant is refused', () => {
  const refused = [
    {},
    { description: ' ' },
    { description: 'd', name: ' ' },
    { description: 'd', name: 'n'.repeat(81) },
    { description: 'd', weight: 0 },
    { description: 'd', weight: -1 },
    { description: 'd', weight: 1_000_001 },
    { description: 'd', weight: 1e308 },
    { description: 'd', weight: Number.POSITIVE_INFINITY },
    { description: 'd', threshold: Number.NaN },
    { description: 'd', required: 'yes' },
    { description: 'd', treshold: 5 },
  ];
  for (const value of refused)
    assert.ok(!criterionInputSchema.safeParse(value).success, JSON.stringify(value));
});

test('a weight is at most a million', () => {
  assert.equal(criterionInputSchema.parse({ description: 'd', weight: 1_000_000 }).weight, 1_000_000);
  const { error } = criterionInputSchema.safeParse({ description: 'd', weight: 1_000_000.5 });
  assert.equal(error?.issues[0]?.message, 'must be at most 1,000,000');
});
