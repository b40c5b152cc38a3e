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
    { description: 'd', weight: Number.POSITIVE_INFINITY },
    { description: 'd', threshold: Number.NaN },
    { description: 'd', required: 'yes' },
    { description: 'd', treshold: 5 },
  ];
  for (const value of refused)
    assert.ok(!criterionInputSchema.safeParse(value).success, JSON.stringify(value));
});
