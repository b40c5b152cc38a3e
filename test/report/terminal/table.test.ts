import assert from 'node:assert/strict';
import { test } from 'node:test';
import { widthOf } from '../../../src/report/terminal/display-width.ts';
import { plain } from '../../../src/report/terminal/paint.ts';
import { renderColumns, type TableRow } from '../../../src/report/terminal/table.ts';

function row(name: string, cells: string[], suffix?: string): TableRow {
  return { sign: ['✓', 'good'], name, cells, suffix };
}

function render(width: number, ...rows: TableRow[]): string[] {
  return renderColumns('Criteria', ['score', 'needed'], rows, { paint: plain, width });
}

test('figures stand below their titles, at the right', () => {
  assert.deepEqual(render(60, row('clear', ['9', '7']), row('free of jargon', ['10.25', '7'])), [
    'Criteria          score  needed',
    '✓ clear               9       7',
    '✓ free of jargon  10.25       7',
  ]);
});

test('a name that is shorter than the title leaves room for it', () => {
  assert.deepEqual(render(60, row('a', ['9', '7'])), ['Criteria  score  needed', '✓ a           9       7']);
});

test('names of wide signs are padded by their columns', () => {
  const lines = render(60, row('日本語', ['9', '7']), row('clear and plain', ['8', '7']));
  assert.deepEqual(new Set(lines.map(widthOf)), new Set([32]));
});

test('where it is narrow, long names are cut, but not what follows them', () => {
  assert.deepEqual(render(40, row('a name that goes on and on', ['9', '7'], ' (required)')), [
    'Criteria                   score  needed',
    '✓ a name that… (required)      9       7',
  ]);
});

test('where it is narrower, names get lines of their own', () => {
  assert.deepEqual(render(30, row('a name that goes on and on', ['9', '7'])), [
    'Criteria',
    '  score  needed',
    '✓ a name that goes on and on',
    '      9       7',
  ]);
});

test('a name that is written from right to left does not take the figures along', () => {
  const [, line] = render(60, row('שלום', ['9', '7']));
  assert.match(line ?? '', /שלום\u200e +9 {7}7$/);
});
