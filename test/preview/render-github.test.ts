import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderGithub } from '../../preview/render-github.ts';

test('what GitHub lets through stays, what it takes out goes', () => {
  const table: [string, string][] = [
    [
      '<details open><summary>All</summary>\n\n`x`\n\n</details>',
      '<details open><summary>All</summary>\n<p><code>x</code></p>\n</details>',
    ],
    ['<sub>small</sub>', '<p><sub>small</sub></p>'],
    ['<!-- marker -->', ''],
    ['a <script>alert(1)</script> b', '<p>a &#x3C;script>alert(1)&#x3C;/script> b</p>'],
    ['<b onclick="x()" style="color:red" class="y">bold</b>', '<p><b>bold</b></p>'],
    ['<style>p{}</style>', '&#x3C;style>p{}&#x3C;/style>'],
    ['<form><button>x</button></form>', 'x'],
    ['[x](javascript:alert(1))', '<p><a href="">x</a></p>'],
    ['- [x] done', '<ul>\n<li><input type="checkbox" disabled checked> done</li>\n</ul>'],
    ['<p align="center">x</p>', '<p align="center">x</p>'],
  ];
  for (const [markdown, html] of table) assert.equal(renderGithub(markdown, 'summary'), html, markdown);
});

test('a fence of Mermaid is a diagram, any other is code', () => {
  assert.equal(
    renderGithub('```mermaid\npie\n"<b>" : 1\n```', 'summary'),
    '<pre class="mermaid">pie\n"&#x3C;b>" : 1\n</pre>',
  );
  assert.equal(
    renderGithub('```text\npie\n```', 'summary'),
    '<pre><code class="language-text">pie\n</code></pre>',
  );
  assert.equal(renderGithub('<pre class="mermaid">pie</pre>', 'summary'), '<pre>pie</pre>');
});

test('an alert is one with its marker alone on the first line', () => {
  assert.equal(
    renderGithub('> [!WARNING]\n> Look.', 'summary'),
    '<div class="markdown-alert markdown-alert-warning"><p class="markdown-alert-title">Warning</p>\n<p>Look.</p>\n</div>',
  );
  assert.match(renderGithub('> [!WARNING] Look.', 'summary'), /^<blockquote>/);
  assert.match(renderGithub('> `[!WARNING]`', 'summary'), /^<blockquote>/);
});

test('a line break is one in a comment, and a space in a summary', () => {
  const table: [string, string][] = [
    ['a\nb', '<p>a<br>b</p>'],
    ['a\n`b`\n**c\nd**', '<p>a<br><code>b</code><br><strong>c<br>d</strong></p>'],
    ['- a\n  b\n- c', '<ul>\n<li>a<br>b</li>\n<li>c</li>\n</ul>'],
    ['- a\n  - b', '<ul>\n<li>a<ul>\n<li>b</li>\n</ul></li>\n</ul>'],
    ['```\na\nb\n```', '<pre><code>a\nb\n</code></pre>'],
    ['a\n\nb', '<p>a</p>\n<p>b</p>'],
    ['a  \nb\\\nc', '<p>a<br>b<br>c</p>'],
    ['a<br>\nb', '<p>a<br><br>b</p>'],
  ];
  for (const [markdown, html] of table) assert.equal(renderGithub(markdown, 'comment'), html, markdown);
  assert.equal(renderGithub('a\nb', 'summary'), '<p>a\nb</p>');
});
