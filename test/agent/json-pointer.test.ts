import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { resolvePointer } from '../../src/agent/json-pointer.ts';

// RFC 6901, section 5.
const DOCUMENT = {
  foo: ['bar', 'baz'],
  '': 0,
  'a/b': 1,
  'c%d': 2,
  'e^f': 3,
  'g|h': 4,
  'i\\j': 5,
  'k"l': 6,
  ' ': 7,
  'm~n': 8,
};

describe('resolvePointer', () => {
  const found: readonly (readonly [string, unknown])[] = [
    ['', DOCUMENT],
    ['/foo', ['bar', 'baz']],
    ['/foo/0', 'bar'],
    ['/', 0],
    ['/a~1b', 1],
    ['/c%d', 2],
    ['/e^f', 3],
    ['/g|h', 4],
    ['/i\\j', 5],
    ['/k"l', 6],
    ['/ ', 7],
    ['/m~0n', 8],
  ];
  for (const [pointer, expected] of found) {
    it(`finds ${JSON.stringify(pointer)} of the RFC's document`, () => {
      assert.deepEqual(resolvePointer(DOCUMENT, pointer), expected);
    });
  }

  for (const pointer of ['/nothing', '/foo/2', '/foo/-', '/foo/00', '/foo/01', '/foo/-1', '/foo/1e0']) {
    it(`finds nothing at ${pointer}`, () => assert.equal(resolvePointer(DOCUMENT, pointer), undefined));
  }

  for (const pointer of ['/foo/length', '/foo/0/0', '/constructor', '/__proto__', '/toString/name', '/ /x']) {
    it(`finds only what the document holds, not ${pointer}`, () => {
      assert.equal(resolvePointer(DOCUMENT, pointer), undefined);
    });
  }

  it('goes on through null, numbers and texts to nothing', () => {
    for (const value of [null, 1, 'text', true])
      assert.equal(resolvePointer({ a: value }, '/a/b'), undefined);
    assert.equal(resolvePointer({ a: null }, '/a'), null);
  });

  it('reads an escaped tilde before a 1 as a tilde', () => {
    assert.equal(resolvePointer({ '~1': 'right', '/': 'wrong' }, '/~01'), 'right');
  });

  it('finds any key by its escaped form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.jsonValue(), (key, value) => {
        const pointer = `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}/0`;
        const document = Object.fromEntries([[key, [value]]]);
        assert.deepEqual(resolvePointer(document, pointer), value);
      }),
    );
  });
});
