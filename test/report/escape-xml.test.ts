import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { escapeXmlAttribute, escapeXmlText } from '../../src/report/escape-xml.ts';
import { openBrowser } from '../support/browser.ts';
import { readXmlRoots } from '../support/xml.ts';
import { hostileText } from './hostile-text.ts';

const anyText = fc.oneof(hostileText, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));

/** What can stand in a document: https://www.w3.org/TR/xml/#charsets */
const CHARS = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

test('what XML knows by signs is referred to', () => {
  const table: [string, string, string][] = [
    ['plain', 'plain', 'plain'],
    ['<a href="x">&\'', '&lt;a href="x"&gt;&amp;\'', '&lt;a href=&quot;x&quot;&gt;&amp;&apos;'],
    [']]>', ']]&gt;', ']]&gt;'],
    ['a\tb\nc\r\nd', 'a\tb\nc&#13;\nd', 'a&#9;b&#10;c&#13;&#10;d'],
    ['\u0000\u001b[31m\ufffe\uffff', '\ufffd\ufffd[31m\ufffd\ufffd', '\ufffd\ufffd[31m\ufffd\ufffd'],
    ['\ud800 \udc00 \ud83d\ude42', '\ufffd \ufffd \ud83d\ude42', '\ufffd \ufffd \ud83d\ude42'],
  ];
  for (const [text, inText, inAttribute] of table) {
    assert.equal(escapeXmlText(text), inText);
    assert.equal(escapeXmlAttribute(text), inAttribute);
  }
});

test('every code unit comes out as one that may stand in a document', () => {
  for (let unit = 0; unit <= 0xffff; unit += 1) {
    for (const render of [escapeXmlText, escapeXmlAttribute]) {
      const escaped = render(String.fromCharCode(unit));
      if (!CHARS.test(escaped) || /[<>]|&(?!#\d+;|[a-z]+;)/.test(escaped))
        assert.fail(`U+${unit.toString(16)}`);
    }
  }
});

test('a strict parser reads back what was written, of any text', async (t) => {
  const browser = await openBrowser(t);
  if (browser === undefined) return;
  const texts = fc.sample(anyText, 500);
  const documents = texts.map(
    (text) => `<?xml version="1.0"?><a b="${escapeXmlAttribute(text)}">${escapeXmlText(text)}</a>`,
  );
  const roots = await readXmlRoots(browser, documents);
  const read = roots.map(({ name, attributes, text }) => [name, attributes['b'], text]);
  const expected = texts.map((text) => {
    const kept = Array.from(text, (sign) => (CHARS.test(sign) ? sign : '\ufffd')).join('');
    return ['a', kept, kept];
  });
  assert.deepEqual(read, expected);
});
