import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { describeBadEnd, describeEnd, endSentence, withStderr } from '../../src/process/process-end.ts';

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
      /not be started: spawn x ENOENT\. Is it installed/,
    );
    assert.match(describeEnd({ status: 'not-started', reason: 'spawn EMFILE' }), /started: spawn EMFILE$/);
  });

  it('is nothing bad when it is exit code 0', () => {
    assert.equal(describeBadEnd({ status: 'exited', code: 0 }), undefined);
    assert.equal(describeBadEnd({ status: 'exited', code: 1 }), 'ended with exit code 1');
    assert.equal(describeBadEnd({ status: 'killed', signal: 'SIGTERM' }), 'was ended by SIGTERM');
  });

  it('is a sentence with one full stop, or another mark', () => {
    assert.deepEqual(['It ended', 'It ended.', 'Did it?'].map(endSentence), [
      'It ended.',
      'It ended.',
      'Did it?',
    ]);
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
