import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createMask, SHORTEST_SECRET } from '../../src/report/mask-secrets.ts';

describe('createMask', () => {
  const table: readonly (readonly [string, readonly string[], string, string])[] = [
    ['every place', ['s3cret'], 's3cret and s3crets3cret', '*** and ******'],
    ['a secret with white space around it', [' s3cret\n'], '<s3cret>', '<***>'],
    ['a secret that begins another', ['abc', 'abcdef'], 'abcdef abc', '*** ***'],
    ['a secret as JSON writes it', ['a"b\\c'], '{"x":"a\\"b\\\\c"} a"b\\c', '{"x":"***"} ***'],
    ['a secret as JSON in ASCII writes it', ['pässword'], '{"x":"p\\u00e4ssword"}', '{"x":"***"}'],
    ['a secret as PHP writes it', ['pä/ss'], '{"x":"p\\u00e4\\/ss"} p\\u00E4/ss', '{"x":"***"} ***'],
    ['a secret that overlaps itself', ['abcabc'], 'abcabcabc-', '***-'],
    ['two secrets that overlap', ['abcd', 'cdef'], 'xabcdefx', 'x***x'],
    ['nothing for an empty secret', ['', ' '], 'text', 'text'],
    ['nothing where there are none', [], 'text', 'text'],
    ['signs that mean something elsewhere', ['$&.*('], 'x$&.*(y', 'x***y'],
  ];
  for (const [what, secrets, text, expected] of table) {
    it(`masks ${what}`, () => assert.equal(createMask(secrets)(text), expected));
  }

  it('masks every value but the short ones where a value may be none, and passes over what is not set', () => {
    const mask = createMask(['12345678', ' 1234567 ', undefined], SHORTEST_SECRET);
    assert.equal(mask('12345678 1234567'), '*** 1234567');
  });

  it('masks what begins at a place, and as a whole what goes through it', () => {
    const mask = createMask(['s3cret']);
    assert.equal(mask.from('s3cret s3cret', 3), '*** ***');
    assert.equal(mask.from('s3cret s3cret', 6), ' ***');
    assert.equal(mask.from('abc', 1), 'bc');
    assert.deepEqual([mask.longest, createMask(['ü']).longest, createMask([]).longest], [6, 6, 0]);
  });

  it('leaves none in any text', () => {
    const secret = fc.stringMatching(/^[a-c]{2,6}$/);
    fc.assert(
      fc.property(
        fc.array(secret, { minLength: 1, maxLength: 3 }),
        fc.array(fc.string()),
        (secrets, parts) => {
          const masked = createMask(secrets)(parts.flatMap((part) => [part, ...secrets]).join(''));
          for (const one of secrets) assert.ok(!masked.includes(one), masked);
        },
      ),
      { numRuns: 30 },
    );
  });
});
