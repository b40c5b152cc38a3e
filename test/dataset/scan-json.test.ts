import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findSyntaxError, linesOfItems } from '../../src/dataset/scan-json.ts';

test('every item of a list has the line it begins on', () => {
  const table: [string, number[]][] = [
    ['[]', []],
    [' [\n]\n', []],
    ['["a", 1, null,\n{"b": [1,\n2]}, [\n{}]\r\n,\r\ntrue]', [1, 1, 1, 2, 3, 6]],
    ['["\\"\\\\", "\\n[{",\n"]"]', [1, 1, 2]],
  ];
  for (const [text, lines] of table) assert.deepEqual(linesOfItems(text), lines, text);
});

test('as many lines as items, in order, however JSON is written', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), fc.constantFrom(undefined, 1, '\t'), (items, indent) => {
      const text = JSON.stringify(items, undefined, indent);
      const lines = linesOfItems(text);
      assert.equal(lines.length, items.length);
      assert.ok(lines.every((line, index) => line > (lines[index - 1] ?? 0) || indent === undefined));
    }),
  );
});

test('where a text stops being JSON', () => {
  const table: [string, number | undefined][] = [
    ['{"a": [1, "b", true, null, -0.5e+3]}', undefined],
    ['', 0],
    ['[1,', 3],
    ['[1,]', 3],
    ['[1 2]', 3],
    ['{"a" 1}', 5],
    ['{"a": 1,}', 8],
    ['{a: 1}', 1],
    ["['a']", 1],
    ['[nope]', 1],
    ['[01]', 2],
    ['["a\nb"]', 3],
    [String.raw`["a\x"]`, 3],
    ['["a', 3],
    ['[]]', 2],
    ['[}', 1],
  ];
  for (const [text, at] of table) assert.equal(findSyntaxError(text), at, text);
});

test('what is JSON is what JSON.parse takes', () => {
  const word = fc.constantFrom(
    ...[
      '[',
      ']',
      '{',
      '}',
      ',',
      ':',
      ' ',
      '\n',
      '"a"',
      '"',
      '\\',
      '\\u00e',
      '1',
      '-',
      '.',
      'e',
      '0',
      'true',
      'nul',
      '\t',
    ],
  );
  const text = fc.oneof(
    fc.array(word, { maxLength: 8 }).map((words) => words.join('')),
    fc.tuple(fc.json(), fc.nat(), word).map(([json, at, other]) => {
      const place = at % (json.length + 1);
      return json.slice(0, place) + other + json.slice(place + 1);
    }),
  );
  fc.assert(
    fc.property(text, (written) => {
      assert.equal(findSyntaxError(written) === undefined, isJson(written), JSON.stringify(written));
    }),
    { numRuns: 3_000 },
  );
});

test('a text of millions of characters is no trouble', () => {
  const long = JSON.stringify(['"\\'.repeat(1_000_000), 'a'.repeat(5_000_000)]);
  assert.deepEqual(linesOfItems(long), [1, 1]);
  assert.equal(findSyntaxError(`${long}x`), long.length);
});

test('a list on one line is walked through once', () => {
  const text = JSON.stringify(Array.from({ length: 100_000 }, (_, index) => ({ prompt: `p${index}` })));
  const started = performance.now();
  assert.deepEqual(new Set(linesOfItems(`\n${text}\n`)), new Set([2]));
  const tookMs = performance.now() - started;
  assert.ok(tookMs < 5_000, `${tookMs} ms`);
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
