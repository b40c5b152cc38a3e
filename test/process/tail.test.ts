import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { keepTail } from '../../src/process/tail.ts';
import { createMask } from '../../src/report/mask-secrets.ts';

const nothingSecret = createMask([]);

function tailOf(mostShown: number, chunks: readonly (string | Buffer)[], mask = nothingSecret): string {
  const tail = keepTail(mask, mostShown);
  for (const chunk of chunks) tail.push(Buffer.from(chunk));
  return tail.text();
}

describe('keepTail', () => {
  it('keeps all of a short stream, without the white space around it', () => {
    assert.equal(tailOf(10, []), '');
    assert.equal(tailOf(10, [' one\n', 'two\n\n']), 'one\ntwo');
  });

  it('keeps the end of a long one, and says that something is missing', () => {
    assert.equal(tailOf(4, ['12345']), '…2345');
    assert.equal(tailOf(4, ['123', '45', '6']), '…3456');
    assert.equal(tailOf(4, ['x', '1234']), '…1234');
    assert.equal(tailOf(4, ['x'.repeat(1000), 'y'.repeat(1000), '1234']), '…1234');
    assert.equal(tailOf(3, ['☕'.repeat(100)]), '…☕☕☕');
  });

  it('does not show half a character', () => {
    assert.equal(tailOf(3, ['é😀a']), '…😀a');
    assert.equal(tailOf(2, ['é😀a']), '…a');
    for (let bytes = 80; bytes < 84; bytes++) {
      const end = Buffer.from('😀'.repeat(30)).subarray(-bytes);
      assert.equal(tailOf(4, [end]), '…😀😀');
    }
  });

  it('shows bytes that are no UTF-8 all the same', () => {
    assert.equal(tailOf(10, [Buffer.from([0x61, 0xff, 0x62])]), 'a\ufffdb');
  });

  it('keeps the same however the stream is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 9 }), { maxLength: 9 }), (pieces) => {
        assert.equal(tailOf(12, pieces), tailOf(12, [pieces.join('')]));
      }),
    );
  });

  it('shows no part of a secret, wherever the cut is', () => {
    const secret = 'sécret-0123456789';
    const mask = createMask([secret]);
    for (let after = 0; after < 60; after++) {
      for (const before of ['', 'x', 'x'.repeat(500), secret, `${secret} `.repeat(40)]) {
        const text = tailOf(20, [before, secret, 'y'.repeat(after)], mask);
        assert.match(text, /^…?[x *]*y*$/, `${after} after it: ${text}`);
        assert.equal(text.replaceAll(/[^y]/g, '').length, Math.min(after, 20));
      }
    }
  });
});
