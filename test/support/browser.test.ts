import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mustHaveBrowser } from './browser.ts';

test('the lack of a browser is a fault only where CI is root, and so could have installed it', () => {
  const table: [string | undefined, number | undefined, boolean][] = [
    ['true', 0, true],
    ['1', 0, true],
    ['true', 1001, false],
    ['true', undefined, false],
    [undefined, 0, false],
    ['', 0, false],
    ['false', 0, false],
  ];
  for (const [ci, user, expected] of table)
    assert.equal(mustHaveBrowser(ci === undefined ? {} : { CI: ci }, user), expected, `${ci} ${user}`);
});
