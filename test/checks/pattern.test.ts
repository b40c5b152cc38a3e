import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compilePattern, compileSource } from '../../src/checks/pattern.ts';

function matches(written: string, text: string): boolean {
  const pattern = compilePattern(written);
  assert.equal(pattern.status, 'compiled', written);
  return pattern.test(text);
}

test('a pattern is written bare or as /…/flags, and looks anywhere in the text', () => {
  const table: [string, string, boolean][] = [
    ['b+', 'abbc', true],
    ['^b', 'abbc', false],
    ['B', 'abbc', false],
    ['/B/i', 'abbc', true],
    ['/^b$/m', 'a\nb\nc', true],
    ['/^b$/', 'a\nb\nc', false],
    ['b$', 'b\n', false],
    ['/a.b/', 'a\nb', false],
    ['/a.b/s', 'a\nb', true],
    ['/^.$/u', '😀', true],
    ['^.$', '😀', true],
    ['/A\\/B/i', 'a/b', true],
    ['\\/usr', '/usr/bin', true],
    ['a/i', 'a/i', true],
    ['/', 'a/b', true],
    ['\\u00e9', 'é', true],
    ['\\u{1F600}', '😀', true],
    ['\\\\u00e9', '\\u00e9', true],
    ['(?<year>\\d{4})-\\d\\d', 'on 2024-05', true],
    ['(?<!not )happy', 'I am not happy', false],
    ['(?<!not )happy', 'I am happy', true],
    ['(?i)ORDER #?\\d+', 'order 17', true],
    ['\\p{Lu}', 'é', false],
    ['\\p{Lu}', 'É', true],
    ['.', '', false],
    ['^$', '', true],
    ['^\\{"a": .*\\}$', '{"a": 1}', true],
  ];
  for (const [written, text, expected] of table) {
    assert.equal(matches(written, text), expected, `${written} on ${JSON.stringify(text)}`);
  }
});

test('a pattern that cannot be used says why', () => {
  const table: [string, RegExp][] = [
    ['(a', /^missing closing \): `\(a`$/],
    ['*', /missing argument to repetition operator/],
    ['[z-a]', /invalid character class range/],
    ['/a/g', /^the flag "g" is not available; allowed are i, m, s and u/],
    ['/a/y', /the flag "y"/],
    ['/a/v', /the flag "v" is not available, since patterns are run by RE2/],
    ['/a/ii', /name one twice/],
    ['/usr/bin', /the flag "b".*write "\\\/"/],
    ['(?=a)', /no lookahead/],
    ['^(?!.*sorry)', /"not-contains" can say what must be absent/],
    ['(a)\\1', /no backreference/],
    ['(?<a>b)\\k<a>', /no backreference/],
    ['a{2000}', /invalid repeat count/],
  ];
  for (const [written, message] of table) {
    const pattern = compilePattern(written);
    assert.equal(pattern.status, 'invalid', written);
    assert.match(pattern.message, message);
  }
});

test('no text makes a pattern take long', () => {
  const table: [string, string][] = [
    ['(a+)+$', `${'a'.repeat(50)}!`],
    ['(a|a)*b', 'a'.repeat(5000)],
    ['^(\\w+\\s?)*$', `${'a'.repeat(5000)}!`],
    ['a*a*a*a*b', 'a'.repeat(5000)],
  ];
  for (const [written, text] of table) {
    const started = performance.now();
    assert.equal(matches(written, text), false);
    const took = performance.now() - started;
    assert.ok(took < 100, `${written} took ${took} ms`);
  }
});

test('simple patterns mean what they mean to JavaScript', () => {
  const atom = fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', '\\d', '\\w', '\\b', '^', '$', '(?:ab)', 'a|b');
  const repeat = fc.constantFrom('', '', '{0,2}');
  const source = fc
    .array(fc.tuple(atom, repeat), { minLength: 1, maxLength: 5 })
    .map((parts) => parts.map(([one, times]) => `(?:${one})${times}`).join(''));
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '1', ' ', '\n', '😀'), maxLength: 8 });
  fc.assert(
    fc.property(source, text, fc.constantFrom('', 'i', 'm', 's'), (pattern, subject, flags) => {
      assert.equal(matches(`/${pattern}/${flags}`, subject), new RegExp(pattern, `${flags}u`).test(subject));
    }),
    { numRuns: 500 },
  );
});

test('compiling and matching never throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (source, text) => {
      for (const pattern of [compilePattern(source), compileSource(source)]) {
        if (pattern.status === 'compiled') assert.equal(typeof pattern.test(`${text}\ud800`), 'boolean');
        else assert.notEqual(pattern.message, '');
      }
    }),
  );
});
