import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  escapeBlock,
  escapeLogLine,
  guardLineStarts,
  oneLine,
  showHidden,
  truncate,
} from '../../src/report/escape-text.ts';
import { hostileText } from './hostile-text.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL_BUT_NEWLINE_AND_TAB = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;
/** Zero-width and turning characters; not the joiners that emoji and some scripts need. */
const TURNING_OR_HIDDEN =
  /[\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e01ef}]/u;

test('line breaks of every kind become one kind', () => {
  assert.equal(showHidden('a\r\nb\rc\nd'), 'a\nb\nc\nd');
});

test('control characters are shown, but for line breaks and tabs', () => {
  assert.equal(showHidden('a\u001b[31mb\u0000c\u009bd\te'), 'a␛[31mb�c�d\te');
});

test('hidden and turning characters are shown by their number', () => {
  const table: [string, string][] = [
    ['\u200b', '⟨U+200B⟩'],
    ['\u202e', '⟨U+202E⟩'],
    ['\u2066', '⟨U+2066⟩'],
    ['\u2028', '⟨U+2028⟩'],
    ['\ufeff', '⟨U+FEFF⟩'],
    ['\u{e0041}', '⟨U+E0041⟩'],
  ];
  for (const [hidden, shown] of table) assert.equal(showHidden(`a${hidden}b`), `a${shown}b`);
});

test('direction marks and soft hyphens are shown as well', () => {
  for (const hidden of ['\u200e', '\u200f', '\u061c', '\u00ad', '\u{e0100}']) {
    assert.ok(!showHidden(`a${hidden}b`).includes(hidden), `U+${hidden.codePointAt(0)?.toString(16)}`);
  }
});

test('the joiners of emoji and of Persian stay', () => {
  for (const text of ['👩\u200d💻', 'می\u200cخواهم', '❤\ufe0f']) assert.equal(showHidden(text), text);
});

test('text without hidden characters stays as it is', () => {
  for (const text of ['', 'plain', 'Größe 日本語 🙂', '  two  spaces\n\tand a tab']) {
    assert.equal(showHidden(text), text);
  }
});

test('fillers that look like nothing are shown, and halves of pairs replaced', () => {
  for (const hidden of [
    '\u034f',
    '\u3164',
    '\uffa0',
    '\u2800',
    '\u115f',
    '\u206a',
    '\u{1d173}',
    '\u{1bca0}',
    '\ufff0',
  ]) {
    assert.match(showHidden(`a${hidden}b`), /^a⟨U\+[0-9A-F]+⟩b$/);
  }
  assert.equal(showHidden('a\ud83db\udc00'), 'a�b�');
});

test('marks are stacked as high as scripts need it, the others are counted', () => {
  assert.equal(showHidden(`e${'\u0301'.repeat(4)}x`), `e${'\u0301'.repeat(4)}x`);
  assert.equal(showHidden(`e${'\u0301'.repeat(40)}x`), `e${'\u0301'.repeat(4)}⟨+36⟩x`);
});

test('white space is folded on one line', () => {
  assert.equal(oneLine('  a \r\n\t b\u00a0 c\n'), 'a b c');
});

test('no text leaves a control character, a line break or a turning character on the line', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      assert.doesNotMatch(showHidden(text), CONTROL_BUT_NEWLINE_AND_TAB);
      assert.doesNotMatch(oneLine(text), CONTROL_BUT_NEWLINE_AND_TAB);
      assert.doesNotMatch(oneLine(text), TURNING_OR_HIDDEN);
      assert.doesNotMatch(oneLine(text), /[\n\t]|^\s|\s$|\s\s/);
      assert.equal(oneLine(oneLine(text)), oneLine(text));
    }),
    { numRuns: 500 },
  );
});

test('text is cut to a length in characters, never inside of one', () => {
  const table: [string, number, string][] = [
    ['hello', 5, 'hello'],
    ['hello', 6, 'hello'],
    ['hello', 4, 'hel…'],
    ['hello', 1, '…'],
    ['🙂🙂🙂', 3, '🙂🙂🙂'],
    ['🙂🙂🙂', 2, '🙂…'],
    ['', 1, ''],
    ['hello', 0, ''],
    ['hello', -1, ''],
  ];
  for (const [text, length, expected] of table) assert.equal(truncate(text, length), expected);
});

test('a cut text has at most the length asked for, and begins as the whole one does', () => {
  fc.assert(
    fc.property(hostileText, fc.integer({ min: 1, max: 40 }), (text, length) => {
      const cut = truncate(text, length);
      assert.ok([...cut].length <= length, `${JSON.stringify(cut)} at ${length}`);
      if (cut !== text) assert.ok(text.startsWith(cut.replace(/…$/, '')));
      else assert.equal(cut, text);
    }),
  );
});

test('a log line is text, whatever the runner knows as a command', () => {
  const table: [string, string][] = [
    ['::error::x', ': :error::x'],
    ['  ::error::x', ': :error::x'],
    ['\ufeff::error::x', '⟨U+FEFF⟩::error::x'],
    ['a ::error::x', 'a ::error::x'],
    ['a ##[error]x', 'a ## [error]x'],
    ['####[group]x', '#### [group]x'],
    ['a\n::error::x', 'a ::error::x'],
    ['\u0085::error::x', '�::error::x'],
    ['\u3000::error::x', ': :error::x'],
    ['a ##vso[task]x', 'a ## vso[task]x'],
    ['\u001b[31mred', '␛[31mred'],
  ];
  for (const [text, expected] of table) assert.equal(escapeLogLine(text), expected);
});

test('no text becomes a command of the runner, a second line or an escape sequence', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const line = escapeLogLine(text);
      assert.doesNotMatch(line, /^\s*::/);
      assert.doesNotMatch(line, /##(?:vso)?\[/i);
      assert.ok(line.isWellFormed());
      assert.doesNotMatch(line, CONTROL_BUT_NEWLINE_AND_TAB);
      assert.doesNotMatch(line, /\n/);
    }),
    { numRuns: 1000 },
  );
});

test('texts that are looked at only once come out as all others do', () => {
  for (let unit = 0; unit <= 0xffff; unit += 1) {
    const sign = String.fromCharCode(unit);
    // The line break before it is not plain.
    if (showHidden(`\r${sign}`) !== `\n${showHidden(sign)}` && sign !== '\n')
      assert.fail(`U+${unit.toString(16)}`);
  }
});

test('a block keeps its lines, its indentation and its empty lines', () => {
  assert.equal(escapeBlock('a\n\n\tb  c\r\n\u001b[31m ##[error]x'), 'a\n\n\tb  c\n␛[31m ## [error]x');
});

test('no line of a guarded block is a command', () => {
  const table: [string, string][] = [
    ['::error::x', ': :error::x'],
    ['   ::error::x', '   : :error::x'],
    [':::x', ': ::x'],
    ['a ::b', 'a ::b'],
    ['', ''],
    ['a\n  b\n\n\tc', 'a\n  b\n\n\tc'],
    ['::error::x\n  ::warning::y\r::z', ': :error::x\n  : :warning::y\n: :z'],
    ['a ::b ##[error]c ##VSO[x]', 'a ::b ## [error]c ## VSO[x]'],
    ['\n\n::x', '\n\n: :x'],
  ];
  for (const [text, shown] of table) assert.equal(guardLineStarts(escapeBlock(text)), shown);
});

test('no part of a block, wherever it is broken, is a command once it is guarded', () => {
  fc.assert(
    fc.property(hostileText, fc.nat(40), (text, from) => {
      for (const line of escapeBlock(text).split('\n')) {
        const shown = guardLineStarts(line.slice(from));
        assert.doesNotMatch(shown, /^\s*::|##(?:vso)?\[/i);
        assert.doesNotMatch(shown, CONTROL_BUT_NEWLINE_AND_TAB);
      }
    }),
  );
});

test('a text is guarded as each of its lines is', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const block = escapeBlock(text);
      assert.equal(guardLineStarts(block), block.split('\n').map(guardLineStarts).join('\n'));
    }),
  );
});
