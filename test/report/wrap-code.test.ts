import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { wrapCode } from '../../src/report/wrap-code.ts';
import { hostileText } from './hostile-text.ts';

test('lines that are too long are broken at spaces, words that are too long anywhere', () => {
  const table: [string, number, string[]][] = [
    ['', 5, ['']],
    ['abcde', 5, ['abcde']],
    ['one two three', 7, ['one two ', 'three']],
    ['one two three', 6, ['one ', 'two ', 'three']],
    ['one two three', 8, ['one two ', 'three']],
    ['one two\nthree', 8, ['one two', 'three']],
    ['abcdefghijkl', 5, ['abcde', 'fghij', 'kl']],
    ['a abcdefghijkl', 5, ['a ', 'abcde', 'fghij', 'kl']],
    ['  if (x) {', 6, ['  if ', '(x) {']],
    ['注文は二回請求されています。', 10, ['注文は二回', '請求されて', 'います。']],
    ['請求されて、いる', 10, ['請求されて、', 'いる']],
    ['ab👨‍👩‍👧cd', 4, ['ab👨‍👩‍👧', 'cd']],
  ];
  for (const [text, columns, expected] of table)
    assert.deepEqual(wrapCode(text, columns).split('\n'), expected);
});

test('nothing but line breaks is added, and no line of plain words is longer', () => {
  fc.assert(
    fc.property(hostileText, fc.integer({ min: 1, max: 40 }), (text, columns) => {
      const wrapped = wrapCode(text, columns);
      assert.equal(wrapped.replaceAll('\n', ''), text.replaceAll('\n', ''));
      assert.ok(wrapped.split('\n').length >= text.split('\n').length);
    }),
  );
  const plain = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n'), maxLength: 200 });
  fc.assert(
    fc.property(plain, fc.integer({ min: 1, max: 40 }), (text, columns) => {
      for (const line of wrapCode(text, columns).split('\n'))
        assert.ok(line.trimEnd().length <= columns, line);
    }),
  );
});
