import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { byteLength, fitToBudget } from '../../src/report/fit-to-budget.ts';

const NOTE = '(cut here: there was no room for more)\n';

test('bytes are those of UTF-8', () => {
  assert.equal(byteLength('aé日🙂'), 1 + 2 + 3 + 4);
});

test('the first rendering that fits is taken, and no barer one is made', () => {
  const made: string[] = [];
  const render = (text: string) => () => {
    made.push(text);
    return [text];
  };
  assert.equal(
    fitToBudget(['x'.repeat(11), 'é'.repeat(6), 'y'.repeat(10), 'z'].map(render), 10),
    'y'.repeat(10),
  );
  assert.equal(made.length, 3);
});

test('a rendering of exactly the budget fits, what is between its blocks included', () => {
  assert.equal(fitToBudget([() => ['日本']], 6), '日本');
  assert.equal(fitToBudget([() => ['one', 'two']], 8), 'one\n\ntwo');
});

test('when none fits, the barest loses whole blocks from its end, and says so', () => {
  const blocks = ['one', '| a |\n| --- |\n| 1 |', '```text\nx\n```', 'x'.repeat(99), 'y'.repeat(99)];
  const upTo = (count: number) => blocks.slice(0, count).join('\n\n');
  for (const count of [0, 1, 2, 3]) {
    const expected = count === 0 ? NOTE : `${upTo(count)}\n\n${NOTE}`;
    const next = byteLength(blocks[count] ?? '') + 2;
    for (const budget of [byteLength(expected), byteLength(expected) + next - 1]) {
      assert.equal(fitToBudget([() => blocks], budget), expected, `${count} blocks in ${budget}`);
    }
  }
});

test('of a list that does not fit the first items stay, with all their lines', () => {
  const list = '- one\n  more of it\n- two\n- three';
  const expected = `head\n\n- one\n  more of it\n\n${NOTE}`;
  for (const budget of [byteLength(expected), byteLength(expected) + '\n- two'.length - 1]) {
    assert.equal(fitToBudget([() => ['head', list, 'x'.repeat(100)]], budget), expected);
  }
});

test('the result is never over the budget, and is a rendering that fits or the beginning of the barest', () => {
  const line = fc.string({ unit: fc.constantFrom('a', 'é', '日', '🙂', ' '), maxLength: 30 });
  const block = fc.oneof(
    line,
    fc.array(line, { minLength: 1, maxLength: 4 }).map((items) => `- ${items.join('\n- ')}`),
  );
  const rendering = fc.array(block, { maxLength: 20 });
  fc.assert(
    fc.property(
      fc.array(rendering, { minLength: 1, maxLength: 4 }),
      fc.integer({ min: byteLength(NOTE), max: 400 }),
      (renderings, budget) => {
        const result = fitToBudget(
          renderings.map((blocks) => () => blocks),
          budget,
        );
        assert.ok(byteLength(result) <= budget);
        const first = renderings.find((blocks) => byteLength(blocks.join('\n\n')) <= budget);
        if (first !== undefined) assert.equal(result, first.join('\n\n'));
        else {
          assert.ok(result.endsWith(NOTE));
          const kept = result.slice(0, -NOTE.length).replace(/\n\n$/, '');
          assert.ok(`${renderings.at(-1)?.join('\n\n')}\n`.startsWith(kept), kept);
        }
      },
    ),
    { numRuns: 300 },
  );
});
