import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { verifyEvidence } from '../../src/judge/verify-quotes.ts';

const ANSWER = [
  '# Refunds',
  '',
  'You **can’t** get a refund after 30 days — see [our terms](https://example.com/terms).',
  '',
  '1. First, call `support-desk`.',
  '2. Then wait 3–5 days…  and "smile".',
  '* It costs $5.00',
  '',
  '| a | b |',
  '> The ﬁnal word: C:\\temp',
].join('\n');

const invented = (quote: string, sources: readonly string[] = [ANSWER]) =>
  verifyEvidence([{ quote, supports: 'met' }], sources).invented;

describe('verifyEvidence', () => {
  it('takes half a surrogate pair for what an answer has in its place once it is stored', () => {
    assert.equal(invented('cut \ud83d here', ['an emoji cut \ufffd here']), undefined);
  });

  const TAKEN: Readonly<Record<string, string>> = {
    'copied as it is': 'get a refund after 30 days',
    'in other case': 'YOU CAN’T GET',
    'with plain signs': `You can't get a refund after 30 days - see`,
    'without markdown': 'You can’t get a refund',
    'with its markdown': 'You **can’t** get',
    'with a link as its words': 'see our terms.',
    'with a link as it stands': '[our terms](https://example.com/terms)',
    'over lines, with numbers': '1. First, call support-desk. 2. Then wait',
    'over lines, without numbers': 'First, call support-desk.\nThen wait',
    'over lines, as a list of its own': '- First, call support-desk.\n- Then wait',
    'in quotation marks': '“Then wait 3-5 days”',
    'with an ellipsis at its ends': '…refund after 30 days...',
    'with an ellipsis inside': 'You can’t get […] call support-desk ... smile',
    'with the ellipsis of the answer': 'Then wait 3–5 days… and "smile"',
    'with a full stop that is not there': 'It costs $5.00.',
    'as the JSON it was shown in': 'wait 3–5 days…  and \\"smile\\".\\n* It',
    'with a backslash doubled': 'C:\\\\temp',
    'with a ligature written out': 'the final word',
    'of a table': 'a b',
    'of one character': '5',
  };
  for (const [how, quote] of Object.entries(TAKEN)) {
    it(`takes a quote ${how}`, () => assert.equal(invented(quote), undefined));
  }

  const NOT_THERE: Readonly<Record<string, string>> = {
    'in other words': 'no refunds after a month',
    'with another number': 'after 31 days',
    'with a word left out': 'get refund after 30 days',
    'put together': 'You get a refund',
    'with its parts in another order': 'smile … call support-desk',
    'with more than is there': 'and "smile" for the camera',
    'with another sign': 'It costs €5.00',
  };
  for (const [how, quote] of Object.entries(NOT_THERE)) {
    it(`refuses a quote ${how}`, () => assert.equal(invented(quote), quote));
  }

  it('drops what quotes nothing, and keeps the rest as it was given', () => {
    const real = { quote: '“refund”', supports: 'violated' } as const;
    const empty = ['', ' ', '...', '""', '**', '\\n', '\u200b'].map((quote) => ({ ...real, quote }));
    assert.deepEqual(verifyEvidence([...empty, real], [ANSWER]), { evidence: [real], invented: undefined });
    assert.deepEqual(verifyEvidence(empty, []), { evidence: [] });
  });

  it('names the first that is nowhere', () => {
    const quotes = ['refund', 'one', 'two'].map((quote) => ({ quote, supports: 'met' }) as const);
    assert.equal(verifyEvidence(quotes, [ANSWER]).invented, 'one');
    assert.equal(verifyEvidence(quotes, [ANSWER, 'one two']).invented, undefined);
    assert.equal(verifyEvidence(quotes, []).invented, 'refund');
  });

  it('sees through what is hidden in the answer, shown as it is or as an escape', () => {
    const answer = 'The re\u200bfund is d\u00adue.';
    for (const quote of ['The refund is due', 'The re\\u200bfund is', 'The re\u200bfund']) {
      assert.equal(invented(quote, [answer]), undefined);
    }
  });

  it('takes any part of any text, and never throws', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(text, text, (answer, quote) => {
        verifyEvidence([{ quote, supports: 'met' }], [answer]);
        assert.equal(invented(answer, [answer]), undefined);
      }),
      { numRuns: 500 },
    );
    const words = fc.array(fc.constantFrom('one', 'Two', '3.5', '-4', 'f(x)', '*b*', '…', 'é', '是', "it's"));
    fc.assert(
      fc.property(words, fc.nat(10), fc.nat(10), (all, from, to) => {
        const part = all.slice(from, to).join(' ');
        assert.equal(invented(part, [all.join(' ')]), undefined);
      }),
    );
  });

  it('looks through megabytes of brackets at once', () => {
    const begin = performance.now();
    for (const answer of [`a${'['.repeat(1_000_000)}`, '[a]('.repeat(250_000), '[a '.repeat(300_000)]) {
      assert.equal(
        verifyEvidence([{ quote: 'no such words', supports: 'met' }], [answer]).invented,
        'no such words',
      );
    }
    // It takes 0.6 s here; looked through from each bracket it took ten times as long.
    assert.ok(performance.now() - begin < 3_000);
  });
});
