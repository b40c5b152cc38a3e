import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { describeEnd, withStderr } from '../../src/process/describe-end.ts';
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

describe('what is said of the end of a program', () => {
  it('is its exit code, its signal, or why it did not start', () => {
    assert.equal(describeEnd({ status: 'exited', code: 3 }), 'ended with exit code 3');
    assert.match(
      describeEnd({ status: 'exited', code: 127 }),
      /^ended with exit code 127 \(.*does not find\)$/,
    );
    assert.equal(describeEnd({ status: 'killed', signal: 'SIGSEGV' }), 'was ended by SIGSEGV');
    assert.match(
      describeEnd({ status: 'not-started', reason: 'spawn x ENOENT' }),
      /not be started: spawn x ENOENT/,
    );
  });

  const python = 'Traceback (most recent call last):\n  File "a.py", line 1\nValueError: no such thing';
  const node = 'file.js:1\n\nError: no such thing\n    at main (file.js:1)\n\nNode.js v24.1.0';
  const table: [string, string, string][] = [
    ['nothing', '', 'it ended.'],
    ['one line', 'oh no', 'it ended. On standard error: oh no'],
    ['a Python error', python, 'it ended. On standard error: ValueError: no such thing\n'],
    ['a Node error', node, 'it ended. On standard error: Error: no such thing\n'],
  ];
  for (const [what, stderr, expected] of table) {
    it(`leads with the telling line of ${what} on standard error, and has all of it`, () => {
      const message = withStderr('it ended', stderr);
      assert.ok(message.startsWith(expected), message);
      assert.ok(message.includes(stderr));
    });
  }
});
