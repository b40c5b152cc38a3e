import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { byteLength, fitToBudget } from '../../src/report/fit-to-budget.ts';

const NOTE = '\n\n(cut here: there was no room for more)\n';

test('bytes are those of UTF-8', () => {
  assert.equal(byteLength('aé日🙂'), 1 + 2 + 3 + 4);
});

test('the first rendering that fits is taken, and no barer one is made', () => {
  const made: string[] = [];
  const render = (text: string) => () => {
    made.push(text);
    return text;
  };
  assert.equal(
    fitToBudget(['x'.repeat(11), 'é'.repeat(6), 'y'.repeat(10), 'z'].map(render), 10),
    'y'.repeat(10),
  );
  assert.equal(made.length, 3);
});

test('a rendering of exactly the budget fits', () => {
  assert.equal(fitToBudget([() => '日本'], 6), '日本');
});

test('when none fits, the barest is cut at a line’s end and says so', () => {
  const lines = ['one', 'two', 'three', 'four'];
  const text = lines.join('\n');
  const budget = byteLength(NOTE) + 'one\ntwo\n'.length;
  assert.equal(fitToBudget([() => text.repeat(100)], budget), `one\ntwo${NOTE}`);
});

test('the result is never over the budget, and is a rendering that fits or the beginning of the barest', () => {
  const line = fc.string({ unit: fc.constantFrom('a', 'é', '日', '🙂', ' '), maxLength: 30 });
  const text = fc.array(line, { maxLength: 20 }).map((lines) => lines.join('\n'));
  const texts = fc.array(text, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(texts, fc.integer({ min: byteLength(NOTE), max: 400 }), (renderings, budget) => {
      const result = fitToBudget(
        renderings.map((rendering) => () => rendering),
        budget,
      );
      assert.ok(byteLength(result) <= budget);
      const first = renderings.find((rendering) => byteLength(rendering) <= budget);
      if (first !== undefined) assert.equal(result, first);
      else {
        assert.ok(result.endsWith(NOTE));
        const kept = result.slice(0, -NOTE.length);
        assert.ok(kept === '' || `${renderings.at(-1)}\n`.startsWith(`${kept}\n`));
      }
    }),
    { numRuns: 300 },
  );
});
