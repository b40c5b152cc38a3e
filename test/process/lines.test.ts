import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { splitLines } from '../../src/process/lines.ts';

function split(chunks: readonly Buffer[], maxBytes = 1000) {
  const lines: string[] = [];
  let tooLong = 0;
  const splitter = splitLines(
    maxBytes,
    (line) => lines.push(line.toString('latin1')),
    () => {
      tooLong += 1;
    },
  );
  for (const chunk of chunks) splitter.push(chunk);
  splitter.end();
  return { lines, tooLong };
}

const of = (...texts: string[]) => texts.map((text) => Buffer.from(text, 'latin1'));

describe('splitLines', () => {
  it('gives the lines without their ends, the last one too, and no blank ones', () => {
    assert.deepEqual(split(of('a\nb', 'c\n\n \t\r\n', 'd\r\n', 'e')).lines, ['a', 'bc', 'd\r', 'e']);
    assert.deepEqual(split(of('')).lines, []);
    assert.deepEqual(split([]).lines, []);
  });

  it('gives the same lines however the stream is cut', () => {
    const bytes = fc.array(fc.constantFrom(0x0a, 0x0a, 0x20, 0x41, 0xff, 0x00), { maxLength: 40 });
    fc.assert(
      fc.property(bytes, fc.array(fc.nat(40), { maxLength: 6 }), (all, cuts) => {
        const text = Buffer.from(all).toString('latin1');
        const ends = [...new Set([0, ...cuts.filter((cut) => cut < all.length), all.length])].sort(
          (a, b) => a - b,
        );
        const chunks = ends.slice(1).map((end, index) => Buffer.from(all.slice(ends[index], end)));
        const expected = text.split('\n').filter((line) => /[^ \t\r]/.test(line));
        assert.deepEqual(split(chunks), { lines: expected, tooLong: 0 });
      }),
    );
  });

  it('tells of a line that is too long once, and of nothing that follows it', () => {
    assert.deepEqual(split(of('ok\n1234\n12345\nnot told\n'), 4), { lines: ['ok', '1234'], tooLong: 1 });
    assert.deepEqual(split(of('12', '34', '5', '6', '\nno\n'), 4), { lines: [], tooLong: 1 });
    assert.deepEqual(split(of('123456'), 4), { lines: [], tooLong: 1 });
  });

  it('cuts a line that is too long where nobody wants to be told, and goes on', () => {
    const lines: string[] = [];
    const splitter = splitLines(4, (line) => lines.push(line.toString()));
    for (const text of ['1234\n12345\n12', '34', '5', '67\nnext\nre']) splitter.push(Buffer.from(text));
    assert.deepEqual(lines, ['1234', '1234', '1234', 'next']);
    assert.equal(splitter.rest().toString(), 're');
    splitter.end();
    assert.deepEqual([lines.at(-1), splitter.rest().length], ['re', 0]);
  });
});
