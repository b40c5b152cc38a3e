import assert from 'node:assert/strict';
import { test } from 'node:test';
import { styleText } from 'node:util';
import { convertAnsi } from '../../preview/ansi-to-html.ts';

const paint = (style: Parameters<typeof styleText>[0], text: string) =>
  styleText(style, text, { validateStream: false });

test('colours become classes, and end where they end', () => {
  assert.equal(convertAnsi(`a ${paint('red', 'b')} c`), 'a <span class="red">b</span> c');
  assert.equal(
    convertAnsi(paint('bold', `x ${paint('green', 'y')} z`)),
    '<span class="bold">x </span><span class="bold green">y</span><span class="bold"> z</span>',
  );
  assert.equal(convertAnsi('\u001b[1;31ma\u001b[0mb'), '<span class="bold red">a</span>b');
});

test('text stays text', () => {
  assert.equal(convertAnsi('<b>&"\n'), '&#60;b&#62;&#38;&#34;\n');
});

test('what takes two columns is marked as such, a sequence of emoji once', () => {
  assert.equal(convertAnsi('a日✓'), 'a<i class="wide">日</i>✓');
  assert.equal(convertAnsi('👩‍👩‍👧‍👦🇯🇵'), '<i class="wide">👩‍👩‍👧‍👦</i><i class="wide">🇯🇵</i>');
});

test('what would act in a terminal is refused', () => {
  for (const text of [
    '\u001b[2J',
    '\u001b]8;;http://x\u0007',
    '\u001b[5m',
    'a\rb',
    '\u0007',
    '\u009b31m',
    '\t',
  ]) {
    assert.throws(() => convertAnsi(text), RangeError, JSON.stringify(text));
  }
});
