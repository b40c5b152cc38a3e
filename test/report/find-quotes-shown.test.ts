import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { visible } from '../../page/logic/visible-text.ts';
import { verifyEvidence } from '../../src/judge/verify-quotes.ts';
import { escapeBlock } from '../../src/report/escape-text.ts';
import { findQuotes } from '../../src/report/find-quotes.ts';
import { expandTabs } from '../../src/report/terminal/lay-out.ts';

const piece = fc.constantFrom(
  ...[
    'One',
    'two,',
    '3.5',
    '-4',
    'f(x)',
    '*b*',
    '…',
    'é',
    'e\u0301',
    '是',
    'ﬁn',
    'it’s',
    '[a b](http://c.de)',
    '犬を。',
    '🙂',
  ],
  ...[
    'x\u200by',
    'd\u00adue',
    '\u200f',
    '\u202e',
    'हिन्दी',
    'a\u0007b',
    '\ud83d',
    '\u2028',
    'ΟΔΟΣ',
    'οδος',
    '한',
    'ﾊﾞ',
    '\\(',
  ],
);
const gap = fc.constantFrom(' ', '\n', '\n- ', '\n2. ', '\n> ', '\n+ ', ' – ', '  ', '\n## ', '\t');
const text = fc
  .array(fc.tuple(piece, gap), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.flat().join(''));

/** As judges change what they copy. */
const changes: readonly ((quote: string) => string)[] = [
  (quote) => quote,
  (quote) => quote.toUpperCase(),
  (quote) => quote.toLowerCase(),
  (quote) => quote.replace(/\s+/g, ' '),
  (quote) => quote.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1'),
  (quote) => quote.replace(/^(?:\d\.|[->+]|##) /gm, ''),
  (quote) => JSON.stringify(quote).slice(1, -1),
  (quote) => `“${quote}”`,
  (quote) => quote.replace(/[\u200b\u00ad\u200f\u202e]/g, ''),
  (quote) => quote.normalize('NFD'),
  (quote) => quote.normalize('NFKC'),
  (quote) => quote.replace(' ', ' ... '),
];

const graphemes = new Intl.Segmenter();

/** No judge takes a letter from its marks. */
function cut(answer: string, from: number, length: number): string {
  const all = Array.from(graphemes.segment(answer), ({ segment }) => segment);
  return all.slice(from, from + length).join('');
}

function showInTerminal(answer: string): string {
  return expandTabs(escapeBlock(answer));
}

test('what verification takes is found in the answer as the page and the terminal show it', () => {
  let taken = 0;
  fc.assert(
    fc.property(text, fc.nat(40), fc.nat(40), fc.constantFrom(...changes), (answer, from, length, change) => {
      const quote = change(cut(answer, from, length));
      const { evidence, invented } = verifyEvidence([{ quote, supports: 'met' }], [answer.toWellFormed()]);
      if (evidence.length === 0 || invented !== undefined) return;
      taken += 1;
      for (const show of [visible, showInTerminal]) {
        assert.ok(
          findQuotes(show(answer), [show(quote)]).length > 0,
          JSON.stringify([show.name, answer, quote]),
        );
      }
    }),
    { numRuns: 20_000 },
  );
  assert.ok(taken > 5_000);
});
