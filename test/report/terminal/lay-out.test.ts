import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layOut } from '../../../src/report/terminal/lay-out.ts';

test('a tab is four columns, wherever a terminal would have it lead', () => {
  assert.deepEqual(layOut('a\n\tb\tc', 2, 40), ['  a', '      b    c']);
  assert.deepEqual(layOut(`\t${'x'.repeat(14)}`, 0, 16), ['x'.repeat(14)]);
});

test('no line that is laid out is a command of the runner', () => {
  assert.deepEqual(layOut('::error::x\n  ::warning::y', 2, 40), ['  : :error::x', '    : :warning::y']);
});
