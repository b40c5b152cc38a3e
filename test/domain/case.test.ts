import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caseInputSchema } from '../../src/domain/case.ts';

test('a case as written needs a prompt only', () => {
  assert.deepEqual(caseInputSchema.parse({ prompt: ' Hello ' }), { prompt: ' Hello ', tags: [] });
});

test('a case as written keeps all it was given', () => {
  const written = { id: 'a', prompt: 'b', expected: '', output: '', tags: ['x'], threshold: 6.5 };
  assert.deepEqual(caseInputSchema.parse(written), written);
});

test('ids and thresholds may be written as numbers or as text', () => {
  const parse = (value: object) => caseInputSchema.parse({ prompt: 'p', ...value });
  assert.equal(parse({ id: 7 }).id, '7');
  for (const threshold of [6.5, '6.5', ' +6.5 ', '6.50']) assert.equal(parse({ threshold }).threshold, 6.5);
});

test('numbers and truth may stand in quotes, and texts without', () => {
  const parse = (value: object) => caseInputSchema.parse({ prompt: 42, ...value });
  const criterion = { description: 7, threshold: '8', weight: '2', required: 'true', 'tool-calls': 'True' };
  const read = parse({
    expected: 4,
    tags: [1, true],
    timeout: '5',
    criteria: [{ ...criterion, examples: [{ answer: 1, score: '9' }] }],
    checks: [{ contains: 42, required: 'false', weight: '0.5' }, { 'max-length': '20' }, { json: 'true' }],
    messages: [{ role: 'user', content: 1 }],
  });
  assert.deepEqual(read, {
    prompt: '42',
    expected: '4',
    tags: ['1', 'true'],
    timeout: 5,
    criteria: [
      {
        description: '7',
        threshold: 8,
        weight: 2,
        required: true,
        'tool-calls': true,
        examples: [{ answer: '1', score: 9 }],
      },
    ],
    checks: [
      { contains: ['42'], required: false, weight: 0.5 },
      { 'max-length': 20, required: false },
      { json: true, required: false },
    ],
    messages: [{ role: 'user', content: '1' }],
  });
});

test('a number that JavaScript may have changed is no id and no variable', () => {
  const messages = (value: object) =>
    caseInputSchema.safeParse({ prompt: 'p', ...value }).error?.issues.map(({ message }) => message);
  const refused = [2 ** 53, Number('12345678901234567890'), 1e20, 1e300, 0.1 + 0.2, 1234567.8901234567];
  for (const value of refused) {
    const message = 'has more digits than a number can hold; put it into quotes';
    assert.deepEqual(messages({ id: value }), [message]);
    assert.deepEqual(messages({ vars: { a: value } }), [message]);
  }
  const kept = { a: 2 ** 53 - 1, b: 0.1, c: -1.5e-7, d: 123456789.012345 };
  assert.deepEqual(caseInputSchema.parse({ prompt: 'p', vars: kept }).vars, {
    a: '9007199254740991',
    b: '0.1',
    c: '-1.5e-7',
    d: '123456789.012345',
  });
});

test('a case that cannot be meant is refused', () => {
  const refused = [
    {},
    { prompt: '' },
    { prompt: ' \n' },
    { prompt: null },
    { prompt: 'p', id: '' },
    { prompt: 'p', id: 'i'.repeat(201) },
    { prompt: 'p', id: null },
    { prompt: 'p', tags: 'tag' },
    { prompt: 'p', threshold: 'high' },
    { prompt: 'p', threshold: '' },
    { prompt: 'p', threshold: Number.NaN },
    { prompt: 'p', promt: 'p' },
    'p',
    null,
  ];
  for (const value of refused) assert.ok(!caseInputSchema.safeParse(value).success, JSON.stringify(value));
});
