import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { keepTail } from '../../src/process/tail.ts';

function tailOf(maxBytes: number, ...chunks: (string | Buffer)[]): string {
  const tail = keepTail(maxBytes);
  for (const chunk of chunks) tail.push(Buffer.from(chunk));
  return tail.text();
}

describe('keepTail', () => {
  it('keeps all of a short stream, without the white space around it', () => {
    assert.equal(tailOf(10), '');
    assert.equal(tailOf(10, ' one\n', 'two\n\n'), 'one\ntwo');
  });

  it('keeps the end of a long one, and says that something is missing', () => {
    assert.equal(tailOf(4, '12345'), '…2345');
    assert.equal(tailOf(4, '123', '45', '6'), '…3456');
    assert.equal(tailOf(4, 'x', '1234'), '…1234');
  });

  it('does not show half a character', () => {
    assert.equal(tailOf(5, 'é😀a'), '…😀a');
    assert.equal(tailOf(4, 'é😀a'), '…a');
  });

  it('shows bytes that are no UTF-8 all the same', () => {
    assert.equal(tailOf(10, Buffer.from([0x61, 0xff, 0x62])), 'a\ufffdb');
  });

  it('keeps the same however the stream is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 9 }), { maxLength: 9 }), (pieces) => {
        assert.equal(tailOf(12, ...pieces).replace('…', ''), tailOf(12, pieces.join('')).replace('…', ''));
      }),
    );
  });
});
