import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { assembleBars, formatMs, placeOf } from '../../page/logic/bars.ts';
import { beginningOf, diffTexts } from '../../page/logic/diff-texts.ts';
import { visible } from '../../page/logic/visible-text.ts';
import { countScores } from '../../src/statistics/histogram.ts';
import { hostileText } from '../report/hostile-text.ts';

describe('visible', () => {
  const shown: readonly (readonly [string, string])[] = [
    ['a\u202eb', 'a⟨U+202E⟩b'],
    ['a\u200bb', 'a⟨U+200B⟩b'],
    ['a\u{e0041}b', 'a⟨U+E0041⟩b'],
    ['a\u001b[31m\u0000', 'a␛[31m�'],
    ['a\r\nb\rc\td', 'a\nb\nc\td'],
    ['👩‍👧 ❤️', '👩‍👧 ❤️'],
    ['می‌خواهم', 'می‌خواهم'],
    ['\ud83d', '�'],
  ];
  for (const [text, expected] of shown) it(JSON.stringify(text), () => assert.equal(visible(text), expected));
});

describe('diffTexts', () => {
  const render = (expected: string, answer: string) =>
    diffTexts(expected, answer)
      ?.map(({ kind, text }) => ({ same: text, added: `{+${text}}`, removed: `{-${text}}` })[kind])
      .join('');

  it('tells words that were added and removed', () => {
    assert.equal(render('It is four.', 'It is five.'), 'It is {-four}{+five}.');
    assert.equal(render('same', 'same'), 'same');
    assert.equal(
      render('It is four or six.', 'It is five, maybe six.'),
      'It is {-four or}{+five, maybe} six.',
    );
    assert.equal(render('one two\nthree', 'eins zwei\ndrei'), '{-one two}{+eins zwei}\n{-three}{+drei}');
    assert.equal(render('a b c', 'a c'), 'a {-b }c');
    assert.equal(render('', 'new'), '{+new}');
  });

  it('knows the words of scripts without spaces', () => {
    assert.equal(render('犬を見る', '猫を見る'), '{-犬}{+猫}を見る');
  });

  it('has both texts in it, whatever they are', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (expected, answer) => {
        const changes = diffTexts(expected, answer) ?? [];
        const without = (kind: string) =>
          changes.filter((change) => change.kind !== kind).map(({ text }) => text);
        assert.equal(without('added').join(''), expected);
        assert.equal(without('removed').join(''), answer);
      }),
      { numRuns: 50 },
    );
  });

  const words = (count: number, step: number) =>
    Array.from(
      { length: count },
      (_, index) => `word-${(index * step) % 9973}${index % 12 === 0 ? '\n' : ''}`,
    );

  it('tells the one word of a megabyte that is another, in a line or in lines', () => {
    for (const lines of [words(110_000, 7919), words(110_000, 7919).map((word) => word.trim())]) {
      const expected = lines.join(' ');
      assert.ok(expected.length > 1_000_000);
      const changes = diffTexts(
        expected,
        [...lines.slice(0, 50_000), 'other', ...lines.slice(50_001)].join(' '),
      );
      const changed = changes?.filter(({ kind }) => kind !== 'same').map(({ text }) => text.trim());
      assert.deepEqual(changed, [lines[50_000]?.trim(), 'other']);
    }
  });

  it('tells words in changed lines of long texts', () => {
    const lines = Array.from({ length: 20_000 }, (_, index) => `Line ${index} says what it says.`);
    const expected = lines.join('\n');
    const answer = lines.map((line, index) => (index % 4_000 === 9 ? line.replace('what', 'where') : line));
    const changes = diffTexts(expected, answer.join('\n')) ?? [];
    const changed = changes.filter(({ kind }) => kind !== 'same').map(({ text }) => text);
    assert.deepEqual(changed, Array(5).fill(['what', 'where']).flat());
    for (const kind of ['added', 'removed']) {
      const whole = changes.filter((change) => change.kind !== kind).map(({ text }) => text);
      assert.equal(whole.join(''), kind === 'added' ? expected : answer.join('\n'));
    }
  });

  it('gives up on long texts that have nothing in common, in well under a second', () => {
    const long = words(110_000, 1).join(' ');
    for (const other of [words(110_000, 5_003).join(' '), long.replaceAll('word', 'other')]) {
      const times = Array.from({ length: 3 }, () => {
        const begin = performance.now();
        diffTexts(long, other);
        return performance.now() - begin;
      });
      assert.ok(Math.min(...times) < 1_000, `${times}`);
    }
  });

  it('is shown up to a length, in whole changes and the beginning of one', () => {
    const changes = [
      { kind: 'same', text: 'abc' },
      { kind: 'added', text: 'def' },
      { kind: 'removed', text: 'ghi' },
    ] as const;
    const shown = (length: number) => beginningOf(changes, length).map(({ text }) => text);
    assert.deepEqual(shown(3), ['abc']);
    assert.deepEqual(shown(4), ['abc', 'd']);
    assert.deepEqual(shown(100), ['abc', 'def', 'ghi']);
  });
});

describe('the bars of a chart', () => {
  const bins = countScores([1, 7, 7, 9, 10], { min: 1, max: 10 });
  const bars = assembleBars(bins, String, 7);

  it('are as high as their share of the highest, side by side', () => {
    assert.deepEqual(
      bars.filter(({ count }) => count > 0).map(({ tick, height, count }) => [tick, height, count]),
      [
        ['1', 0.5, 1],
        ['7', 1, 2],
        ['9', 0.5, 1],
        ['10', 0.5, 1],
      ],
    );
    assert.equal(bars.at(-1)?.left, 90);
  });

  it('say which values pass; of a bin with both, nothing', () => {
    assert.deepEqual(
      bars.map(({ passes }) => passes),
      [false, false, false, false, false, false, true, true, true, true],
    );
    assert.equal(assembleBars([{ from: 6, to: 8, count: 1 }], String, 7)[0]?.passes, undefined);
    assert.equal(assembleBars(bins, String)[0]?.passes, undefined);
  });

  it('name their values', () => {
    assert.equal(bars[0]?.label, '1 to below 2');
    assert.equal(bars.at(-1)?.label, '10');
    assert.equal(assembleBars([{ from: 60_000, count: 1 }], formatMs)[0]?.label, '1 min or more');
  });

  it('have the threshold where it belongs', () => {
    assert.equal(placeOf(7, bins), 60);
    assert.equal(placeOf(7.5, bins), 65);
    assert.equal(placeOf(10, bins), 90);
    assert.equal(placeOf(11, bins), undefined);
  });

  it('are never wider than a fifth of the chart', () => {
    const two = countScores([1, 2], { min: 1, max: 2 }).slice(0, 2);
    assert.deepEqual(
      assembleBars(two, String).map(({ left, width }) => [left, width]),
      [
        [0, 20],
        [20, 20],
      ],
    );
    assert.equal(placeOf(two[1]?.from ?? 0, two), 20);
  });

  it('are empty for no values', () => assert.deepEqual(assembleBars([], String), []));
});
