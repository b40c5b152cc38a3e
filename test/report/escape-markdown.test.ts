import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  codeSpan,
  fence,
  htmlCode,
  inlineHtml,
  inlineText,
  tableCell,
} from '../../src/report/escape-markdown.ts';
import { oneLine, showHidden } from '../../src/report/escape-text.ts';
import { findActive, nodeTypes, parseMarkdown, readTables, shownText } from './github-markdown.ts';
import { hostileText } from './hostile-text.ts';

const INLINE = new Set(['root', 'paragraph', 'text', 'inlineCode']);

function assertInline(markdown: string, allowed: ReadonlySet<string> = INLINE): void {
  assert.deepEqual(findActive(markdown), [], markdown);
  for (const type of nodeTypes(markdown)) assert.ok(allowed.has(type), `${type} in ${markdown}`);
}

test('plain words stay prose', () => {
  const prose = 'The answer is "clear" (mostly): it’s 3.5 of 10 – a well-known, honest Größe… 日本語';
  assert.equal(inlineText('It is clear, and right.'), 'It is clear, and right.');
  assert.equal(shownText(parseMarkdown(inlineText(prose))), prose);
  assert.equal(nodeTypes(inlineText('It is clear, and right.')).has('inlineCode'), false);
});

test('a word of any length takes no time', () => {
  for (const unit of ['a', 'a1', 'a-', 'a.', '0a', '(', '1', 'w', '-1', '.'])
    for (const end of ['', '@', '-1', ':']) {
      const word = `${unit.repeat(100_000 / unit.length)}${end}`;
      const start = performance.now();
      inlineText(word);
      assert.ok(performance.now() - start < 1_000, `${unit}… ${end}`);
    }
});

test('words that GitHub would act on go into code', () => {
  const table: [string, string][] = [
    ['ask @user now', 'ask `@user` now'],
    ['see #12 and GH-12', 'see `#12` and `GH-12`'],
    ['<b>bold</b> text', '`<b>bold</b>` text'],
    ['a [link](http://x) b', 'a `[link](http://x)` b'],
    ['mail me@example.com', 'mail `me@example.com`'],
    ['fixes ABC-123', 'fixes `ABC-123`'],
    ['since 1ABC-2 and 12-3', 'since `1ABC-2` and 12-3'],
    ['at www.example.com', 'at `www.example.com`'],
    ['since 0123abc', 'since `0123abc`'],
    ['a :smile: b', 'a `:smile:` b'],
    ['call get_order; then (see_also).', 'call `get_order`; then `(see_also)`.'],
    ['costs $5 or $6', 'costs `$5` or `$6`'],
    ['a @b #1 c', 'a `@b #1` c'],
    ['run `x`', 'run `` `x` ``'],
    ['1. first', '`1`. first'],
    ['- first', '`-` first'],
    ['&#64;user', '`&#64;user`'],
  ];
  for (const [text, expected] of table) assert.equal(inlineText(text), expected);
});

test('a reference inside a word goes into code as well', () => {
  for (const text of ['foo(www.example.com)', 'abc1234,def5678 fixed', 'since—0123abc’s', 'in A1-123']) {
    assert.deepEqual(findActive(inlineText(text)), [], inlineText(text));
  }
});

test('entities stay the text they are written as', () => {
  for (const text of ['a&amp;b', 'AT&T', '&lt;b&gt;', '&commat;user', 'R&D;']) {
    assert.equal(shownText(parseMarkdown(inlineText(text))), text);
  }
});

test('nothing and blank text is nothing', () => {
  for (const text of ['', ' ', '\n\t ']) {
    assert.equal(inlineText(text), '');
    assert.equal(codeSpan(text), '');
  }
});

test('prose of any text is one line of text and code in which nothing can act', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const markdown = inlineText(text);
      assert.doesNotMatch(markdown, /\n/);
      assertInline(markdown);
      assertInline(`- **${markdown}**: ${markdown}`, new Set([...INLINE, 'list', 'listItem', 'strong']));
      assertInline(`> ${markdown}\n`, new Set([...INLINE, 'blockquote']));
    }),
    { numRuns: 120 },
  );
});

test('prose shows all of the text', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      assert.equal(shownText(parseMarkdown(inlineText(text))), oneLine(text));
    }),
    { numRuns: 120 },
  );
});

test('a code span of any text is one code span that shows all of it', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      fc.pre(oneLine(text) !== '');
      const root = parseMarkdown(codeSpan(text));
      const [paragraph] = root.children;
      assert.ok(root.children.length === 1 && paragraph?.type === 'paragraph', codeSpan(text));
      assert.deepEqual(
        paragraph.children.map((child) => child.type),
        ['inlineCode'],
      );
      assert.equal(shownText(root), oneLine(text));
    }),
    { numRuns: 120 },
  );
});

const readHtml = (html: string) =>
  html
    .replace(/<\/?code>/g, '')
    .replace(/&(?:#(\d+)|amp);/g, (_, code) => (code ? String.fromCodePoint(Number(code)) : '&'));

test('the same as HTML is prose in which nothing can act, code in which nothing is written out, and all of the text', () => {
  assert.equal(inlineHtml('R&D asks @user: why?', 100), 'R&amp;D asks <code>&#64;user&#58;</code> why?');
  assert.equal(inlineHtml('one two three', 8), 'one two…');
  assert.equal(inlineHtml(' \n', 8), '');
  assert.equal(htmlCode('a<b>', 3), '<code>a&#60;…</code>'.replace('…', '&#8230;'));
  fc.assert(
    fc.property(hostileText, (text) => {
      const html = inlineHtml(text, 10_000);
      const prose = html.replace(/<code>(?:[\p{L}\p{N} .,()-]|&#\d+;)*<\/code>/gu, 'x');
      assert.doesNotMatch(prose, /[<>@#`]|&(?!amp;)/, html);
      assertInline(prose);
      assert.equal(readHtml(html), oneLine(text).replace(/ +/g, ' '));
    }),
    { numRuns: 120 },
  );
});

const withoutBreaks = (text: string) => text.replaceAll('\n', '');

test('a fence of any text is one closed block that shows all of it', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const root = parseMarkdown(`${fence(text)}\n\nafter`);
      const [code, after] = root.children;
      assert.ok(root.children.length === 2 && code?.type === 'code', fence(text));
      assert.equal(code.lang, 'text');
      assert.equal(withoutBreaks(code.value), withoutBreaks(showHidden(text)));
      assert.ok(after !== undefined && shownText(after) === 'after');
    }),
    { numRuns: 120 },
  );
});

test('a fence changes no character that can be seen', () => {
  const visible = fc.string({ unit: fc.constantFrom(...'`~|\\@#<>&*_[]()!-=+:$ \n\t', 'a', '日', '🙂') });
  fc.assert(
    fc.property(visible, (text) => {
      assert.equal(shownText(parseMarkdown(fence(text))), text);
    }),
    { numRuns: 120 },
  );
});

test('a fence breaks lines that GitHub would not show whole, but none of a command', () => {
  const long = 'word '.repeat(30).trimEnd();
  assert.deepEqual(
    fence(long)
      .split('\n')
      .map(({ length }) => length),
    [7, 100, 49, 3],
  );
  assert.equal(fence(long, undefined, 'sh'), `\`\`\`sh\n${long}\n\`\`\``);
});

test('every row of a table keeps its cells, and each cell its text', () => {
  const withoutSpaces = (text: string) => text.replaceAll(' ', '');
  const row = fc.tuple(hostileText, hostileText, hostileText);
  fc.assert(
    fc.property(fc.array(row, { maxLength: 4 }), (rows) => {
      const cells = rows.map(([a, b, c]) => [inlineText(a), codeSpan(b), inlineText(c)].map(tableCell));
      const lines = [['A', 'B', 'C'], ['---', '---', '---'], ...cells].map(
        (line) => `| ${line.join(' | ')} |`,
      );
      const markdown = lines.join('\n');
      assert.deepEqual(findActive(markdown), [], markdown);
      const [table, ...others] = readTables(markdown);
      assert.equal(others.length, 0);
      assert.deepEqual(
        table?.map((line) => line.map(withoutSpaces)),
        [['A', 'B', 'C'], ...rows.map((line) => line.map((text) => withoutSpaces(oneLine(text))))],
        markdown,
      );
    }),
    { numRuns: 60 },
  );
});

test('text that is too long is cut where it says so', () => {
  assert.equal(inlineText('one two three', 8), 'one two…');
  assert.equal(inlineText('see it: now', 8), 'see it:…');
  assert.equal(codeSpan('abcdef', 4), '`abc…`');
  assert.equal(fence('abcdef', 4), '```text\nabc…\n```');
});

test('a cut text is as inert as a whole one', () => {
  fc.assert(
    fc.property(hostileText, fc.integer({ min: 1, max: 30 }), (text, length) => {
      assertInline(inlineText(text, length));
      assert.ok([...shownText(parseMarkdown(inlineText(text, length)))].length <= length);
      assert.equal(parseMarkdown(fence(text, length)).children.length, 1);
    }),
    { numRuns: 60 },
  );
});
