import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  cutToWidth,
  padToWidth,
  splitGraphemes,
  widthOf,
} from '../../../src/report/terminal/display-width.ts';

test('a sign takes the columns that a terminal gives it', () => {
  const widths: [string, number][] = [
    ['', 0],
    ['word', 4],
    ['Größe', 5],
    ['e\u0301', 1],
    ['日本語', 6],
    ['한국어', 6],
    ['ｆｕｌｌ', 8],
    ['🙂', 2],
    ['👩‍👩‍👧', 2],
    ['🇩🇪', 2],
    ['שלום', 4],
    ['✓ ok…', 5],
  ];
  for (const [text, width] of widths) assert.equal(widthOf(text), width, text);
});

test('what is too wide is cut between signs, and says so', () => {
  const cuts: [string, number, string][] = [
    ['word', 4, 'word'],
    ['words', 4, 'wor…'],
    ['a b c', 3, 'a…'],
    ['日本語', 6, '日本語'],
    ['日本語', 5, '日本…'],
    ['日本語', 4, '日…'],
    ['日本語', 1, '…'],
    ['👩‍👩‍👧👩‍👩‍👧', 3, '👩‍👩‍👧…'],
    ['word', 0, ''],
    ['word', -3, ''],
  ];
  for (const [text, width, expected] of cuts) assert.equal(cutToWidth(text, width), expected, text);
});

test('a text is padded to columns, not to characters', () => {
  assert.equal(padToWidth('日本', 6), '日本  ');
  assert.equal(padToWidth('7', 3, 'right'), '  7');
  assert.equal(padToWidth('longer', 3), 'longer');
});

test('whatever the text, what is cut fits, and a text that fits is left alone', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.integer({ min: 1, max: 30 }),
      (text, width) => {
        const cut = cutToWidth(text, width);
        assert.ok(widthOf(cut) <= width, `${cut} takes ${widthOf(cut)} of ${width}`);
        if (widthOf(text) <= width) assert.equal(cut, text);
        else assert.ok(cut.endsWith('…'));
      },
    ),
  );
});

test('signs together are the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      assert.equal(
        splitGraphemes(text)
          .map((grapheme) => grapheme.text)
          .join(''),
        text,
      );
    }),
  );
});

test('a text of a million characters is cut at once', () => {
  const begin = performance.now();
  assert.equal(widthOf(cutToWidth('日'.repeat(1_000_000), 80)), 79);
  assert.ok(performance.now() - begin < 200);
});

test('a text is split as Unicode has it, whatever stands side by side', () => {
  const signs = [
    '日',
    'a',
    'é',
    'e\u0301',
    'か\u3099',
    'ｶﾞ',
    '각',
    '\u11a8',
    '\u1100',
    '👩‍👩‍👧',
    '🇩',
    '\u0600',
    '1️⃣',
  ];
  const others = ['\ufe0f', '\u200d', 'ж', 'ж\u0301', 'क्ष', '。', ' ', '\ud800', '☎\ufe0e', '〰', '㊗', '𠀀'];
  const text = fc
    .array(fc.constantFrom(...signs, ...others), { maxLength: 10 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (text) => {
      const split = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
      const expected = split.map((segment) => ({ text: segment, width: widthOf(segment) }));
      assert.deepEqual(splitGraphemes(text), expected);
    }),
    { numRuns: 1_000 },
  );
});

test('what is split without the segmenter has the width that terminals give it', () => {
  for (let code = 0x20; code < 0xd800; code += 1) {
    if (code >= 0x7f && code < 0xa0) continue;
    const sign = String.fromCharCode(code);
    const width = splitGraphemes(`日${sign}日`).reduce((sum, grapheme) => sum + grapheme.width, 0);
    assert.equal(width, widthOf(`日${sign}日`), code.toString(16));
  }
});
