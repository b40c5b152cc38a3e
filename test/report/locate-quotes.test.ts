import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { locateQuotes } from '../../src/report/locate-quotes.ts';

function found(text: string, ...quotes: string[]): string[] {
  return locateQuotes(
    text,
    quotes.map((quote) => ({ quote })),
  ).map(({ from, to }) => text.slice(from, to));
}

const TEXT = 'The model **adjusts** its weights — again and again.\nIt “learns” from examples. 🙂 Smile';

test('a quote is found as it stands, and where only what judges change differs', () => {
  const table: [string, string[]][] = [
    ['its weights', ['its weights']],
    ['ITS WEIGHTS', ['its weights']],
    ['model adjusts its', ['model **adjusts** its']],
    ['weights - again', ['weights — again']],
    ['again. It "learns" from', ['again.\nIt “learns” from']],
    ['"its weights"', ['its weights']],
    ['examples. 🙂', ['examples. 🙂']],
    ['The model … from examples', ['The model', 'from examples']],
    ['The model [...] from examples', ['The model', 'from examples']],
    ['not in it', []],
    ['…', []],
    ['"', []],
    ['', []],
  ];
  for (const [quote, expected] of table) assert.deepEqual(found(TEXT, quote), expected, quote);
});

test('quotes come in the order of the text, and none overlaps another', () => {
  assert.deepEqual(found(TEXT, 'from examples', 'The model'), ['The model', 'from examples']);
  assert.deepEqual(found(TEXT, 'its weights', 'weights — again'), ['its weights']);
});

test('a part of any text is found, within the text', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(
      text,
      fc.nat(60),
      fc.nat(60),
      fc.array(fc.string({ maxLength: 5 })),
      (whole, a, b, others) => {
        const part = whole.slice(Math.min(a, b), Math.max(a, b)).trim();
        const marks = locateQuotes(
          whole,
          [part, ...others].map((quote) => ({ quote })),
        );
        let last = 0;
        for (const { from, to } of marks) {
          assert.ok(from >= last && to > from && to <= whole.length);
          last = to;
        }
        const plain = /[\p{L}\p{N}]/u.test(part) && !/\.{3,}|…/.test(part);
        if (plain) assert.ok(locateQuotes(whole, [{ quote: part }]).length === 1, part);
      },
    ),
  );
});
