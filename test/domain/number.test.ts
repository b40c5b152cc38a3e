import { test } from 'node:test';
import { boolean, number, numberWithin, timeLimit, weight, wholeNumber } from '../../src/domain/number.ts';
import { assertAccepts, assertRefuses } from '../support/assert-schema.ts';

test('numbers may be numbers or their text', () => {
  assertAccepts(number, [
    [7, 7],
    ['7', 7],
    [' 6.5 ', 6.5],
    ['+.5', 0.5],
    ['-3.', -3],
    ['0', 0],
  ]);
  const refused = [
    '',
    ' ',
    'seven',
    '7 points',
    '1e3',
    '0x10',
    '1,5',
    Number.NaN,
    Number.POSITIVE_INFINITY,
    null,
    true,
  ];
  assertRefuses(number, refused, 'must be a number');
});

test('whole numbers have bounds, which are allowed themselves', () => {
  const schema = wholeNumber(1, 100);
  assertAccepts(schema, [
    [1, 1],
    ['100', 100],
    ['7.0', 7],
  ]);
  assertRefuses(schema, [0, '101', 1.5, '1.5', 'one', '', null], 'must be a whole number from 1 to 100');
});

test('numbers within bounds need not be whole', () => {
  const schema = numberWithin(0, 100);
  assertAccepts(schema, [
    [0, 0],
    ['100', 100],
    ['66.7', 66.7],
  ]);
  assertRefuses(schema, [-0.1, '100.1', '80%', '', []], 'must be a number from 0 to 100');
});

test('true and false are spelled as in YAML', () => {
  assertAccepts(boolean, [
    [true, true],
    ['true', true],
    ['True', true],
    ['TRUE', true],
    [false, false],
    ['false', false],
    ['False', false],
    ['FALSE', false],
  ]);
  assertRefuses(boolean, ['yes', 'no', '1', 1, '', 'tRUE', ' true'], 'must be true or false');
});

test('a whole number without a highest one goes as far as numbers are exact', () => {
  assertAccepts(wholeNumber(1), [
    [1, 1],
    ['9007199254740991', Number.MAX_SAFE_INTEGER],
  ]);
  assertRefuses(wholeNumber(1), [0, '1.5', 2 ** 53], 'must be a whole number of at least 1');
});

test('a time limit is one that a timer can hold', () => {
  assertAccepts(timeLimit, [
    [0.1, 0.1],
    ['86400', 86_400],
  ]);
  assertRefuses(timeLimit, [0, 0.09, 86_401, 3_000_000], 'must be a number of seconds from 0.1 to 86400');
});

test('a weight has an end', () => {
  assertAccepts(weight, [['1000000', 1_000_000]]);
  assertRefuses(weight, [1_000_001], 'must be at most 1,000,000');
});
