import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findFaults } from './well-formed.ts';

const LINKS = 'https://github.com/owner/repo/';
const faultsOf = (markdown: string) => findFaults(markdown, LINKS);

test('what is well formed has no fault', () => {
  const markdown = [
    '<!-- agent-judge:own -->\n',
    `### Passed\n\n[run](${LINKS}actions/runs/1)\n`,
    '| a | b |\n| --- | --- |\n| 1 | 2 |\n',
    '<details><summary>All 2 cases</summary>\n\n```text\n</details> @user\n```\n\n</details>\n',
    '> ```text\n> quoted\n> ```\n',
  ].join('\n');
  assert.deepEqual(faultsOf(markdown), []);
});

test('each kind of fault is found', () => {
  const table: [string, RegExp][] = [
    ['[x](https://github.com/else/where)', /^link: https:\/\/github\.com\/else/],
    ['| a | b |\n| --- | --- |\n| 1 |', /^uneven row: 1$/],
    ['| a | b |\n| --- |\n| 1 | 2 |', /^row outside a table/],
    ['````text\nnever closed\n```', /^open fence: ````text$/],
    ['<details><summary>All 2 cases</summary>\n\ntext', /^1 <details> left open$/],
    ['text\n\n</details>', /^<\/details> that nothing opened/],
    ['see @octocat', /^mention/],
    ['<b>bold</b>', /^html: <b>$/],
    ['<details open onclick=x>', /^html: <details open onclick/],
    ['```mermaid\nclick A "@octocat"\n```', /^fence: mermaid click A/],
    ['```js\n```', /^fence: js $/],
  ];
  for (const [markdown, fault] of table) {
    assert.match(faultsOf(markdown).join('\n'), new RegExp(fault.source, 'm'), markdown);
  }
});
