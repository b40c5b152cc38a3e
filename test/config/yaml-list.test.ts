import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { writtenCases } from '../../src/config/written-lists.ts';
import { parseYamlList as parseList, parseYamlSequence } from '../../src/config/yaml-list.ts';

const parseYamlList = (text: string) => parseList(text, writtenCases);

function itemsOf(text: string): unknown[] {
  const list = parseYamlList(text);
  assert.ok(list.kind === 'list', JSON.stringify(list));
  return list.items.map(({ value }) => value);
}

test('text that does not begin as a list is text', () => {
  const texts = [
    'Hello',
    'a: b',
    'One\n- two',
    '-dash',
    '-5',
    '--- a',
    '* a',
    '[link](http://x) and [more]',
    '[a] and then',
    '[a] # not a list',
    '',
  ];
  for (const text of texts) assert.equal(parseYamlList(text).kind, 'text', text);
});

test('text that begins with a dash and a space is a list, as is one from bracket to bracket', () => {
  const table: [string, unknown[]][] = [
    ['- a', ['a']],
    ['\n  - a\n  - b\n', ['a', 'b']],
    ['- a\r\n- b\r\n', ['a', 'b']],
    ['-\ta', ['a']],
    ['[a, "b c"]', ['a', 'b c']],
    ['[]', []],
    ['- prompt: a\n  id: b\n- c', [{ prompt: 'a', id: 'b' }, 'c']],
    ['- |\n  two\n  lines\n- >\n  one\n  line', ['two\nlines\n', 'one line\n']],
    ['- [a, b]', [['a', 'b']]],
    ['-', [null]],
    ['- ~\n- null', [null, null]],
  ];
  for (const [text, expected] of table) assert.deepEqual(itemsOf(text), expected, text);
});

test('a scalar keeps the text it was written as', () => {
  const table: [string, string][] = [
    ['1.0', '1.0'],
    ['true', 'true'],
    ['0x1F', '0x1F'],
    ['012', '012'],
    ['1e3', '1e3'],
    ['.inf', '.inf'],
    ['2026-08-01', '2026-08-01'],
    ['"true"', 'true'],
    ["'7'", '7'],
    ['yes # a comment', 'yes'],
  ];
  for (const [written, expected] of table) {
    assert.deepEqual(itemsOf(`- ${written}`), [expected]);
    assert.deepEqual(itemsOf(`- x\n-   ${written}\n`), ['x', expected]);
  }
});

test('every item knows its line', () => {
  const list = parseYamlList('- a\n\n# comment\n- b: c\n  d: e\n- |\n  f\n  g\n- h');
  assert.ok(list.kind === 'list');
  assert.deepEqual(
    list.items.map(({ line }) => line),
    [1, 4, 6, 9],
  );
});

test('a list that does not parse is invalid and says where, not text', () => {
  const table: [string, number][] = [
    ['- a\nb', 2],
    ['- a\n- "b', 2],
    ['- a\n- @b', 2],
    ['- [a', 1],
    ['- a: b: c', 1],
    ['- a\n---\n- b', 2],
    ['- a\n- !b c', 2],
    ['[a, !b c]', 1],
  ];
  for (const [text, line] of table) {
    const list = parseYamlList(text);
    assert.ok(list.kind === 'invalid', text);
    assert.deepEqual(
      list.problems.map((problem) => problem.line),
      [line],
      text,
    );
  }
});

test('an alias of nothing is invalid, and so is one too many', () => {
  const steps = [...'bcdefgh'].map(
    (name, index) => `- &${name} [${Array(10).fill(`*${'abcdefgh'[index]}`).join()}]`,
  );
  const bomb = ['- &a [x, x, x, x, x, x, x, x, x, x]', ...steps].join('\n');
  for (const text of ['- a\n- *important', bomb]) assert.equal(parseYamlList(text).kind, 'invalid', text);
});

test('one thing may stand in many places, at once, and a name may be given again', () => {
  const many = Array.from({ length: 20_000 }, (_, index) => `- { prompt: p${index}, criteria: *c }`);
  const items = itemsOf(['- { prompt: p, criteria: &c [clear, short] }', ...many].join('\n'));
  assert.equal(items.length, 20_001);
  assert.deepEqual(items.at(-1), { prompt: 'p19999', criteria: ['clear', 'short'] });
  assert.deepEqual(itemsOf('- &a one\n- *a\n- &a two\n- *a'), ['one', 'one', 'two', 'two']);
  const own = Array.from({ length: 5_000 }, (_, index) => `- { prompt: &p${index} a, expected: *p${index} }`);
  const started = performance.now();
  assert.equal(itemsOf(own.join('\n')).length, 5_000);
  assert.ok(performance.now() - started < 5_000, `${performance.now() - started} ms`);
});

test('a YAML file that is no list is invalid', () => {
  const problems = [{ line: 1, message: 'must be a list.' }];
  for (const text of ['a: b', 'text']) {
    assert.deepEqual(parseYamlSequence(text, writtenCases), { kind: 'invalid', problems });
  }
  for (const text of ['', '# only a comment', '~']) {
    assert.deepEqual(parseYamlSequence(text, writtenCases), { kind: 'list', items: [] });
  }
});

test('a list of quoted texts is read as those, whatever they are', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1 }), (texts) => {
      assert.deepEqual(itemsOf(texts.map((text) => `- ${JSON.stringify(text)}`).join('\n')), texts);
    }),
  );
});

test('no text makes the parser throw', () => {
  const fragments = [
    '- ',
    '\n',
    '  ',
    '[',
    ']',
    '{',
    '}',
    '&a',
    '*a',
    '!t',
    '|',
    '>',
    ':',
    '#',
    '"',
    "'",
    'x',
    '?',
    ',',
  ];
  const text = fc
    .array(fc.constantFrom(...fragments), { maxLength: 12 })
    .map((parts) => `- ${parts.join('')}`);
  fc.assert(
    fc.property(text, (list) => {
      assert.match(parseYamlList(list).kind, /^(list|invalid)$/);
    }),
    { numRuns: 500 },
  );
});
