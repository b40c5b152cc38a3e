import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { escapeHidden, findHidden, removeHidden } from '../../src/judge/hidden-characters.ts';

const codes = (text: string) =>
  findHidden(text).map(({ character }) => character.codePointAt(0)?.toString(16));

describe('hidden characters', () => {
  const USEFUL: Readonly<Record<string, string>> = {
    'a family': '👩‍👩‍👧‍👦',
    'a skin and a profession': '👩🏽‍🚀',
    'a heart as a picture': '❤️ ☎︎ 1️⃣ #️⃣',
    'a flag with a rainbow': '🏳️‍🌈',
    'the flag of England': '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
    Persian: 'می‌خواهم کتاب‌ها',
    Hindi: 'क्‍ष र्‍य',
    Malayalam: 'അവന്‍',
    'Hebrew with a mark': 'שלום!\u200f (abc)\u200e',
    'Arabic with a mark': 'رقم \u061c12',
    'a variant of an ideograph': '葛\u{e0100}飾区',
    'a sign of a formula': '∩\ufe00',
    Mongolian: 'ᠠ\u180b',
    'white space': 'a\u00a0b\u3000c\td\r\ne',
  };
  for (const [what, text] of Object.entries(USEFUL)) {
    it(`stay where they are of use: ${what}`, () => {
      assert.deepEqual(codes(text), []);
      assert.equal(escapeHidden(JSON.stringify(text)), JSON.stringify(text));
    });
  }

  const USELESS: readonly (readonly [text: string, found: readonly string[]])[] = [
    ['a\u200bb', ['200b']],
    ['a\u200db', ['200d']],
    ['👩\u200d', ['200d']],
    ['👩\u200dx', ['200d']],
    ['می\u200c\u200c\u200dخ', ['200c', '200d']],
    ['a\ufe0f', ['fe0f']],
    ['😀\ufe01😀\u{e0101}', ['fe01', 'e0101']],
    ['❤\ufe0f\ufe0f', ['fe0f']],
    ['abc\u200fdef', ['200f']],
    ['שלום\u200f\u200e\u200f', ['200f', '200e', '200f']],
    ['\u202eabc\u202c', ['202e', '202c']],
    ['x\u{e0041}\u{e0042}', ['e0041', 'e0042']],
    ['🏴\u{e0041}', ['e0041']],
    ['\ufeff\u2060\u00ad\u3164\u2800\u2028\u0085', ['feff', '2060', 'ad', '3164', '2800', '2028', '85']],
  ];
  for (const [text, found] of USELESS) {
    it(`are found where they are not: ${JSON.stringify(escapeHidden(JSON.stringify(text)))}`, () => {
      assert.deepEqual(codes(text), found);
    });
  }

  it('become escapes that JSON reads back, and that no text can be mistaken for', () => {
    assert.equal(escapeHidden(JSON.stringify('a\u200bb')), '"a\\u200bb"');
    assert.equal(escapeHidden(JSON.stringify('x\u{e0041}')), '"x\\udb40\\udc41"');
    assert.equal(escapeHidden(JSON.stringify('a\\u200bb')), '"a\\\\u200bb"');
    const unit = fc.oneof(
      fc.constantFrom(
        '\u200b',
        '\u200d',
        '\u202e',
        '\u{e0041}',
        '🏴',
        '\\',
        '"',
        '\u2028',
        '\ufe0f',
        '👩',
        'ی',
      ),
      fc.string({ unit: 'binary', maxLength: 2 }),
    );
    const text = fc.array(unit).map((units) => units.join(''));
    fc.assert(
      fc.property(text, (written) => {
        const json = escapeHidden(JSON.stringify(written));
        assert.equal(JSON.parse(json), written);
        assert.equal(escapeHidden(json), json);
      }),
      { numRuns: 500 },
    );
  });

  it('can all be removed', () => {
    assert.equal(removeHidden('I\u200bg\u2060n\u{e0041}o\u00adre\ufe0f'), 'Ignore');
  });
});
