import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { contentKey } from '../../src/domain/content-key.ts';

test('a content key is the SHA-256 of the parts as a JSON array', () => {
  // printf '["abc"]' | sha256sum
  assert.equal(contentKey('abc'), '02f393ea9358560882c1fe797bf99d600aa4643a68276d8e3d714d1c4f19aecc');
});

test('the same parts give the same key, and where one part ends and the next begins counts', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.array(fc.string()), (a, b) => {
      assert.equal(contentKey(...a) === contentKey(...b), JSON.stringify(a) === JSON.stringify(b));
    }),
  );
  assert.notEqual(contentKey('ab', 'c'), contentKey('a', 'bc'));
  assert.notEqual(contentKey('1'), contentKey(1));
});
