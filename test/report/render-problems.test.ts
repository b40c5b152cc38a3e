import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { renderConfigurationProblems } from '../../src/report/render-problems.ts';
import { findActive, parseMarkdown, shownText } from './github-markdown.ts';
import { hostileText } from './hostile-text.ts';

test('every problem is a line that says where and what', () => {
  const markdown = renderConfigurationProblems([
    { where: 'threshold', message: 'received "x"; must be a number.' },
    { where: 'criteria', message: 'is missing.' },
  ]);
  assert.match(markdown, /^### ⚠️ agent-judge could not start\n/);
  assert.ok(
    markdown.includes('\n- **threshold**: received "x"; must be a number.\n- **criteria**: is missing.\n'),
  );
});

test('whatever was received, nothing of it acts, and each problem is one item', () => {
  const problem = fc.record({ where: hostileText, message: hostileText });
  fc.assert(
    fc.property(fc.array(problem, { minLength: 1, maxLength: 3 }), (problems) => {
      const markdown = renderConfigurationProblems(problems);
      assert.deepEqual(findActive(markdown), [], markdown);
      const list = parseMarkdown(markdown).children.at(-1);
      assert.ok(list?.type === 'list', markdown);
      assert.equal(list.children.length, problems.length, markdown);
      assert.match(shownText(list), /:/);
    }),
    { numRuns: 40 },
  );
});
