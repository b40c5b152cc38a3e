import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createLineLog } from '../../src/process/line-log.ts';
import { createMask } from '../../src/report/mask-secrets.ts';
import { surroundingsOf } from './open-surroundings.ts';

const NO_MASK = createMask([]);

function logOf(...chunks: readonly string[]) {
  const lines: string[] = [];
  const log = createLineLog((line) => void lines.push(line), { mask: NO_MASK });
  const write = log.open();
  for (const chunk of chunks) write(Buffer.from(chunk));
  log.flush();
  return { lines, tail: log.tail() };
}

describe('createLineLog', () => {
  it('cuts into the same lines however the output comes', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'é😀', '\n', ' x', '\t')), (chunks) => {
        const expected = chunks
          .join('')
          .split('\n')
          .filter((line) => line.trim() !== '');
        assert.deepEqual(logOf(...chunks).lines, expected);
      }),
    );
  });

  it('takes Windows line ends and leaves out blank lines', () => {
    assert.deepEqual(logOf('one\r\n\r\n  \ntwo').lines, ['one', 'two']);
  });

  it('does not mix the unfinished lines of two streams', () => {
    const lines: string[] = [];
    const log = createLineLog((line) => void lines.push(line), { mask: NO_MASK });
    const [first, second] = [log.open(), log.open()];
    first(Buffer.from('on'));
    second(Buffer.from('tw'));
    first(Buffer.from('e\n'));
    assert.equal(log.tail(), 'one\ntw');
    second(Buffer.from('o\n'));
    assert.deepEqual(lines, ['one', 'two']);
  });

  it('takes a character that comes in two pieces, and shows none of one that is cut', () => {
    const lines: string[] = [];
    const log = createLineLog((line) => void lines.push(line), { mask: NO_MASK, longestLine: 5 });
    const write = log.open();
    const face = Buffer.from('😀');
    for (const piece of ['a', face.subarray(0, 1), face.subarray(1), '\nabcd', face, '\n']) {
      write(Buffer.from(piece));
    }
    assert.deepEqual(lines, ['a😀', 'abcd']);
  });

  it('masks a secret before it cuts a line, also one that goes beyond the cut', () => {
    for (const [length, shown] of [
      [1988, '***'],
      [1989, ''],
      [1999, ''],
      [2000, ''],
      [2010, ''],
    ] as const) {
      const lines: string[] = [];
      const log = createLineLog((line) => void lines.push(line), { mask: createMask(['geheim-ä-key']) });
      const before = 'x'.repeat(length);
      log.open()(Buffer.from(`${before}geheim-ä-key\n`));
      assert.deepEqual(lines, [before.slice(0, 2000) + shown]);
      assert.doesNotMatch(log.tail(), /geh/);
    }
  });

  it('shows no part of the last of many secrets on one long line', () => {
    const secret = `${'k'.repeat(500)}z`;
    const lines: string[] = [];
    const log = createLineLog((line) => void lines.push(line), { mask: createMask([secret]) });
    log.open()(Buffer.from(`${'-'.repeat(700)}${secret.repeat(20)}\n`));
    assert.deepEqual(lines, [`${'-'.repeat(700)}******`]);
  });

  it('keeps the last lines', () => {
    const { tail } = logOf(Array.from({ length: 50 }, (_, n) => `line ${n}\n`).join(''));
    assert.equal(tail.split('\n').length, 20);
    assert.ok(tail.endsWith('line 49'));
  });

  it('bounds a line that never ends, and all of it', () => {
    const { lines, tail } = logOf(...Array.from({ length: 200 }, () => 'x'.repeat(10_000)));
    assert.deepEqual([lines.length, lines[0]?.length, tail.length], [1, 2_000, 2_000]);
    const many = logOf(...Array.from({ length: 10_000 }, (_, n) => `line ${n}\n`));
    assert.ok(many.lines.join('').length < 66_000);
    assert.equal(many.lines.at(-1), '(it wrote more, which is not shown)');
    assert.ok(many.tail.endsWith('line 9999'));
  });
});

describe('a setup that prints a lot', () => {
  it('is read to its end, and not logged to it', async (test) => {
    const { open, lines } = surroundingsOf(test);
    await open({ setup: { command: 'yes "a line of forty characters, or about that" | head -c 20000000' } });
    assert.ok(lines.length > 100 && lines.length < 3_000, `${lines.length} lines`);
    assert.match(lines.at(-1) ?? '', /wrote more/);
  });
});
