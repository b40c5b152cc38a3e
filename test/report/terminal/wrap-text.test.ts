import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { widthOf } from '../../../src/report/terminal/display-width.ts';
import { wrapLine, wrapText } from '../../../src/report/terminal/wrap-text.ts';

const TABLE: [string, number, string[]][] = [
  ['', 10, ['']],
  ['   ', 10, ['']],
  ['one two', 10, ['one two']],
  ['one two three', 8, ['one two', 'three']],
  ['one  two   three', 8, ['one  two', 'three']],
  ['trailing    ', 8, ['trailing']],
  ['    indented code here', 14, ['    indented', 'code here']],
  ['first\n\nsecond', 10, ['first', '', 'second']],
  ['abcdefghijkl', 5, ['abcde', 'fghij', 'kl']],
  ['ab abcdefghijkl x', 5, ['ab', 'abcde', 'fghij', 'kl x']],
  ['機械学習とは例です', 10, ['機械学習と', 'は例です']],
  ['例です。例です。', 6, ['例で', 'す。例', 'です。']],
  ['word機械学習 word', 8, ['word機械', '学習', 'word']],
  ['👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 4, ['👩‍👩‍👧👩‍👩‍👧', '👩‍👩‍👧']],
];

test('lines break at spaces, between wide signs, and words only where they must', () => {
  for (const [text, width, lines] of TABLE) assert.deepEqual(wrapText(text, width), lines, text);
});

test('every line fits, and nothing but spaces is lost', () => {
  const words = fc.array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom('日本語。', '  ', '👍🏽', 'word'),
    ),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(words, fc.integer({ min: 8, max: 30 }), (parts, width) => {
      const text = parts.join(' ').replace(/[\n\r]/g, ' ');
      const lines = wrapText(text, width);
      for (const line of lines) assert.ok(widthOf(line) <= width, `"${line}" is wider than ${width}`);
      assert.equal(lines.join('').replace(/\s/g, ''), text.replace(/\s/g, ''));
    }),
  );
});

test('the parts of a line follow one another', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), fc.integer({ min: 2, max: 20 }), (text, width) => {
      let last = 0;
      for (const { from, to } of wrapLine(text, width)) {
        assert.ok(from >= last && to >= from && to <= text.length);
        last = to;
      }
    }),
  );
});

test('a text of any length is broken, in little time', () => {
  const texts = ['機械学習とは例です。'.repeat(100_000), 'ü'.repeat(1_000_000), 'word größe '.repeat(90_000)];
  const begin = performance.now();
  for (const text of texts) {
    assert.equal(wrapText(text, 80).join('').replaceAll(' ', '').length, text.replaceAll(' ', '').length);
  }
  assert.ok(wrapText('x'.repeat(1_000_000), 4).length === 250_000);
  const tookMs = performance.now() - begin;
  assert.ok(tookMs < 8_000, `${tookMs} ms`);
});
