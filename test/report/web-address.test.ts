import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { linkDestination } from '../../src/report/web-address.ts';
import { parseMarkdown } from './github-markdown.ts';
import { hostileText } from './hostile-text.ts';

test('an address of a run is the destination as it is', () => {
  const address = 'https://github.com/o/r/actions/runs/12';
  assert.equal(linkDestination(address), address);
});

test('what is no web address is none', () => {
  for (const text of ['', 'javascript:alert(1)', 'data:text/html,x', '/o/r', 'ftp://x.y', 'https://', 'x'])
    assert.equal(linkDestination(text), undefined, text);
});

test('whatever is in an address, it stays one link to the same place', () => {
  fc.assert(
    fc.property(hostileText, hostileText, (path, query) => {
      const address = `https://github.com/${path}?x=${query}`;
      const markdown = `[run](${linkDestination(address)}), attempt 2`;
      const [paragraph, ...others] = parseMarkdown(markdown).children;
      assert.ok(paragraph?.type === 'paragraph' && others.length === 0, markdown);
      const [link, rest] = paragraph.children;
      assert.ok(link?.type === 'link' && new URL(link.url).origin === 'https://github.com', markdown);
      assert.ok(rest?.type === 'text' && rest.value === ', attempt 2', markdown);
    }),
    { numRuns: 200 },
  );
});
