import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvLine, csvNumber, csvText } from '../../src/report/escape-csv.ts';
import { showHidden } from '../../src/report/escape-text.ts';
import { hostileText } from './hostile-text.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const ACTIVE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

const anyText = fc.oneof(
  hostileText,
  fc.string({ unit: 'binary' }),
  fc
    .tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', ' =', '＝'), hostileText)
    .map((two) => two.join('')),
);

function read(lines: string): string[][] {
  return parse(lines, { record_delimiter: '\r\n' });
}

test('a text that a spreadsheet would run has an apostrophe before it, a number has none', () => {
  const table: [string, string][] = [
    ['=HYPERLINK("http://x")', `'=HYPERLINK("http://x")`],
    ["+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"],
    ['-2+3', "'-2+3"],
    ['@SUM(1)', "'@SUM(1)"],
    ['- a list', "'- a list"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\n=1"],
    ['\n', "'\n"],
    ['  =1', "'  =1"],
    ['\u00a0=1', "'\u00a0=1"],
    ['＝1+1', "'＝1+1"],
    ['＠x', "'＠x"],
    ['\u200b=1', '⟨U+200B⟩=1'],
    ['-4', '-4'],
    ['+1.5e-3', '+1.5e-3'],
    ['-.5', '-.5'],
    ['-4\n', "'-4\n"],
    ['a=1', 'a=1'],
    ["'=1", "'=1"],
    ['', ''],
  ];
  for (const [text, cell] of table)
    assert.deepEqual(read(csvLine([csvText(text)])), [[cell]], JSON.stringify(text));
});

test('numbers are bare, and what is absent is an empty cell without quotes', () => {
  const cells = [
    csvNumber(-4),
    csvNumber(0.1),
    csvNumber(1e-7),
    csvNumber(undefined),
    csvText(undefined),
    csvText(''),
  ];
  assert.equal(csvLine(cells), '-4,0.1,1e-7,,,""\r\n');
});

test('any texts are read back as they are shown, and none begins as a formula does', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(anyText, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
      (rows) => {
        const file = rows.map((row) => csvLine(row.map(csvText))).join('');
        const cells = read(file);
        const bare = cells.map((row) =>
          row.map((cell) => cell.replace(/^'(?=\s*[=+\-@＝＋－＠]|[\t\n])/, '')),
        );
        assert.deepEqual(
          bare,
          rows.map((row) =>
            row.map((text) => showHidden(text).replace(/^'(?=\s*[=+\-@＝＋－＠]|[\t\n])/, '')),
          ),
        );
        for (const cell of cells.flat()) {
          assert.ok(
            !/^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/.test(cell) || !Number.isNaN(Number(cell)),
            JSON.stringify(cell),
          );
        }
        assert.doesNotMatch(file.replaceAll('\r\n', ''), ACTIVE);
        assert.ok(file.isWellFormed());
      },
    ),
    { numRuns: 200 },
  );
});

/** Units of a text that a cell shows whole; Excel takes no more than 32,767. */
const LONGEST_CELL = 32_000;

test('no cell is longer than Excel takes', () => {
  for (const text of [
    'x'.repeat(40_000),
    '🙂'.repeat(20_000),
    '"'.repeat(40_000),
    '\u202e'.repeat(20_000),
    `=${'x'.repeat(40_000)}`,
  ]) {
    const [[cell = ''] = []] = read(csvLine([csvText(text)]));
    assert.ok(cell.length <= LONGEST_CELL + 2 && cell.endsWith('…') && cell.isWellFormed(), text.slice(0, 3));
  }
  const whole = 'x'.repeat(LONGEST_CELL);
  assert.deepEqual(read(csvLine([csvText(whole)])), [[whole]]);
});
