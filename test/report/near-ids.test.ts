import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findNearIds } from '../../src/report/near-ids.ts';

const IDS = ['refund-1', 'refund-2', 'greeting', 'Greeting-late', 'x'];

test('ids that are like a word, the likeliest first', () => {
  const table: [string, string[]][] = [
    ['refund1', ['refund-1', 'refund-2']],
    ['REFUND-2', ['refund-2', 'refund-1']],
    ['greetng', ['greeting']],
    ['greeting', ['greeting', 'Greeting-late']],
    ['late', ['Greeting-late']],
    ['nothing like it', []],
  ];
  for (const [word, expected] of table) assert.deepEqual(findNearIds(word, IDS), expected, word);
  assert.deepEqual(findNearIds('refund', IDS, 1), ['refund-1']);
  assert.deepEqual(findNearIds('refund', []), []);
});
