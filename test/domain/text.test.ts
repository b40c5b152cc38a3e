import { test } from 'node:test';
import { variable } from '../../src/domain/case.ts';
import { anyText, notBlank, notBlankUpTo, someText } from '../../src/domain/text.ts';
import { assertAccepts, assertRefuses } from '../support/assert-schema.ts';

test('text is anything that is not blank, and stays as it is', () => {
  assertAccepts(notBlank, [[' a\nb ', ' a\nb ']]);
  assertRefuses(notBlank, ['', ' \n\t'], 'must not be empty');
});

test('what was written without quotes is its text', () => {
  for (const schema of [anyText, someText, notBlank, notBlankUpTo(80)]) {
    assertAccepts(schema, [
      [4, '4'],
      [false, 'false'],
    ]);
    assertRefuses(schema, [null, {}, []], 'must be a text');
  }
});

test('only blank, or only empty, or too long', () => {
  assertAccepts(someText, [[' ', ' ']]);
  assertRefuses(someText, [''], 'must not be empty');
  assertAccepts(notBlankUpTo(3), [['abc', 'abc']]);
  assertRefuses(notBlankUpTo(3), ['abcd'], 'must have at most 3 characters');
});

test('half a surrogate pair becomes what it is stored as', () => {
  for (const schema of [anyText, someText, notBlank, notBlankUpTo(80), variable]) {
    assertAccepts(schema, [
      ['a\ud800 \udc00', 'a\ufffd \ufffd'],
      ['\ud83d\ude42', '\ud83d\ude42'],
    ]);
  }
});
