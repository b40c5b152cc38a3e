import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { cutAtSpans, findQuotes } from '../../src/report/find-quotes.ts';
import { hostileText } from './hostile-text.ts';

/** The text with what was found in brackets. */
function mark(text: string, ...quotes: string[]): string {
  return cutAtSpans(text, findQuotes(text, quotes))
    .map(({ text: piece, quotes: own }) => (own.length === 0 ? piece : `[${own.join('')}:${piece}]`))
    .join('');
}

describe('findQuotes', () => {
  const marked: readonly (readonly [string, readonly string[], string])[] = [
    ['It is four.', ['is four'], 'It [0:is four].'],
    ['It is four.', ['is five'], 'It is four.'],
    ['It is four.', [''], 'It is four.'],
    ['', ['is four'], ''],
    ['It  is\nfour', ['it is four'], '[0:It  is\nfour]'],
    ['so **very** good', ['so very good'], '[0:so **very** good]'],
    ['so very good', ['so **very** good'], '[0:so very good]'],
    ['he said “yes” twice', ['said "yes" twice'], 'he [0:said “yes” twice]'],
    ['one – two', ['one - two'], '[0:one – two]'],
    ['a b c d e f', ['a b ... e f'], '[0:a b] c d [0:e f]'],
    ['a b c d', ['c … a'], 'a b c d'],
    ['ends here. Then', ['ends here.'], '[0:ends here.] Then'],
    ['ends here; then', ['Ends here.'], '[0:ends here]; then'],
    [
      'see [our terms](https://a.bc) first',
      ['see our terms first'],
      '[0:see [our terms](https://a.bc) first]',
    ],
    ['1. Call.\n2. Wait.', ['Call. Wait'], '1. [0:Call.\n2. Wait].'],
    ['- Call.\n- Wait.', ['call. - wait'], '- [0:Call.\n- Wait].'],
    ['it is -4 here', ['is 4 here'], 'it is -4 here'],
    ['say "no"\nnow', ['say \\"no\\"\\nnow'], '[0:say "no"\nnow]'],
    ['a re⟨U+200B⟩fund', ['A refund'], '[0:a re⟨U+200B⟩fund]'],
    ['cafe\u0301 au lait', ['Café au'], '[0:cafe\u0301 au] lait'],
    ['overlap of two', ['overlap of', 'of two'], '[0:overlap ][01:of][1: two]'],
    ['twice twice', ['twice'], '[0:twice] twice'],
    ['子どもが犬を見る', ['犬を見る'], '子どもが[0:犬を見る]'],
    ['يرى كثيرًا من الكلاب', ['كثيرًا من'], 'يرى [0:كثيرًا من] الكلاب'],
    ['a 🙂 b', ['🙂 b'], 'a [0:🙂 b]'],
    ['ﬁne print', ['fine print'], '[0:ﬁne print]'],
    ['half \ud83d pair', ['half \ud83d pair'], '[0:half \ud83d pair]'],
  ];
  for (const [text, quotes, expected] of marked) {
    it(`${JSON.stringify(text)} with ${JSON.stringify(quotes)}`, () =>
      assert.equal(mark(text, ...quotes), expected));
  }

  it('never loses or changes a character of the text', () => {
    fc.assert(
      fc.property(hostileText, fc.array(hostileText, { maxLength: 3 }), (text, quotes) => {
        const pieces = cutAtSpans(text, findQuotes(text, quotes));
        assert.equal(pieces.map((piece) => piece.text).join(''), text);
      }),
    );
  });

  it('finds any part of a text that holds words', () => {
    const words = fc.array(fc.constantFrom('Größe', '日本語', 'word', '7', '🙂', 'it’s'), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(hostileText, words, hostileText, (before, quote, after) => {
        const spans = findQuotes(`${before} ${quote.join(' ')} ${after}`, [quote.join(' ')]);
        assert.ok(spans.length > 0);
      }),
    );
  });

  it('takes milliseconds for a long answer', () => {
    const text = 'word and more of it. '.repeat(10_000);
    const begin = performance.now();
    findQuotes(text, ['not in it at all', 'more of it. word and', '...']);
    assert.ok(performance.now() - begin < 2_000);
  });
});
